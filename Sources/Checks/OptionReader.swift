import Extraction

/// Reads the options of one rule by name and form, and notes every problem with its place instead of stopping at one.
///
/// A class, since the problems of nested options gather in one place.
public final class OptionReader {
    private let entries: [OptionNode.Entry]
    private let specs: [OptionSpec]
    private let place: (line: Int, column: Int)
    private let log: ProblemLog

    private final class ProblemLog { var problems: [OptionProblem] = [] }

    /// In the order found.
    public var problems: [OptionProblem] { log.problems }

    /// Reads a mapping against what may stand in it; unknown, doubled and missing keys are noted at once.
    ///
    /// `line` and `column` are told where the mapping itself is missing.
    public convenience init(_ node: OptionNode?, specs: [OptionSpec], line: Int = 1, column: Int = 1) {
        self.init(node, specs: specs, line: line, column: column, log: ProblemLog())
    }

    private init(_ node: OptionNode?, specs: [OptionSpec], line: Int, column: Int, log: ProblemLog) {
        self.specs = specs
        self.log = log
        place = (node?.line ?? line, node?.column ?? column)
        if let node, node.entries == nil, node.content != .empty {
            log.problems.append(OptionProblem(at: node, "这里应当是映射（键: 值），写的却是\(node.nature)"))
        }
        entries = node?.entries ?? []
        noteUnknownAndDoubled()
        for spec in specs where spec.required && self[spec.name] == nil {
            log.problems.append(
                OptionProblem(line: place.line, column: place.column, sentence: "缺少“\(spec.name)”", advice: spec.doc))
        }
    }

    private func noteUnknownAndDoubled() {
        let known = specs.map(\.name)
        var seen: Set<String> = []
        for entry in entries {
            if !seen.insert(entry.key).inserted { note(entry, "“\(entry.key)”写了两次", advice: "留下一处") }
            guard !known.contains(entry.key) else { continue }
            let advice =
                NearestWord.to(entry.key, among: known).map { "是否想写“\($0)”？" }
                ?? "可用的有：" + known.joined(separator: "、")
            note(entry, "不认识的键“\(entry.key)”", advice: advice)
        }
    }

    private func note(_ entry: OptionNode.Entry, _ sentence: String, advice: String) {
        log.problems.append(
            OptionProblem(line: entry.keyLine, column: entry.keyColumn, sentence: sentence, advice: advice))
    }

    /// Notes a problem that only the kind itself can see.
    public func note(_ name: String, _ sentence: String, advice: String = "") {
        let node = self[name]
        log.problems.append(
            OptionProblem(
                line: node?.line ?? place.line, column: node?.column ?? place.column, sentence: sentence, advice: advice
            ))
    }

    /// Notes a problem at a value.
    public func note(at node: OptionNode, _ sentence: String, advice: String = "") {
        log.problems.append(OptionProblem(at: node, sentence, advice: advice))
    }

    /// The value as written; nil where the key is missing or has no value.
    public subscript(name: String) -> OptionNode? {
        guard let node = entries.first(where: { $0.key == name })?.value, node.content != .empty else { return nil }
        return node
    }

    private func scalar(_ name: String) -> (text: String, node: OptionNode)? {
        guard let node = self[name] else { return nil }
        guard let text = node.scalar else {
            note(at: node, "“\(name)”应当是\(form(of: name))，写的却是\(node.nature)")
            return nil
        }
        return (text, node)
    }

    private func form(of name: String) -> String { specs.first { $0.name == name }?.type.name ?? "一个值" }

    /// What holds where nothing is written.
    private func standard(_ name: String) -> String? { specs.first { $0.name == name }?.standard }

    public func text(_ name: String) -> String? { scalar(name)?.text ?? standard(name) }

    /// One text or a list of them; empty where the key is missing.
    public func texts(_ name: String) -> [String] {
        guard let node = self[name] else { return standard(name).map { [$0] } ?? [] }
        if let text = node.scalar { return [text] }
        guard let items = node.items else {
            note(at: node, "“\(name)”应当是文本或文本列表，写的却是\(node.nature)")
            return []
        }
        return items.compactMap { item in
            if item.scalar == nil { note(at: item, "“\(name)”的每一项应当是文本，这一项却是\(item.nature)") }
            return item.scalar
        }
    }

    public func integer(_ name: String) -> Int? {
        guard let (text, node) = scalar(name) else { return standard(name).flatMap { Int($0) } }
        if Int(text) == nil { note(at: node, "“\(name)”应当是整数，写的却是“\(text)”") }
        return Int(text)
    }

    public func number(_ name: String) -> ExactNumber? {
        guard let (text, node) = scalar(name) else { return standard(name).flatMap { ExactNumber($0) } }
        if ExactNumber(text) == nil { note(at: node, "“\(name)”应当是数，写的却是“\(text)”") }
        return ExactNumber(text)
    }

    /// False where neither value nor standard is given.
    public func boolean(_ name: String) -> Bool {
        guard let (text, node) = scalar(name) else { return standard(name) == "true" }
        if text != "true", text != "false" { note(at: node, "“\(name)”应当是 true 或 false，写的却是“\(text)”") }
        return text == "true"
    }

    /// One of the words that the option allows.
    public func choice(_ name: String) -> String? {
        guard let (text, node) = scalar(name) else { return standard(name) }
        guard case .choice(let words)? = specs.first(where: { $0.name == name })?.type, !words.contains(text) else {
            return text
        }
        let meant = NearestWord.to(text, among: words).map { "是否想写“\($0)”？" }
        note(at: node, "“\(name)”不能是“\(text)”", advice: meant ?? "可用的有：" + words.joined(separator: "、"))
        return standard(name)
    }

    /// A mapping from text to text, in the order written.
    public func pairs(_ name: String) -> [(key: String, value: String)] {
        guard let node = self[name] else { return [] }
        guard let entries = node.entries else {
            note(at: node, "“\(name)”应当是文本到文本的映射，写的却是\(node.nature)")
            return []
        }
        return entries.compactMap { entry in
            guard let value = entry.value.scalar else {
                note(at: entry.value, "“\(entry.key)”的值应当是文本，写的却是\(entry.value.nature)")
                return nil
            }
            return (entry.key, value)
        }
    }

    /// The options inside an option; nil where the key is missing.
    public func fields(_ name: String) -> OptionReader? {
        guard let node = self[name], case .fields(let specs)? = specs.first(where: { $0.name == name })?.type else {
            return nil
        }
        return OptionReader(node, specs: specs, line: node.line, column: node.column, log: log)
    }

    /// The options inside each item of a list; empty where the key is missing.
    public func records(_ name: String) -> [OptionReader] {
        guard let node = self[name], case .records(let specs)? = specs.first(where: { $0.name == name })?.type else {
            return []
        }
        guard let items = node.items else {
            note(at: node, "“\(name)”应当是列表，写的却是\(node.nature)")
            return []
        }
        return items.map { OptionReader($0, specs: specs, line: $0.line, column: $0.column, log: log) }
    }
}
