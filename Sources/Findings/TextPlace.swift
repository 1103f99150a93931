/// A place in one file, without the file: what a fact keeps of where it stands. See ``Location`` for the bases.
public struct TextPlace: Sendable, Codable, Hashable {
    public var startLine: Int
    public var startColumn: Int
    public var endLine: Int
    public var endColumn: Int
    public var startOffset: Int
    public var endOffset: Int
    /// The passage as it stands in the file.
    public var text: String

    public init(
        startLine: Int, startColumn: Int, endLine: Int, endColumn: Int, startOffset: Int, endOffset: Int, text: String
    ) {
        self.startLine = startLine
        self.startColumn = startColumn
        self.endLine = endLine
        self.endColumn = endColumn
        self.startOffset = startOffset
        self.endOffset = endOffset
        self.text = text
    }
}

extension Location {
    /// A place of an article's file, told with the article.
    public init(_ place: TextPlace, in article: ArticleInfo) {
        self.init(
            path: article.path, startLine: place.startLine, startColumn: place.startColumn, endLine: place.endLine,
            endColumn: place.endColumn, startOffset: place.startOffset, endOffset: place.endOffset, text: place.text,
            article: article.title, date: article.date?.date.description)
    }
}
