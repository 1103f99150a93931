import Findings

/// A place where two copies of a passage say something else.
public struct PassageDifference: Sendable, Hashable, Codable {
    public var kind: Kind
    /// The differing words, whole words and figures, as they stand in each copy; empty where one copy leaves them out.
    public var first: TextPlace
    public var second: TextPlace
    /// The sentences they stand in.
    public var firstSentence: String
    public var secondSentence: String
    /// The equal scalars outside set phrases within forty scalars on either side.
    public var rareContext: Int
    /// The equal scalars at once before and at once after.
    public var flanks: [Int]
    /// The equal scalars of the copy before the difference, and whether the copy begins with a clause in both texts: what
    /// the difference is about then stands in the copy itself.
    public var matchedBefore: Int
    public var beginsWithClause: Bool
    /// What the figures that stand in both copies weigh: one of two digits 1, a longer one 2, a year nothing.
    public var sharedFigures: Int
    /// Other differences that matter within forty scalars on either side, and those that do not.
    public var mattersNearby: Int
    public var wordingNearby: Int
    /// Of the latter those where both copies have words of their own.
    public var replacedNearby: Int

    /// What a difference is about; the first match in this order counts.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case figure, date, name, negation, modality, status, wording

        /// Whether two copies that differ in this cannot both be right.
        public var matters: Bool { self != .wording }
    }

    /// The differing words joined by a stroke, in a fixed order: what the difference is, whichever copy comes first.
    public var identity: [String] { [kind.rawValue] + [first.text, second.text].sorted() }
}
