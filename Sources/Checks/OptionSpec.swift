/// What a kind of rule can be told: used to read its options, for their JSON Schema and for the manual.
public struct OptionSpec: Sendable {
    public let name: String
    public let type: OptionType
    /// One sentence, in Chinese.
    public let doc: String
    public let required: Bool
    /// The value that holds where none is given, as it would be written.
    public let standard: String?

    public init(_ name: String, _ type: OptionType, _ doc: String, required: Bool = false, standard: String? = nil) {
        self.name = name
        self.type = type
        self.doc = doc
        self.required = required
        self.standard = standard
    }
}

/// The form of an option's value.
public indirect enum OptionType: Sendable {
    case text
    /// One text, or a list of texts.
    case texts
    case integer
    /// An exact decimal.
    case number
    case boolean
    /// A PCRE2 regular expression.
    case pattern
    /// One of the listed words.
    case choice([String])
    /// From a text to a text, in the order written.
    case pairs
    /// A mapping with options of its own.
    case fields([OptionSpec])
    /// A list of mappings with options of their own.
    case records([OptionSpec])
    /// A single value or a list, read by the kind itself.
    case free

    /// The form in words, for messages and manual.
    public var name: String {
        switch self {
        case .text: "文本"
        case .texts: "文本或文本列表"
        case .integer: "整数"
        case .number: "数"
        case .boolean: "true 或 false"
        case .pattern: "正则表达式"
        case .choice(let words): words.joined(separator: "、") + "之一"
        case .pairs: "文本到文本的映射"
        case .fields: "映射"
        case .records: "映射的列表"
        case .free: "值"
        }
    }
}
