import Extraction
import Findings
import SourceText

/// One article read in full, while it is being looked at; gone afterwards, only its ``ArticleFacts`` stay.
///
/// A class, because every reader and check holds it; it never changes.
public final class ArticleReading: Sendable {
    public let document: Document
    public let article: Article
    public let info: ArticleInfo
    /// Numbers, dates and names of the whole text, in order of their start.
    public let mentions: [Mention]
    /// The article as a reckoner sees it; made once for all checks that reckon.
    public let account: Account

    /// - Parameter mentions: where they were read already; else they are read here.
    public init(document: Document, article: Article, mentions: [Mention]? = nil) {
        self.document = document
        self.article = article
        let context = ReadingContext(date: article.date?.date)
        let mentions = mentions ?? MentionReader().mentions(in: article.text, context: context)
        self.mentions = mentions
        account = Account(article: article, mentions: mentions)
        self.info = ArticleInfo(
            path: document.path, index: article.index, title: article.title, date: article.date,
            opening: article.title.isEmpty ? Self.opening(of: article) : "")
    }

    /// So many scalars of the text tell most articles from others, and are seldom edited.
    private static let openingLength = 8

    private static func opening(of article: Article) -> String {
        let first = article.blocks.first { $0.role == .body } ?? article.blocks.first
        return first.map { article.text.string($0.range.prefix(openingLength)) } ?? ""
    }

    /// The folded scalars of the article; all ranges that readers and checks speak of are indices into them.
    public var scalars: [UInt32] { article.text.scalars }

    /// Where a range of scalars stands in the file.
    public func place(of range: Range<Int>) -> TextPlace {
        let bytes = article.text.source(of: range)
        // Where mark-up stands inside, the words as read tell more than tags do.
        let passage = document.markup.touches(bytes) ? text(range) : document.string(bytes)
        return TextPlace(document.place(of: bytes), text: passage)
    }

    /// Where a range of scalars stands, told with the article.
    public func location(of range: Range<Int>) -> Location { Location(place(of: range), in: info) }

    /// The folded text of a range of scalars.
    public func text(_ range: Range<Int>) -> String { article.text.string(range) }
}

extension TextPlace {
    /// A document's place with the passage that stands there.
    public init(_ place: Document.Place, text: String) {
        self.init(
            startLine: place.startLine, startColumn: place.startColumn, endLine: place.endLine,
            endColumn: place.endColumn, startOffset: place.startOffset, endOffset: place.endOffset, text: text)
    }
}
