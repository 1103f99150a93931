import Extraction
import Findings

/// Reckons an average that one article tells from the total and the count that another of its story tells: 平均每班52个孩子 beside
/// 24个班、960名学生.
struct StoryAverages {
    /// What was reckoned, and where its total stands.
    struct Found {
        let value: ValueInterval
        let formula: String
        let place: TextPlace
        let sentence: String
    }

    /// The statements of the article that tells total and count.
    let claims: ClaimList

    /// What the only count and the only total beside it come to; nil where there are none, or several.
    func average(as told: ToldReckoning) -> Found? {
        let figures = claims.filter { claim in
            claim.kind == .quantity && claim.derivation == nil && !claim.isPlanned && !claim.isDisputed
                && claim.telling != .headline && claim.value?.exact != nil && claim.scope[.rate] == nil
        }
        let totals = figures.filter { claim in
            Self.measure(of: claim) == told.measure && claim.scope[.change] == nil && isLarger(claim, than: told)
        }
        guard !totals.isEmpty else { return nil }
        let counts = figures.compactMap { claim in Self.number(of: claim, in: told.parts).map { (claim, $0) } }
        if counts.isEmpty { return perDay(told, totals) }
        // Two counts of the unit, or two totals beside it, leave open which is meant.
        guard let (claim, count) = counts.first, counts.allSatisfy({ $0.1 == count }) else { return nil }
        let near = totals.filter { $0.sentenceIndex == claim.sentenceIndex && $0.place != claim.place }
        return found(near, by: count)
    }

    /// The total of a whole year, by its days.
    private func perDay(_ told: ToldReckoning, _ totals: [Claim]) -> Found? {
        guard told.parts.contains("天") else { return nil }
        let ofYears = totals.filter { claim in
            claim.scope[.part] == nil
                && claim.time.map { !$0.isState && !$0.isSoFar && (365...366).contains($0.length) } ?? false
        }
        guard let days = ofYears.first?.time?.length else { return nil }
        return found(ofYears, by: ExactNumber(days))
    }

    private func found(_ totals: [Claim], by count: ExactNumber) -> Found? {
        guard totals.count == 1, let total = totals.first, let value = total.value?.exact, count > .one,
            let plain = value.divided(by: count), let play = plain.divided(by: ExactNumber(Self.play))
        else { return nil }
        return Found(
            value: ValueInterval(exactly: plain).widened(by: play),
            formula: "\(total.place.text)÷\(count)=\(Figure.rounded(plain))", place: total.place,
            sentence: total.sentence)
    }

    /// What rounding of total, count and average leaves open: a sixteenth.
    private static let play = 16

    private func isLarger(_ claim: Claim, than told: ToldReckoning) -> Bool {
        guard let value = claim.value?.exact, let average = told.value.high ?? told.value.low else { return false }
        return average < value
    }

    /// The measure of a claim as a figure has it.
    private static func measure(of claim: Claim) -> String {
        switch claim.dimension {
        case QuantityDimension.count.rawValue: claim.unit
        case QuantityDimension.money.rawValue: "money " + claim.unit
        default: claim.dimension
        }
    }

    /// How many of one of the units a claim counts.
    private static func number(of claim: Claim, in units: [String]) -> ExactNumber? {
        guard let value = claim.value?.exact else { return nil }
        switch claim.dimension {
        case QuantityDimension.clockTime.rawValue:
            return units.contains("天") && claim.place.text.contains("天") ? value.divided(by: ExactNumber(86_400)) : nil
        case QuantityDimension.area.rawValue:
            return units.contains("亩") && claim.place.text.contains("亩")
                ? value.multiplied(by: ExactNumber(3))?.divided(by: ExactNumber(2000)) : nil
        case QuantityDimension.count.rawValue:
            return units.contains { $0 == claim.unit || $0.count <= 3 && claim.place.text.hasSuffix("个" + $0) }
                ? value : nil
        default: return nil
        }
    }
}
