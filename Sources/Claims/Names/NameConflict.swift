import Findings

/// A contradiction of names, persons, ranks or states: the places of one slip, ready to be told by a check.
public struct NameConflict: Sendable {
    /// What is contradicted.
    public enum Kind: String, Sendable {
        case name, oldName, renaming, person, post, edition, sequence, ranking, status, member
    }

    public var kind: Kind
    /// The odd one out, or the newer.
    public var primary: NameSite
    /// The places that say otherwise, the nearest to the primary first.
    public var others: [NameSite]
    /// Further copies of the primary's slip.
    public var copies: [NameSite]
    /// The two wordings in normal form: what the primary says, what the others say.
    public var here: String
    public var there: String
    public var confidence: Double
    /// Why both speak of one thing, each a line of Chinese.
    public var evidence: [Evidence]
}

/// A place of an article.
public struct NameSite: Sendable, Hashable {
    /// The article's number in the corpus.
    public var article: Int
    public var place: TextPlace

    public init(article: Int, place: TextPlace) {
        self.article = article
        self.place = place
    }
}
