import Extraction

/// Tells which statements of one article give one figure again: headline and lead, text and caption.
enum RepeatedFigure {
    /// For each statement the number of the first one with its figure, its own where there is none before.
    ///
    /// Only exact figures of two digits and more are taken for the same: hardly ever do two things of one article come to
    /// the same 1630家.
    static func firsts(of claims: ClaimList) -> [Int] {
        struct Written: Hashable {
            let unit: String
            let value: ExactNumber
        }
        var firsts: [Written: Int] = [:]
        return claims.enumerated().map { place, claim in
            guard claim.kind == .quantity, claim.derivation == nil, let value = claim.value,
                FigureLikeness.isTellingFigure(value), let exact = value.exact
            else { return place }
            let written = Written(unit: claim.unit, value: exact)
            if let first = firsts[written] { return first }
            firsts[written] = place
            return place
        }
    }
}
