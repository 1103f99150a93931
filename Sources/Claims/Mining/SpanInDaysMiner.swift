import Extraction

/// Mines spans told in months or years once more in days, since the other text may count those: 平均得四个月, 周期为86天.
enum SpanInDaysMiner {
    static func claims(of claims: [Claim]) -> [Claim] {
        claims.compactMap { claim in
            guard claim.dimension == "calendarTime", claim.derivation == nil, let value = claim.value,
                let low = value.low ?? value.high, let high = value.high ?? value.low,
                let first = seconds(low, by: -1), let last = seconds(high, by: 1)
            else { return nil }
            var twin = claim
            twin.dimension = "clockTime"
            twin.unit = "天"
            twin.value = ValueInterval(low: value.low.map { _ in first }, high: value.high.map { _ in last })
            twin.derivation = claim.place.text
            twin.keys = ClaimKeys.keys(dimension: "clockTime", unit: "天", head: claim.head, clause: claim.clause)
            return twin
        }
    }

    /// Months as seconds, moved by half a month, or a twelfth of longer spans: 四个月 is said of 110 days and of 130.
    private static func seconds(_ months: ExactNumber, by direction: Int) -> ExactNumber? {
        let days = months.multiplied(by: monthInDays) ?? months
        let play = max(halfMonth, days.divided(by: ExactNumber(12)) ?? halfMonth)
        let moved = direction < 0 ? days.subtracting(play) : days.adding(play)
        return moved.flatMap { $0.multiplied(by: ExactNumber(86_400)) }
    }

    private static let monthInDays = ExactNumber("30.4") ?? ExactNumber(30)
    private static let halfMonth = ExactNumber(15)
}
