import Findings
import Foundation
import Reports
import Testing

@Suite struct ReporterTests {
    private func location(_ path: String, _ line: Int, _ columns: Range<Int>, _ text: String) -> Location {
        Location(
            path: path, startLine: line, startColumn: columns.lowerBound, endLine: line, endColumn: columns.upperBound,
            startOffset: 0, endOffset: 6, text: text, article: "春耕", date: "2024-03-01")
    }

    private var report: LintReport {
        let finding = Finding(
            rule: "facts/area", category: .contradiction, severity: .error, message: "“12亩”与“15亩”不一致",
            fingerprint: "0123456789abcdef", confidence: 0.95, location: location("a.txt", 1, 4..<7, "12亩"),
            related: [RelatedLocation(location: location("b.txt", 2, 1..<4, "15亩"), message: "这里写作“15亩”")],
            evidence: [Evidence(role: "computed", text: "15−12=3")],
            fixes: [
                Fix(
                    safety: .suggested,
                    edits: [.init(path: "a.txt", startOffset: 0, endOffset: 6, replacement: "15亩")])
            ])
        return LintReport(
            tool: .init(name: "jmlint", version: "0"),
            summary: .init(
                documents: 2, articles: 2, claims: 3, findings: 1,
                notEvaluated: [NotEvaluated(path: "c.txt", reason: "empty", message: "文件是空的。")]),
            findings: [finding])
    }

    private func options(_ language: Language = .zh) -> ReportOptions {
        ReportOptions(language: language) { path, _ in path == "a.txt" ? "新开垦12亩水田" : "15亩水田" }
    }

    @Test func theTextReportSetsTheCaretUnderTheWordsByCells() {
        #expect(
            TextReporter(options: options()).text(of: report) == """
                a.txt

                  1:4  错误  “12亩”与“15亩”不一致  [facts/area]
                    新开垦12亩水田
                          ^^^^
                    → 这里写作“15亩”  《春耕》（2024-03-01） b.txt:2:1
                      15亩水田
                      ^^^^
                    = 算得：15−12=3

                读了 2 个文件、2 篇文章、3 条断言：1 处发现（错误 1；矛盾 1）
                未能判断的 1 处：
                  c.txt：文件是空的。

                """)
    }

    @Test func theTextReportSpeaksEnglish() {
        let text = TextReporter(options: options(.en)).text(of: report)
        #expect(text.contains("read 2 documents, 2 articles, 3 claims: 1 finding (error 1; contradiction 1)"))
    }

    @Test func aLongLineIsCutAroundTheWords() {
        let line = String(repeating: "甲", count: 400)
        var long = report
        long.findings[0].location.startColumn = 200
        long.findings[0].location.endColumn = 202
        let text = TextReporter(options: ReportOptions { _, _ in line }).text(of: long)
        let rows = text.split(separator: "\n")
        #expect(rows[2].hasPrefix("    …甲"))
        #expect(rows[2].unicodeScalars.count < 60)
        #expect(rows[3].count == 4 + 1 + 36 + 4)
    }

    @Test func theJSONReportFollowsItsSchema() throws {
        let schema = try JSONSerialization.jsonObject(with: Data(ReportSchema.text.utf8))
        let value = try JSONSerialization.jsonObject(with: Data(JSONReporter(options: options()).text(of: report).utf8))
        #expect(SchemaValidator(root: schema).faults(of: value) == [])
    }

    @Test func theValidatorSeesWhatBreaksTheSchema() throws {
        let schema = try JSONSerialization.jsonObject(with: Data(ReportSchema.text.utf8))
        let text = JSONReporter(options: options()).text(of: report).replacing(
            "\"severity\": \"error\"", with: "\"severity\": \"bad\""
        )
        .replacing("\"startLine\": 1", with: "\"startLine\": 0").replacing("\"version\": 1", with: "\"version\": 2")
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect(SchemaValidator(root: schema).faults(of: value).count == 3)
    }

    @Test func oddTextsStayValidJSON() throws {
        var odd = report
        odd.findings[0].message = "引\"号\\\u{01}\u{2028}\n𠮷😀\t"
        odd.findings[0].location.path = "有 空格\n换行.txt"
        let text = JSONReporter(options: options()).text(of: odd)
        let value = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let finding = try #require((value["findings"] as? [[String: Any]])?.first)
        #expect(finding["message"] as? String == odd.findings[0].message)
    }

    @Test func everyReporterFileIsListed() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let files = try FileManager.default.contentsOfDirectory(atPath: root.path + "/Sources/Reports")
            .filter { $0.hasSuffix("Reporter.swift") && $0 != "Reporter.swift" }.map { String($0.dropLast(6)) }
        #expect(ReporterList.reporters.map { String(describing: $0) }.sorted() == files.sorted())
    }
}
