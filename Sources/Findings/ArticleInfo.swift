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

    public init(path: String, index: Int, title: String, date: Article.DatedFrom?) {
        self.path = path
        self.index = index
        self.title = title
        self.date = date
    }

    /// What names the article in fingerprints: its headline, so that renamed files keep theirs; else its file's name.
    public var identity: String {
        title.isEmpty ? String(path.split(separator: "/").last ?? "") + "#\(index)" : title
    }

    /// The order of reports: path in byte order, then place in the document.
    public static func precedes(_ a: ArticleInfo, _ b: ArticleInfo) -> Bool {
        a.path == b.path ? a.index < b.index : a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
    }
}
