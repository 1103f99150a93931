/// The rows of a word list: fields parted by tabs; blank lines and lines that begin with `#` are none.
public struct LexiconTable: Sendable {
    public let rows: [[LexiconText]]

    /// - Parameter text: lines may end as on Windows: a newsroom's own do.
    public init(_ text: LexiconText) {
        rows = text.lines.map { $0.without(last: UInt8(ascii: "\r")) }.filter {
            !$0.isRemark && !$0.isBlank
        }
        .map { $0.parts(at: UInt8(ascii: "\t"), keepingEmpty: true) }
    }

    /// A list below `Rules/lexicons/` by the name of its file, a newsroom's own rows behind it; empty where there is none.
    public init(lexicon name: String) { self.init(EmbeddedFiles.lexicon(name)) }
}

extension LexiconText {
    fileprivate var isBlank: Bool {
        bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
