import Checks

/// The page of the manual that lists the kinds of rules with their options.
public enum KindPage {
    /// Markdown, ended by a line feed.
    public static var text: String {
        let kinds = CheckRegistry.kinds.sorted { $0.kind < $1.kind }
        let head =
            "# 规则的种类\n\n规则文件的 `kind:` 写其中一种，`options:` 写它的选项；任何消息里都可以用 "
            + RuleHeader.commonPlaceholders.map { "`{\($0)}`" }.joined(separator: "、") + "。\n"
        return head + kinds.map { "\n" + section($0) }.joined()
    }

    private static func section(_ kind: any Check.Type) -> String {
        var lines = ["## \(kind.kind)", "", kind.summary, ""]
        if !kind.placeholders.isEmpty {
            lines += ["消息里还可以用 " + kind.placeholders.map { "`{\($0)}`" }.joined(separator: "、") + "。", ""]
        }
        if !kind.options.isEmpty { lines += ["| 选项 | 写什么 | 意思 |", "| --- | --- | --- |"] + rows(kind.options, "") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func rows(_ options: [OptionSpec], _ prefix: String) -> [String] {
        options.flatMap { option in
            let name = prefix + option.name
            let standard = option.standard.map { "默认 `\($0)`" } ?? (option.required ? "必写" : "")
            let form = [option.type.name, standard].filter { !$0.isEmpty }.joined(separator: "，")
            let row = "| `\(name)` | \(form) | \(option.doc) |".replacing("(甲|乙)", with: "(甲\\|乙)")
            switch option.type {
            case .fields(let inner), .records(let inner): return [row] + rows(inner, name + ".")
            default: return [row]
            }
        }
    }
}
