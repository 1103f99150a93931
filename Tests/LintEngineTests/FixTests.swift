import Findings
import Foundation
import LintEngine
import RuleFiles
import SourceText
import Testing

@Suite struct FixTests {
    private func finding(_ edits: [(Int, Int, String)], _ safety: Fix.Safety = .safe, path: String = "a.txt") throws
        -> Finding
    {
        var finding = SampleRules.findings([try SampleRules.pattern("a", "金额")], ["a.txt": "金额。\n"])[0]
        finding.fixes = [
            Fix(
                safety: safety,
                edits: edits.map { .init(path: path, startOffset: $0.0, endOffset: $0.1, replacement: $0.2) })
        ]
        return finding
    }

    @Test func ofFixesThatMeetTheFirstAloneIsTakenWhole() throws {
        let plan = FixPlan(
            findings: [
                try finding([(0, 3, "甲")]), try finding([(20, 23, "乙"), (2, 6, "丙")]), try finding([(9, 12, "丁")]),
            ],
            safety: .safe)
        #expect(plan.edits["a.txt"]?.map(\.replacement) == ["甲", "丁"])
        #expect(plan.count == 2 && plan.conflicts == 1)
    }

    @Test func theSameEditOfTwoFindingsIsMadeOnce() throws {
        let plan = FixPlan(findings: [try finding([(0, 3, "甲")]), try finding([(0, 3, "甲")])], safety: .safe)
        #expect(plan.edits["a.txt"]?.count == 1)
        #expect(plan.conflicts == 0)
    }

    @Test func suggestionsWaitUntilTheyAreAskedFor() throws {
        let findings = [try finding([(0, 3, "甲")], .suggested)]
        #expect(FixPlan(findings: findings, safety: .safe).count == 0)
        #expect(FixPlan(findings: findings, safety: .suggested).count == 1)
    }

    private let text = "---\ntitle: 港区\n---\n港口今年开工,明年投产,后年扩建;推动高质量高质量高质量发展，航线１２条。\n"
    private let right = "---\ntitle: 港区\n---\n港口今年开工，明年投产，后年扩建；推动高质量发展，航线12条。\n"

    /// Runs the fixes over one file and gives its bytes and what was done.
    private func fixed(_ bytes: [UInt8], named name: String = "a.txt") throws -> FixRun.Outcome {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fix-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent(name).path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        var settings = Settings()
        settings.select = ["layout/widths", "damage/doubled-phrase"]
        let linter = Linter(rules: try RuleLoader.rules(), settings: settings, threads: 1)
        let reader = DocumentReader()
        let run = FixRun(linter: linter, reader: reader, safety: .safe) { linter.findings(in: $0) }
        return try run.outcome(of: linter.read([path], with: reader))
    }

    @Test func encodingMarkAndLineEndsOfTheFileStay() throws {
        let wrapped = text.replacing("\n", with: "\r\n")
        let expected = right.replacing("\n", with: "\r\n")
        let utf8 = try fixed([0xEF, 0xBB, 0xBF] + Array(wrapped.utf8))
        #expect(utf8.changes.map(\.after) == [[0xEF, 0xBB, 0xBF] + Array(expected.utf8)])
        let gb = try #require(TextEncoding.gb18030.bytes(of: wrapped))
        #expect(try fixed(gb).changes.map(\.after) == [try #require(TextEncoding.gb18030.bytes(of: expected))])
        let utf16 = [0xFF, 0xFE] + (TextEncoding.utf16LittleEndian.bytes(of: wrapped) ?? [])
        #expect(
            try fixed(utf16).changes.map(\.after)
                == [[0xFF, 0xFE] + (TextEncoding.utf16LittleEndian.bytes(of: expected) ?? [])])
    }

    @Test func aSecondRunChangesNothing() throws {
        let once = try #require(try fixed(Array(text.utf8)).changes.first)
        #expect(String(decoding: once.after, as: UTF8.self) == right)
        #expect(try fixed(once.after).changes.isEmpty)
    }

    @Test func aPhraseWrittenTwiceOverALineEndLosesNoLineEnd() throws {
        let text = "---\ntitle: 港区\n---\n本报讯（记者/申月）港口各方面工作都取得了新的进展，接下来要推动高质量高质\n量发展，航线今年又新增了十二条之多。\n"
        let after = try fixed(Array(text.utf8)).changes.first.map { String(decoding: $0.after, as: UTF8.self) }
        #expect(after == text.replacing("高质量高质\n量发展", with: "高质量\n发展"))
    }

    @Test func recordsStayRecords() throws {
        let record = #"{"title": "港区", "text": "推动“高质量高质量”发展,明年\u6295产,后年扩建;完工。\n又一行。"}"# + "\n"
        let after = try fixed(Array(record.utf8), named: "a.jsonl").changes.first
        #expect(
            after.map { String(decoding: $0.after, as: UTF8.self) }
                == #"{"title": "港区", "text": "推动“高质量”发展，明年\u6295产，后年扩建；完工。\n又一行。"}"# + "\n")
    }

    @Test func aFileThatChangedMeanwhileIsLeft() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("c-\(UUID().uuidString).txt").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("新的".utf8).write(to: URL(fileURLWithPath: path))
        let change = FixRun.Change(path: path, before: Array("旧的".utf8), after: Array("改的".utf8), encoding: .utf8)
        #expect(try !change.write())
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "新的")
    }

    @Test func aDifferenceIsWrittenAsPatchesAre() {
        let before = (1...9).map { "第\($0)行\n" }.joined()
        let after = before.replacing("第5行", with: "第五行")
        #expect(
            UnifiedDiff.text(path: "a.txt", before: before, after: after) == """
                --- a/a.txt
                +++ b/a.txt
                @@ -2,7 +2,7 @@
                 第2行
                 第3行
                 第4行
                -第5行
                +第五行
                 第6行
                 第7行
                 第8行

                """)
        #expect(UnifiedDiff.text(path: "a.txt", before: "甲", after: "乙").contains("-甲\n\\ No newline at end of file\n"))
    }
}
