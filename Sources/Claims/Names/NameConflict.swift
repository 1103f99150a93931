import Findings

/// A contradiction of names, persons, ranks or states: the places of one slip, ready to be told by a check.
public struct NameConflict: Sendable {
    /// What is contradicted.
    public enum Kind: String, Sendable {
        case name, oldName, renaming, person, post, edition, sequence, ranking, status, member, account
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

    /// The conflict told from a place asked about: from a copy of its slip, else from a place that says otherwise; nil
    /// where none of its places is asked about.
    public func told(from isAsked: (NameSite) -> Bool) -> NameConflict? {
        if isAsked(primary) { return self }
        var turned = self
        if let place = copies.firstIndex(where: isAsked) {
            (turned.primary, turned.copies[place]) = (copies[place], primary)
            return turned
        }
        // Whoever uses a name that was given up is wrong, and not who tells that it was.
        guard kind != .oldName, let place = others.firstIndex(where: isAsked) else { return nil }
        turned.primary = others[place]
        turned.others = [primary] + copies
        turned.copies = others
        turned.copies.remove(at: place)
        (turned.here, turned.there) = (there, here)
        return turned
    }
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

    /// Whether two sites of one article have text in common.
    func overlaps(_ other: NameSite) -> Bool {
        article == other.article && place.startOffset < other.place.endOffset
            && other.place.startOffset < place.endOffset
    }
}
