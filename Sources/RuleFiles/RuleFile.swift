import Checks
import EmbeddedFiles
import Findings
import SourceText
import TextSearch

/// One rule file, read strictly: either a rule, or everything that is wrong with it.
public struct RuleFile {
    static func specs(for kind: (any Check.Type)?) -> [OptionSpec] {
        [
            OptionSpec("kind", .text, "规则的种类，见 jmlint rules kinds", required: true),
            OptionSpec("title", .text, "一句话的名称", required: true),
            OptionSpec("title-en", .text, "英文名称"),
            OptionSpec(
                "severity", .choice(Severity.allCases.map(\.rawValue)), "轻重：error、warning、info、off", standard: "warning"
            ),
            OptionSpec("category", .choice(Category.allCases.map(\.rawValue)), "类别", required: true),
            OptionSpec("message", .text, "报告里的一句话，{here} 等处自动填入", required: true),
            OptionSpec("message-en", .text, "英文的一句话"),
            OptionSpec("why", .text, "为什么要管", required: true),
            OptionSpec("why-en", .text, "英文的理由"),
            OptionSpec("options", .fields(kind?.options ?? []), "这一种类的选项"),
            OptionSpec("examples", .records(Example.specs), "例子：至少一个报、一个不报", required: true),
        ]
    }

    /// Reads one file.
    /// - Parameters:
    ///   - id: its path under the rules folder without extension.
    ///   - path: as shown in messages.
    public static func rule(from text: String, id: String, path: String) throws(FileProblems) -> Rule {
        let node = try root(of: text, path)
        return try rule(from: node, id: id, path: path, digest: ContentDigest(text).text, examples: nil)
    }

    /// What a rule that travels in the program says, all but its examples, which stand last: tests have found them sound.
    static func builtInNode(_ text: String, _ path: String) throws(FileProblems) -> OptionNode {
        let lines = text.parted(at: "\n", keepingEmpty: true).prefix { !$0.utf8.starts(with: "examples:".utf8) }
        return try root(of: lines.joined(separator: "\n"), path)
    }

    /// Makes a rule that travels in the program of what it says.
    static func builtIn(_ node: OptionNode, _ text: String, id: String, path: String) throws(FileProblems) -> Rule {
        try rule(from: node, id: id, path: path, digest: ContentDigest(text).text) {
            (try? rule(from: text, id: id, path: path))?.examples ?? []
        }
    }

    private static func root(of text: String, _ path: String) throws(FileProblems) -> OptionNode {
        do throws(FileProblem) {
            if let root = try YAMLReader.root(of: text, path: path) { return root }
            throw FileProblem(path: path, "文件是空的", advice: "至少要有 kind、title、category、message、why、examples")
        } catch {
            throw FileProblems([error])
        }
    }

    /// - Parameter later: how the examples are read where they are not in the node; nil where they must be.
    private static func rule(
        from node: OptionNode, id: String, path: String, digest: String, examples later: (@Sendable () -> [Example])?
    ) throws(FileProblems) -> Rule {
        let kind = node["kind"]?.scalar.flatMap(CheckRegistry.kind(named:))
        let reader = OptionReader(node, specs: specs(for: kind).filter { later == nil || $0.name != "examples" })
        noteUnknownKind(kind, reader)
        let message = MessageTemplate(reader.text("message") ?? "")
        let header = RuleHeader(
            id: id, kind: kind?.kind ?? "", title: reader.text("title") ?? "",
            severity: reader.choice("severity").flatMap(Severity.init) ?? .warning,
            category: reader.choice("category").flatMap(Category.init) ?? .wording, message: message,
            why: reader.text("why") ?? "")
        let english = Rule.English(
            title: reader.text("title-en") ?? "", message: reader.text("message-en") ?? "",
            why: reader.text("why-en") ?? "")
        if let kind { notePlaceholders(kind, reader) }
        let examples = later == nil ? examples(reader, node) : []
        let check = kind.map {
            $0.init(header: header, options: reader.fields("options") ?? missingOptions($0, node, reader))
        }
        guard let check, reader.problems.isEmpty else {
            throw FileProblems(unique(reader.problems).map { FileProblem(path: path, problem: $0) })
        }
        return Rule(
            header: header, check: check, english: english, file: path, digest: digest, options: node["options"],
            readExamples: later ?? { examples })
    }

    /// The same place may be read twice (once for the language of the run); it is told once.
    private static func unique(_ problems: [OptionProblem]) -> [OptionProblem] {
        var seen: Set<OptionProblem> = []
        return problems.filter { seen.insert($0).inserted }
    }

    /// A rule without `options:` still must give those that its kind cannot do without.
    private static func missingOptions(_ kind: any Check.Type, _ node: OptionNode, _ outer: OptionReader)
        -> OptionReader
    {
        let reader = OptionReader(nil, specs: kind.options, line: node.line, column: node.column)
        for problem in reader.problems {
            outer.note(
                at: OptionNode(.empty, line: problem.line, column: problem.column), "options：" + problem.sentence,
                advice: problem.advice)
        }
        return reader
    }

    private static func noteUnknownKind(_ kind: (any Check.Type)?, _ reader: OptionReader) {
        guard kind == nil, let name = reader.text("kind") else { return }
        let known = CheckRegistry.kinds.map { $0.kind }
        let meant = NearestWord.to(name, among: known).map { "是否想写“\($0)”？" }
        reader.note("kind", "没有“\(name)”这个种类", advice: meant ?? "jmlint rules kinds 列出全部种类")
    }

    private static func notePlaceholders(_ kind: any Check.Type, _ reader: OptionReader) {
        let known = RuleHeader.commonPlaceholders + kind.placeholders
        for key in ["message", "message-en"] {
            for name in MessageTemplate(reader.text(key) ?? "").placeholders where !known.contains(name) {
                let meant = NearestWord.to(name, among: known).map { "是否想写“{\($0)}”？" }
                reader.note(
                    key, "\(key) 里的“{\(name)}”无从填起", advice: meant ?? "可用的有：" + known.joined(separator: "、"))
            }
        }
    }

    private static func examples(_ reader: OptionReader, _ node: OptionNode) -> [Example] {
        let lines = node["examples"]?.items?.map(\.line) ?? []
        let examples = zip(reader.records("examples"), lines).map { Example($0, line: $1) }
        guard node["examples"] != nil else { return [] }
        if !examples.contains(where: { $0.finds > 0 }) {
            reader.note("examples", "没有一个例子是该报的（finds 大于 0）", advice: "补一个，用‹ ›标出该报的地方")
        }
        if !examples.contains(where: { $0.finds == 0 && $0.misses == 0 }) {
            reader.note("examples", "没有一个例子是不该报的（finds: 0）", advice: "补一个看着像、其实没错的")
        }
        return examples
    }
}
