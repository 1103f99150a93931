import Checks
import Yams

/// Reads YAML into nodes with their places; refuses what no one writes by hand before it can cost memory or time.
enum YAMLReader {
    /// Bytes of a file.
    static let sizeLimit = 1 << 20
    /// Levels of nesting.
    static let depthLimit = 40

    /// The root of a file's one document; nil for a file without content.
    static func root(of text: String, path: String) throws(FileProblem) -> OptionNode? {
        try refuseBombs(text, path)
        do {
            // Without rules for tags: what a scalar means is decided here, and each key would be matched by regular expressions.
            guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return nil }
            return try convert(node, path, depth: 0)
        } catch let problem as FileProblem {
            throw problem
        } catch let error as YamlError {
            throw problem(error, path)
        } catch {
            throw FileProblem(path: path, "不是合格的 YAML：\(error)")
        }
    }

    /// Yams composes before we see a node, so size, nesting and anchors are looked at in the text itself.
    private static func refuseBombs(_ text: String, _ path: String) throws(FileProblem) {
        guard text.utf8.count <= sizeLimit else {
            throw FileProblem(path: path, "文件超过 \(sizeLimit >> 20) MB", advice: "规则与设置不会这么长，请拆成几个文件")
        }
        var depth = 0
        var line = 1
        var opening = 0
        var atLineStart = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): (line, opening, atLineStart) = (line + 1, 0, true)
            case UInt8(ascii: "["), UInt8(ascii: "{"): (depth, atLineStart) = (depth + 1, false)
            case UInt8(ascii: "]"), UInt8(ascii: "}"): (depth, atLineStart) = (max(0, depth - 1), false)
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: " "), UInt8(ascii: ":"):
                opening += atLineStart ? 1 : 0
            default: atLineStart = false
            }
            guard depth <= depthLimit, opening <= depthLimit * 4 else {
                throw FileProblem(path: path, line: line, "嵌套超过 \(depthLimit) 层")
            }
        }
        if let name = sharedAnchor(text) {
            throw FileProblem(path: path, "不支持锚点与别名（&\(name)、*\(name)）", advice: "请把内容直接写出来")
        }
    }

    /// A name that stands both as an anchor and as an alias.
    private static func sharedAnchor(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return nil }
        var anchors: Set<Substring> = []
        var aliases: [Substring] = []
        for word in text.split(whereSeparator: { " \n\r\n\t,[]{}:".contains($0) }) {
            if word.first == "&" { anchors.insert(word.dropFirst()) }
            if word.first == "*" { aliases.append(word.dropFirst()) }
        }
        return aliases.first { !$0.isEmpty && anchors.contains($0) }.map(String.init)
    }

    private static func convert(_ node: Node, _ path: String, depth: Int) throws(FileProblem) -> OptionNode {
        let line = node.mark?.line ?? 1
        let column = node.mark?.column ?? 1
        guard depth <= depthLimit else {
            throw FileProblem(path: path, line: line, column: column, "嵌套超过 \(depthLimit) 层")
        }
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            if isPlain, ["", "~", "null"].contains(scalar.string) {
                return OptionNode(.empty, line: line, column: column)
            }
            return OptionNode(.scalar(scalar.string, quoted: !isPlain), line: line, column: column)
        case .sequence(let sequence):
            var items: [OptionNode] = []
            for item in sequence { items.append(try convert(item, path, depth: depth + 1)) }
            return OptionNode(.sequence(items), line: line, column: column)
        case .mapping(let mapping):
            var entries: [OptionNode.Entry] = []
            for (key, value) in mapping {
                guard case .scalar(let name) = key else {
                    throw FileProblem(path: path, line: line, column: column, "键应当是一个词")
                }
                entries.append(
                    OptionNode.Entry(
                        key: name.string, keyLine: name.mark?.line ?? line, keyColumn: name.mark?.column ?? column,
                        value: try convert(value, path, depth: depth + 1)))
            }
            return OptionNode(.mapping(entries), line: line, column: column)
        case .alias:
            throw FileProblem(path: path, line: line, column: column, "不支持别名", advice: "请把内容直接写出来")
        }
    }

    private static func problem(_ error: YamlError, _ path: String) -> FileProblem {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let place = context.map { "（\($0.text)）" } ?? ""
            return FileProblem(
                path: path, line: mark.line, column: mark.column, "不是合格的 YAML：\(problem)\(place)",
                advice: "检查缩进、冒号后的空格，以及含“: ”或“#”的文本是否加了引号")
        case .duplicatedKeysInMapping(let keys, let context):
            return FileProblem(
                path: path, line: context.mark.line, column: context.mark.column,
                "“\(keys.joined(separator: "、"))”写了两次", advice: "留下一处")
        case .reader(let problem, _, _, _): return FileProblem(path: path, "读不成文本：\(problem)")
        default: return FileProblem(path: path, "不是合格的 YAML：\(error)")
        }
    }
}
