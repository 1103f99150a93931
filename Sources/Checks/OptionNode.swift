/// A value as a person wrote it, with its place, independent of the format of the file.
public struct OptionNode: Sendable, Hashable {
    public let content: Content
    /// From 1.
    public let line: Int
    /// From 1.
    public let column: Int

    public init(_ content: Content, line: Int, column: Int) {
        self.content = content
        self.line = line
        self.column = column
    }

    public indirect enum Content: Sendable, Hashable {
        /// `quoted` scalars are always text; plain ones may be a number or a truth value.
        case scalar(String, quoted: Bool)
        case sequence([OptionNode])
        case mapping([Entry])
        /// Nothing after the colon.
        case empty
    }

    /// One key of a mapping, in the order written.
    public struct Entry: Sendable, Hashable {
        public let key: String
        public let keyLine: Int
        public let keyColumn: Int
        public let value: OptionNode

        public init(key: String, keyLine: Int, keyColumn: Int, value: OptionNode) {
            self.key = key
            self.keyLine = keyLine
            self.keyColumn = keyColumn
            self.value = value
        }
    }

    /// The text of a scalar.
    public var scalar: String? { if case .scalar(let text, _) = content { text } else { nil } }
    public var items: [OptionNode]? { if case .sequence(let items) = content { items } else { nil } }
    public var entries: [Entry]? { if case .mapping(let entries) = content { entries } else { nil } }

    /// The value of a mapping's key.
    public subscript(key: String) -> OptionNode? { entries?.first { $0.key == key }?.value }

    /// What the value is, for messages: `文本`, `列表`, `映射`, `空值`.
    public var nature: String {
        switch content {
        case .scalar: "一个值"
        case .sequence: "列表"
        case .mapping: "映射"
        case .empty: "空值"
        }
    }
}
