import Checks
import Findings
import RuleFiles

/// The page of a rule in the manual, made from its file.
public enum RulePage {
    /// Markdown, ended by a line feed.
    public static func text(of rule: Rule) -> String {
        let header = rule.header
        var lines = ["# \(header.title)", ""]
        lines += [
            "`\(header.id)` · \(header.severity.rawValue) · \(header.category.rawValue) · 种类 `\(header.kind)`", "",
        ]
        lines += [header.why, ""]
        if let kind = CheckRegistry.kind(named: header.kind) { lines += ["**怎么判断**：" + kind.summary, ""] }
        lines += ["## 例子", ""]
        for example in rule.examples { lines += described(example) }
        lines += ["规则文件：`\(rule.file)`"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// The list of all rules, in groups of their folders.
    public static func index(of rules: [Rule]) -> String {
        var lines = ["# 内置规则", "", "由规则文件生成，请勿手改；`make docs` 重写。规则的种类见 [kinds.md](kinds.md)。", ""]
        lines += ["| 编号 | 名称 | 轻重 | 类别 |", "| --- | --- | --- | --- |"]
        lines += rules.map { rule in
            let header = rule.header
            return
                "| [`\(header.id)`](\(header.id).md) | \(header.title) | \(header.severity.rawValue) | \(header.category.rawValue) |"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func described(_ example: Example) -> [String] {
        var heading = example.finds > 0 ? "报 \(example.finds) 处：" : "不报："
        if example.misses > 0 { heading += "（还有 \(example.misses) 处应报而未报，是已知的不足）" }
        return [heading, ""] + example.documents.flatMap(quoted) + [""]
    }

    /// As a quotation with the marked places in bold.
    private static func quoted(_ document: Example.Document) -> [String] {
        let scalars = Array(document.text.unicodeScalars)
        var text = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            for mark in document.marks where mark.lowerBound == index { text.append(contentsOf: "**".unicodeScalars) }
            text.append(scalar)
            for mark in document.marks where mark.upperBound == index + 1 {
                text.append(contentsOf: "**".unicodeScalars)
            }
        }
        let lead = [document.date, document.title.isEmpty ? "" : "《\(document.title)》"].filter { !$0.isEmpty }
        let head = lead.isEmpty ? "" : "（\(lead.joined(separator: " "))）"
        let body = String(text).split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
        return [">" + (head.isEmpty ? "" : " " + head)].filter { $0 != ">" } + body + [""]
    }
}
