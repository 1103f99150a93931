import Findings

/// A person as one article names them: the name with the post and body it is told with.
public struct PersonSighting: Sendable, Codable, Hashable {
    /// How the text brings the person in.
    public enum Manner: String, Sendable, Codable {
        /// A post stands before the name: 局长桑某某.
        case titled
        /// One of several names in a row.
        case listed
        /// The name opens a clause, without a post.
        case bare
        /// It may be a name: it is compared with names that are known, and tells nothing by itself.
        case supposed
    }

    /// What is said of holding the post.
    public enum Tense: String, Sendable, Codable {
        case holds, former
        /// 任命, 当选, 新任: the post changes hands.
        case appointed
    }

    public var name: String
    public var manner: Manner
    /// The post without its body, `副局长`; empty for a bare name.
    public var post: String
    /// The body the post belongs to, as written before it: `市生态环境局`; empty where none is.
    public var body: String
    public var tenure: NameLexicon.Tenure
    public var tense: Tense
    /// Whether another post is told with it: 董事长、总经理.
    public var isPlural: Bool
    /// The post with the name, or the name.
    public var place: TextPlace
    /// The number of the sentence in its article, from 0.
    public var sentence: Int
    /// How often the name stands in the article.
    public var count: Int

    public init(
        name: String, manner: Manner, post: String = "", body: String = "", tenure: NameLexicon.Tenure = .role,
        tense: Tense = .holds, isPlural: Bool = false, place: TextPlace, sentence: Int = 0, count: Int = 1
    ) {
        self.name = name
        self.manner = manner
        self.post = post
        self.body = body
        self.tenure = tenure
        self.tense = tense
        self.isPlural = isPlural
        self.place = place
        self.sentence = sentence
        self.count = count
    }
}
