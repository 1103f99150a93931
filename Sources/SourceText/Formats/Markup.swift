/// How the mark-up of a text is read: stretches of its bytes that stand for other scalars, or for none.
public struct Markup: Sendable {
    /// In the order of the text; none overlaps another.
    public private(set) var pieces: [Piece] = []
    /// Comments `<!-- … -->`, each with its marks, in order.
    public private(set) var comments: [Range<Int>] = []
    /// How many lines of code were left out.
    var codeLines = 0
    /// Whether it is a report of this program, and no article.
    var isReport = false
    /// What the head of a page of HTML says of it.
    var heading = ArticleOutline.Heading()

    /// Stands for code, a picture or a formula: parts the words around it, and no reader takes it for one.
    static let object: UInt32 = 0xFFFC

    /// A stretch of the text's bytes, perhaps empty, and the scalars that are read there.
    public struct Piece: Sendable {
        public let range: Range<Int>
        public let reading: [UInt32]
    }

    /// Notes a piece; it must not begin before the end of the one noted last.
    mutating func read(_ range: Range<Int>, as reading: [UInt32]) {
        pieces.append(Piece(range: range, reading: reading))
    }

    mutating func leaveOut(_ range: Range<Int>) { read(range, as: []) }

    mutating func leaveOut(comment: Range<Int>) {
        comments.append(comment)
        leaveOut(comment)
    }

    /// The number of the first piece that ends after a byte offset.
    func firstPiece(after offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a stretch of bytes holds mark-up, so that its reading differs from its bytes.
    public func touches(_ range: Range<Int>) -> Bool {
        let number = firstPiece(after: range.lowerBound)
        return number < pieces.count && pieces[number].range.lowerBound < range.upperBound
    }
}

extension Markup {
    /// The mark-up of a document's text.
    init(of text: [UInt8], format: Document.Format) {
        switch format {
        case .markdown:
            var reader = MarkdownMarkup(text)
            self = reader.markup()
        case .html:
            var reader = HTMLMarkup(text)
            self = reader.markup()
        case .plain, .jsonLines, .word, .pdf: self.init()
        }
    }
}
