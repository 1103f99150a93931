import Extraction
import SourceText

/// Mines the last day that a first day and a term imply: 自2025年6月1日起施行，有效期三年 ends on 31 May 2028.
struct TermEndMiner {
    /// The implied claims of one sentence.
    /// - Parameter claims: the event claims of the sentence, whose beginnings are told.
    func claims(in frame: SentenceFrame, of claims: [Claim], reading: ArticleReading) -> [Claim] {
        guard let start = claims.first(where: { Self.beginnings.contains($0.unit) && !$0.isYearless }) else {
            return []
        }
        return frame.figures.compactMap { figure in
            guard let count = figure.quantity.baseInterval.exact, count.isInteger,
                isTerm(figure.range, in: frame, reading.scalars),
                let value = Self.end(of: start, after: figure.quantity, Int(count.numerator))
            else { return nil }
            var claim = start
            claim.unit = Self.ends[start.unit] ?? "deadline"
            claim.place = reading.place(of: figure.range)
            claim.value = value
            claim.derivation = "\(start.place.text)+\(reading.text(figure.range))"
            claim.isPlanned =
                reading.info.date.map { $0.date.dayNumber < Int(value.low?.approximation ?? 0) / 86_400 } ?? true
            claim.keys = ClaimKeys.keys(dimension: "event", unit: claim.unit, head: claim.head, clause: claim.context)
            return claim
        }
    }

    private static let beginnings: Set<String> = ["in-force", "held", "open-public", work]
    private static let work = "begin-building"
    /// How the end is told of what is no rule.
    private static let ends = [work: "completed", "held": "closing", "open-public": "closing"]
    /// Days: the end of a work is planned to the month.
    private static let month = 31

    private func isTerm(_ figure: Range<Int>, in frame: SentenceFrame, _ scalars: [UInt32]) -> Bool {
        let from = max(frame.clause(at: figure.lowerBound).lowerBound, figure.lowerBound - 6)
        return Self.cues.isFound(in: from..<figure.lowerBound, of: scalars)
    }

    private static let cues = CueWords(
        "会期 赛期 有效期 有效期限 试行期 试行 期限 为期 租期 展期 合同期 任期 施工期 工期 总工期 建设工期 计划工期 建设周期 施工周期 封闭期 禁渔期")

    private static func end(of start: Claim, after term: Quantity, _ count: Int) -> ValueInterval? {
        switch term.dimension {
        case .calendarTime: end(of: start, after: count, reach: start.unit == work ? month : 1)
        case .clockTime where term.unit == "天" && ends[start.unit] == "closing": end(of: start, days: count / 86_400)
        default: nil
        }
    }

    /// The last of some days; the first is one of them.
    private static func end(of start: Claim, days: Int) -> ValueInterval? {
        guard let low = start.value?.low, low.isInteger, days > 0 else { return nil }
        let first = Int(low.numerator) / 86_400 * 86_400
        return ValueInterval(
            low: ExactNumber(first + (days - 1) * 86_400), high: ExactNumber(first + days * 86_400 - 1))
    }

    /// The last day of a term, or the day after it: both are said.
    /// - Parameter reach: days that it may lie before or after.
    private static func end(of start: Claim, after months: Int, reach: Int) -> ValueInterval? {
        guard let low = start.value?.low, let high = start.value?.high, low.isInteger, high.isInteger,
            let first = CalendarDate(dayNumber: Int(low.numerator) / 86_400),
            (high.numerator - low.numerator) < 86_400 * 2
        else { return nil }
        let count = first.year * 12 + first.month - 1 + months
        let (year, month) = (count / 12, count % 12 + 1)
        let day = min(first.day, CalendarDate.days(inMonth: month, of: year))
        guard let end = CalendarDate(year: year, month: month, day: day)?.dayNumber else { return nil }
        return ValueInterval(low: ExactNumber((end - reach) * 86_400), high: ExactNumber((end + reach) * 86_400 - 1))
    }
}
