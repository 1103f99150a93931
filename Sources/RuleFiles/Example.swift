import Checks

/// Articles that show what a rule finds and what it leaves alone: its test and its manual.
public struct Example: Sendable, Hashable {
    public let documents: [Document]
    /// How many findings the rule has in them.
    public let finds: Int
    /// How many more it should have and has not: a known miss.
    public let misses: Int
    /// Rewritings that do change this rule's judgement, left out when examples are multiplied.
    public let except: [String]
    /// From 1, in the rule's file.
    public let line: Int

    /// One article of an example.
    public struct Document: Sendable, Hashable {
        /// `2024-03-01`; empty where the example gives none.
        public let date: String
        public let title: String
        /// Without the marks.
        public let text: String
        /// What stands between ‹ and ›, as ranges of Unicode scalars of `text`.
        public let marks: [Range<Int>]
    }

    static let specs: [OptionSpec] = [
        OptionSpec("documents", .free, "文章的列表：一段文本，或 {date, title, text}；‹ 和 › 标出该报的地方", required: true),
        OptionSpec("finds", .integer, "这条规则应当报几处", required: true),
        OptionSpec("misses", .integer, "还应当报而报不出的几处；修好的那天测试会提醒", standard: "0"),
        OptionSpec(
            "except", .texts, "不适用的改写：" + rewritings.joined(separator: "、")),
    ]
    static let documentSpecs: [OptionSpec] = [
        OptionSpec("date", .text, "见报日期，如 2024-03-01"), OptionSpec("title", .text, "标题"),
        OptionSpec("text", .text, "正文", required: true),
    ]
    /// The names of the rewritings that examples are multiplied by.
    public static let rewritings = [
        "emoji", "crlf-bom", "gb18030", "fullwidth", "wraps", "reversed", "one-thread", "many-threads",
    ]

    init(_ reader: OptionReader, line: Int) {
        self.line = line
        finds = reader.integer("finds") ?? 0
        misses = reader.integer("misses") ?? 0
        except = reader.texts("except")
        for name in except where !Self.rewritings.contains(name) {
            reader.note("except", "不认识的改写“\(name)”", advice: "可用的有：" + Self.rewritings.joined(separator: "、"))
        }
        let node = reader["documents"]
        documents = (node?.items ?? node.map { [$0] } ?? []).compactMap { Self.document($0, reader) }
    }

    private static func document(_ node: OptionNode, _ outer: OptionReader) -> Document? {
        if let text = node.scalar { return document(date: "", title: "", marked: text) }
        let reader = OptionReader(node, specs: documentSpecs)
        let document = document(
            date: reader.text("date") ?? "", title: reader.text("title") ?? "", marked: reader.text("text") ?? "")
        for problem in reader.problems {
            outer.note(
                at: OptionNode(.empty, line: problem.line, column: problem.column), problem.sentence,
                advice: problem.advice)
        }
        return document
    }

    /// Takes the marks out of a text and remembers where they stood.
    static func document(date: String, title: String, marked: String) -> Document {
        var text = String.UnicodeScalarView()
        var marks: [Range<Int>] = []
        var open: Int?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "‹": open = text.count
            case "›":
                if let start = open { marks.append(start..<text.count) }
                open = nil
            default: text.append(scalar)
            }
        }
        return Document(date: date, title: title, text: String(text), marks: marks)
    }
}
