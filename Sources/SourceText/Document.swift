/// A file as read: its bytes, the text they spell, and the way from a place in the text to line, column and bytes.
///
/// Of a long file of JSON Lines a document may be a part, whole lines long; its places count from the file's beginning.
public struct Document: Sendable {
    /// As named in findings.
    public let path: String
    /// The bytes of the file, or of this part of it, exactly as read.
    public let source: [UInt8]
    /// The text in valid UTF-8, without byte-order mark; line ends are those of the file.
    public let text: [UInt8]
    public let encoding: TextEncoding
    public let format: Format
    /// What of it could not be read; empty for almost every file.
    public let problems: [ReadingProblem]
    public let lines: LineIndex
    /// Where this part begins in the file.
    public let base: Base
    /// How the mark-up of its format is read; empty for plain text.
    public let markup: Markup
    let offsets: OffsetMap

    /// How a file is written. Of `word` and `pdf` the text is what was taken out of the file: a line is a paragraph of a
    /// DOCX, or a line that `pdftotext` gives, and offsets count the bytes of that text.
    public enum Format: String, Sendable, Codable { case plain, markdown, jsonLines, html, word, pdf }

    /// What stands before a part of a file: nothing, for a whole file.
    public struct Base: Sendable, Hashable {
        public let lines: Int
        public let bytes: Int

        public init(lines: Int = 0, bytes: Int = 0) {
            self.lines = lines
            self.bytes = bytes
        }
    }

    /// The document that a file's bytes spell. Any bytes give one.
    /// - Parameter encoding: as the person said; nil to find out.
    public init(
        path: String, source: [UInt8], encoding: TextEncoding? = nil, format: Format? = nil, base: Base = Base(),
        problems: [ReadingProblem] = []
    ) {
        let format = format ?? Format(path: path)
        let word = format == .word ? WordDocument(source) : nil
        let decoded =
            format == .word
            ? Self.decoded(word, path: path) : TextDecoder(path: path, encoding: encoding).decode(source)
        self.path = path
        self.source = source
        self.text = decoded.text
        self.encoding = decoded.encoding
        self.format = format
        self.problems = problems + decoded.problems
        self.lines = LineIndex(decoded.text)
        self.base = base
        self.markup = word?.markup ?? Markup(of: decoded.text, format: format)
        self.offsets = decoded.offsets
    }

    /// The text of a DOCX, which is always UTF-8.
    private static func decoded(_ word: WordDocument?, path: String) -> TextDecoder.Decoded {
        let problems = word == nil ? [ReadingProblem(path: path, kind: .damagedContainer)] : []
        return TextDecoder.Decoded(
            text: word?.text ?? [], encoding: .utf8, offsets: OffsetMap(), problems: problems)
    }

    /// A document without text, for a file that could not be read.
    init(unread problem: ReadingProblem) {
        path = problem.path
        source = []
        text = []
        encoding = .utf8
        format = Format(path: problem.path)
        problems = [problem]
        lines = LineIndex([])
        base = Base()
        markup = Markup()
        offsets = OffsetMap()
    }

    /// A document of a text at hand: for tests, standard input and editors.
    public init(path: String, text: String, format: Format? = nil) {
        self.init(path: path, source: Array(text.utf8), encoding: .utf8, format: format)
    }
}

extension Document.Format {
    /// By the ending of the path: `md` `markdown`; `jsonl` `ndjson`; `html` `htm` `xhtml`; `docx`; `pdf`; all else is plain
    /// text.
    public init(path: String) {
        let ending = path.split(separator: ".", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
        switch ending {
        case "md", "markdown": self = .markdown
        case "jsonl", "ndjson": self = .jsonLines
        case "html", "htm", "xhtml": self = .html
        case "docx": self = .word
        case "pdf": self = .pdf
        default: self = .plain
        }
    }
}
