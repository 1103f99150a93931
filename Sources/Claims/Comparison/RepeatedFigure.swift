import Extraction

/// Tells which statements of one article give one figure again: headline and lead, text and caption.
enum RepeatedFigure {
    /// For each statement the number of the first one with its figure, its own where there is none before.
    ///
    /// Only exact figures of two digits and more are taken for the same: hardly ever do two things of one article come to
    /// the same 1630家. Headlines tell them as a round number that was passed, or nearly reached, of the same noun: 白鹤突破千只.
    static func firsts(of claims: ClaimList) -> [Int] {
        struct Written: Hashable {
            let unit: String
            let value: ExactNumber
        }
        var firsts: [Written: Int] = [:]
        let exact = claims.enumerated().map { place, claim in
            guard claim.kind == .quantity, claim.derivation == nil, let value = claim.value,
                FigureLikeness.isTellingFigure(value), let exact = value.exact
            else { return place }
            let written = Written(unit: claim.unit, value: exact)
            if let first = firsts[written] { return first }
            firsts[written] = place
            return place
        }
        return claims.enumerated().map { place, claim in
            guard exact[place] == place, let bound = bound(claim) else { return exact[place] }
            let told = claims.enumerated().first { _, other in
                other.unit == claim.unit && other.value?.exact.map { isTold($0, by: bound, claim) } == true
                    && sharesNoun(claim, other)
            }
            return told.map { exact[$0.offset] } ?? place
        }
    }

    /// The end of a value that has one end only: 突破1000, 不足30.
    private static func bound(_ claim: Claim) -> ExactNumber? {
        guard claim.kind == .quantity, claim.derivation == nil, let value = claim.value,
            (value.low == nil) != (value.high == nil)
        else { return nil }
        return value.low ?? value.high
    }

    /// Whether a figure holds to a bound and lies within half of it.
    private static func isTold(_ figure: ExactNumber, by bound: ExactNumber, _ claim: Claim) -> Bool {
        guard claim.value?.contains(figure) == true, let half = bound.divided(by: ExactNumber(2)),
            let gap = figure.subtracting(bound)
        else { return false }
        return (gap < .zero ? gap.negated : gap) <= half
    }

    /// Of 水鸟68种、11.8万只 the second figure has its noun before the first.
    private static func sharesNoun(_ bound: Claim, _ exact: Claim) -> Bool {
        let words = exact.noun.isEmpty ? exact.head + exact.clause : exact.noun
        return bound.noun.contains { term in words.contains { $0.key == term.key } }
    }
}
