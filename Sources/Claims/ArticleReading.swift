import Findings
import SourceText

/// One article read in full, while it is being looked at; gone afterwards, only its ``ArticleFacts`` stay.
public struct ArticleReading: Sendable {
    public let article: Article
    public let info: ArticleInfo
    private let places: any PlaceFinder

    public init(article: Article, path: String, places: any PlaceFinder) {
        self.article = article
        self.info = ArticleInfo(path: path, index: article.index, title: article.title, date: article.date)
        self.places = places
    }

    /// The folded scalars of the article; all ranges that readers and checks speak of are indices into them.
    public var scalars: [UInt32] { article.text.scalars }

    /// Where a range of scalars stands in the file.
    public func place(of range: Range<Int>) -> TextPlace { places.place(of: article.text.source(of: range)) }

    /// Where a range of scalars stands, told with the article.
    public func location(of range: Range<Int>) -> Location { Location(place(of: range), in: info) }

    /// The folded text of a range of scalars.
    public func text(_ range: Range<Int>) -> String { article.text.string(range) }
}

/// Tells where bytes of a document's text stand in its file.
public protocol PlaceFinder: Sendable {
    /// The place of a range of byte offsets in the document's text.
    func place(of bytes: Range<Int>) -> TextPlace
}
