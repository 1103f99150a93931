import SourceText

/// What is known of an article apart from its text: enough to name it in a report and to order it among others.
public struct ArticleInfo: Sendable, Codable, Hashable {
    /// The document's path as it was given.
    public var path: String
    /// 0-based, in the order of the document.
    public var index: Int
    /// The headline; empty where the article has none.
    public var title: String
    public var date: Article.DatedFrom?
    /// The first scalars of an article that has no headline, as folded; empty where the headline names it.
    public var opening: String

    public init(path: String, index: Int, title: String, date: Article.DatedFrom?, opening: String = "") {
        self.path = path
        self.index = index
        self.title = title
        self.date = date
        self.opening = opening
    }

    /// File and place alone: they tell articles apart, and texts cost more to hash than all the rest of a look-up.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(index)
    }

    /// What names the article in fingerprints: its headline, else how it begins; never its file, which may be renamed,
    /// nor its place, which an article put before it would change.
    public var identity: String { title.isEmpty ? opening : title }

    /// What names several articles together: the same whichever of them comes first, as a renamed file may decide.
    public static func identity(of articles: [ArticleInfo]) -> String {
        Set(articles.map(\.identity)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n")
    }

    /// The order of reports: path in byte order, then place in the document.
    public static func precedes(_ a: ArticleInfo, _ b: ArticleInfo) -> Bool {
        a.path == b.path ? a.index < b.index : a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
    }
}
