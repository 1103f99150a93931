/// A name that is no person's: an organisation, a place, a work's title, quoted words, an alias, a word for one of them.
public struct NameMention: Sendable, Hashable {
    public enum Kind: String, Sendable, Codable {
        case organization, place, project, title, quotation, alias, anaphor
    }

    public var nameKind: Kind
    /// The name as folded, without quotation marks.
    public var text: String
    /// The noun it ends with (大学, 管委会), or the noun of 该院.
    public var head: String?
    /// The name that an alias or an anaphor stands for, where the text tells.
    public var refersTo: String?

    public init(nameKind: Kind, text: String, head: String? = nil, refersTo: String? = nil) {
        self.nameKind = nameKind
        self.text = text
        self.head = head
        self.refersTo = refersTo
    }

    var kind: Mention.Kind {
        switch nameKind {
        case .organization: .organization
        case .place: .place
        case .project: .project
        case .title: .title
        case .quotation: .quotation
        case .alias: .alias
        case .anaphor: .anaphor
        }
    }
}

/// A person, with the post that stands before (or after) the name.
public struct PersonMention: Sendable, Hashable {
    /// The name alone, 2 to 4 characters.
    public var name: String
    /// Scalar indices of the name.
    public var nameRange: Range<Int>
    /// 局长, 董事长, 记者, …; several where they are listed: 市委副书记、市长.
    public var posts: [String]
    /// Scalar indices of the posts with their body (市科技局局长), where they stand before the name.
    public var postRange: Range<Int>?
    /// The body the post belongs to (市科技局), where it is written.
    public var organization: String?
    /// 31 in 31岁的林晓.
    public var age: Int?

    public init(
        name: String, nameRange: Range<Int>, posts: [String] = [], postRange: Range<Int>? = nil,
        organization: String? = nil, age: Int? = nil
    ) {
        self.name = name
        self.nameRange = nameRange
        self.posts = posts
        self.postRange = postRange
        self.organization = organization
        self.age = age
    }
}
