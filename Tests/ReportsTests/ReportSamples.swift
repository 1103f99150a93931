import Findings
import Reports

/// Small reports for the tests of the formats.
enum ReportSamples {
    static func location(
        _ path: String, _ line: Int = 1, _ columns: Range<Int> = 4..<7, _ text: String = "12亩"
    ) -> Location {
        Location(
            path: path, startLine: line, startColumn: columns.lowerBound, endLine: line, endColumn: columns.upperBound,
            startOffset: 9, endOffset: 15, text: text, article: "春耕", date: "2024-03-01")
    }

    /// “新开垦12亩水田” in `a.txt` against “15亩水田” in `b.txt`.
    static var finding: Finding {
        Finding(
            rule: "facts/area", category: .contradiction, severity: .error, message: "“12亩”与“15亩”不一致",
            fingerprint: "0123456789abcdef", confidence: 0.95, location: location("a.txt"),
            related: [RelatedLocation(location: location("b.txt", 2, 1..<4, "15亩"), message: "这里写作“15亩”")],
            evidence: [Evidence(role: "computed", text: "15−12=3")],
            fixes: [
                Fix(
                    safety: .suggested,
                    edits: [.init(path: "a.txt", startOffset: 9, endOffset: 15, replacement: "15亩")])
            ])
    }

    static func report(_ findings: [Finding], notEvaluated: [NotEvaluated] = []) -> LintReport {
        LintReport(
            tool: .init(name: "jmlint", version: "0"),
            summary: .init(
                documents: 2, articles: 2, claims: 3, findings: findings.count, notEvaluated: notEvaluated),
            findings: findings)
    }

    /// Three findings on odd places: control characters, four bytes a character, a path with blank, Han and line end.
    static var odd: LintReport {
        var control = finding
        control.message = "引\"号<&>\\\u{01}\u{7F}\u{2028}\n𠮷😀\t,;%|`*[x](y)"
        control.location.text = "\u{0}\u{1B}[31m"
        var path = finding
        path.location.path = "有 空格/换\n行:,%\"<&>.txt"
        path.related[0].location.path = "/绝对/𠮷.txt"
        var empty = finding
        empty.location = location("空.txt", 1, 1..<1, "")
        empty.location.article = ""
        empty.location.date = nil
        empty.severity = .info
        empty.related = []
        empty.evidence = [Evidence(role: "=1+1", text: "@SUM(A1)")]
        return report(
            [control, path, empty],
            notEvaluated: [NotEvaluated(path: "不 在\n.txt", reason: "missing", message: "没有\u{02}。")])
    }

    static let lines = ["a.txt:1": "新开垦12亩水田", "b.txt:2": "15亩水田"]

    static func options(_ language: Language = .zh) -> ReportOptions {
        let note = RuleNote(
            id: "facts/area", title: "面积", why: "同一块地的面积应当一致。", category: .contradiction, severity: .error)
        var options = ReportOptions(language: language, root: "/报社", rules: [note]) { path, number in
            lines["\(path):\(number)"]
        }
        options.rulePage = { "# \($0)" }
        return options
    }
}
