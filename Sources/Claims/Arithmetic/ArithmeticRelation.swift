/// A reckoning that a text states: a total of its parts, a difference, a product, a share, whether or not it holds.
public struct ArithmeticRelation: Sendable, Hashable {
    /// The figure that should follow from the others; scalar indices in the article's text.
    public var stated: Range<Int>
    /// The figures that it is reckoned from.
    public var terms: [Range<Int>]
    /// What comes out, as printed: `12000`, `43.25%`.
    public var computed: String
    /// The reckoning, to be redone by hand: `3200+2800+2600=8600≠9000`.
    public var equation: String
    public var holds: Bool
    /// How surely the text means this reckoning, in [0, 1].
    public var confidence: Double

    public init(
        stated: Range<Int>, terms: [Range<Int>], computed: String, equation: String, holds: Bool, confidence: Double
    ) {
        self.stated = stated
        self.terms = terms
        self.computed = computed
        self.equation = equation
        self.holds = holds
        self.confidence = confidence
    }

    /// The relations that fail, in the order of the text, one a stated figure: the surest; none where another reading
    /// of the same figure holds, but for what is told of other figures.
    static func failing(_ relations: [ArithmeticRelation]) -> [ArithmeticRelation] {
        let held = Dictionary(grouping: relations.filter(\.holds), by: \.stated)
        var best: [Range<Int>: ArithmeticRelation] = [:]
        for relation in relations
        where !relation.holds && !(held[relation.stated] ?? []).contains(where: { !relation.isApart(from: $0) }) {
            if let other = best[relation.stated], other.confidence >= relation.confidence { continue }
            best[relation.stated] = relation
        }
        return best.values.sorted { $0.stated.lowerBound < $1.stated.lowerBound }
    }

    /// Whether three figures and more in a row behind the stated one make it up, and another relation is told of figures behind
    /// those: 23处，其中9处、6处、4处、5处…。19处已完成，剩下4处.
    private func isApart(from other: ArithmeticRelation) -> Bool {
        guard terms.count >= 3, let last = terms.last, terms.allSatisfy({ $0.lowerBound > stated.lowerBound }) else {
            return false
        }
        return other.terms.allSatisfy { $0.lowerBound > last.upperBound }
    }
}
