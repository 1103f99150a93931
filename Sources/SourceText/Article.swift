/// One article of a document: its headline, its date, and its text as read.
public struct Article: Sendable {
    /// 0-based, in the order of the document.
    public let index: Int
    /// The record's id, empty where the text has none.
    public let id: String
    /// The headline as folded, lines joined by one space; empty where the article has none.
    public let title: String
    public let byline: String
    /// When it was printed, and how that is known; nil where nothing tells.
    public let date: DatedFrom?
    /// Headline, byline, body, captions in the order of the document, each a block.
    public let blocks: [Block]
    /// All blocks one after another, each ended by a line feed.
    public let text: NormalizedText
    /// The sentences of all blocks, in order.
    public let sentences: [Sentence]
    /// Where a line break stood inside a sentence and was joined: index into `text.scalars` of the scalar after it.
    public let joins: [Int]
    /// What was repaired or is odd in the make-up of the text, in order.
    public let oddities: [Oddity]

    public init(
        index: Int, id: String = "", title: String, byline: String, date: DatedFrom?, blocks: [Block],
        text: NormalizedText, sentences: [Sentence], joins: [Int], oddities: [Oddity] = []
    ) {
        self.index = index
        self.id = id
        self.title = title
        self.byline = byline
        self.date = date
        self.blocks = blocks
        self.text = text
        self.sentences = sentences
        self.joins = joins
        self.oddities = oddities
    }

    /// A place where the make-up of the text was repaired for reading.
    public struct Oddity: Sendable, Hashable {
        public let kind: Kind
        /// Index into `text.scalars` of the scalar at which, or right after which, it stood.
        public let index: Int

        public init(kind: Kind, index: Int) {
            self.kind = kind
            self.index = index
        }

        public enum Kind: String, Sendable, Codable {
            /// A blank between Han characters or beside a mark, left out.
            case strayBlank
            /// A numeral 一 that was a dash, read as a dash.
            case misreadDash
            /// A `>` before the line, left out.
            case quoteMark
            /// The lines of a caption stood in reverse order, read the right way round.
            case reversedLines
            /// The article's headline stood in the middle of its text.
            case headlineInside
        }
    }

    /// What a block of lines is in the make-up of the page.
    public enum Role: String, Sendable, Codable {
        case headline, byline, body, sectionHead, caption, jump, masthead, credit
    }

    /// A run of text that belongs together: a paragraph after joining, or a headline.
    public struct Block: Sendable {
        public let role: Role
        /// Scalar indices in the article's text, without the closing line feed.
        public let range: Range<Int>
        /// It begins in the middle of a sentence, or follows one that was cut: its words may belong elsewhere.
        public let isInDisorder: Bool

        public init(role: Role, range: Range<Int>, isInDisorder: Bool = false) {
            self.role = role
            self.range = range
            self.isInDisorder = isInDisorder
        }
    }

    /// A publication date and what it rests on.
    public struct DatedFrom: Sendable, Hashable, Codable {
        public let date: CalendarDate
        public let basis: Basis

        public init(date: CalendarDate, basis: Basis) {
            self.date = date
            self.basis = basis
        }

        /// In falling order of trust.
        public enum Basis: String, Sendable, Codable {
            case frontMatter, record, masthead, fileName, option, dateline
        }
    }
}

/// A sentence of an article: a range of scalars that ends with its closing mark, or at the end of its block.
public struct Sentence: Sendable {
    /// Scalar indices in the article's text, closing marks and quotes included.
    public let range: Range<Int>
    /// Index into the article's blocks.
    public let block: Int
    public let role: Article.Role
    /// Whether a mark closes it (`。！？…；` or a closing quote after one); headlines are whole without.
    public let isClosed: Bool
    /// Part of a sentence, or a sentence patched together from lines that may not belong together: no sure statement.
    public let isFragment: Bool

    public init(range: Range<Int>, block: Int, role: Article.Role, isClosed: Bool, isFragment: Bool = false) {
        self.range = range
        self.block = block
        self.role = role
        self.isClosed = isClosed
        self.isFragment = isFragment
    }
}
