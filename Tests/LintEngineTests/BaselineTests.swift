import Findings
import Foundation
import LintEngine
import RuleFiles
import SourceText
import Testing

@Suite struct BaselineTests {
    private func rules() throws -> [Rule] { [try SampleRules.pattern("x/amount", "金额")] }

    private func reviewed(
        _ texts: KeyValuePairs<String, String>, against baseline: Baseline, files: [String], isStrict: Bool = false
    ) throws -> FindingReview.Outcome {
        let rules = try rules()
        var review = FindingReview(settings: Settings(), rules: rules)
        review.baseline = (BaselineFile(path: "none.json"), baseline)
        review.isStrict = isStrict
        review.scope = ReviewScope(files: files, isNarrowed: false, isWhole: false)
        return review.outcome(of: SampleRules.findings(rules, texts))
    }

    @Test func whatTheBaselineCountsIsKnownAndOneMoreIsNew() throws {
        let before = SampleRules.findings(try rules(), ["a.txt": "今天的会议上公布了金额，金额不小。\n"])
        let baseline = Baseline(of: before)
        #expect(baseline.entries.map(\.count) == [2])
        let after = try reviewed(
            ["b.txt": "今天的会议上公布了金额，金额不小，金额很大。\n"], against: baseline, files: ["b.txt"])
        #expect(after.findings.map(\.baselineState) == [.unchanged, .unchanged, .new])
        #expect(after.missing.isEmpty)
    }

    @Test func anEntryThatIsFoundNoMoreIsToldOnceItsFileWasRead() throws {
        let baseline = Baseline(of: SampleRules.findings(try rules(), ["a.txt": "今天的会议上公布了金额，金额不小。\n"]))
        let unread = try reviewed(["b.txt": "今天放晴。\n"], against: baseline, files: ["b.txt"])
        #expect(unread.findings.isEmpty && unread.missing.isEmpty)
        let read = try reviewed(["a.txt": "今天的会议上公布了金额。\n"], against: baseline, files: ["a.txt"])
        #expect(read.missing.map(\.count) == [1])
        #expect(read.absent.map(\.fingerprint) == baseline.entries.map(\.fingerprint))
        #expect(read.findings.map(\.rule).sorted() == ["baseline/stale", "x/amount"])
        #expect(read.findings.first { $0.rule == "baseline/stale" }?.severity == .info)
        let strict = try reviewed(["a.txt": "今天的会议上公布了金额。\n"], against: baseline, files: ["a.txt"], isStrict: true)
        #expect(strict.findings.first { $0.rule == "baseline/stale" }?.severity == .error)
    }

    @Test func anEntryOfAPairIsNotCalledGoneWhereOnlyOneSideWasRead() throws {
        var found = SampleRules.findings(try rules(), ["a.txt": "今天的会议上公布了金额。\n"])
        var other = found[0].location
        other.path = "b.txt"
        found[0].related = [RelatedLocation(location: other, message: "此处不同")]
        let baseline = Baseline(of: found)
        #expect(try reviewed(["a.txt": "今天放晴。\n"], against: baseline, files: ["a.txt"]).missing.isEmpty)
        #expect(try reviewed(["a.txt": "今天放晴。\n"], against: baseline, files: ["a.txt", "b.txt"]).missing.count == 1)
    }

    @Test func aFileWrittenAndReadAgainIsTheSameAndOneLineAnEntry() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("baseline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = BaselineFile(path: folder.path + "/.lint-baseline.json")
        let found = SampleRules.findings(
            try rules(), ["\(folder.path)/乙.txt": "公布金额“甲\\乙”。\n", "\(folder.path)/甲.txt": "金额不详。\n"])
        let baseline = Baseline(of: found)
        try file.write(baseline)
        let text = try String(contentsOfFile: file.path, encoding: .utf8)
        #expect(text.split(separator: "\n").count == 4)
        #expect(text.contains("\"path\": \"乙.txt\""))
        #expect(try file.baseline() == baseline)
    }

    @Test func aDamagedFileIsToldByItsEntries() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("b-\(UUID().uuidString).json").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("{\"jmlint-baseline\": 1, \"findings\": [\n{\"rule\": \"a\", \"count\": 0}\n]}\n".utf8)
            .write(to: URL(fileURLWithPath: path))
        do {
            _ = try BaselineFile(path: path).baseline()
            Issue.record("the file was read")
        } catch {
            #expect(
                error.problems.map(\.description) == ["\(path):2:1: 第 1 条不完整。每条要有 rule、path、fingerprint 和大于 0 的 count"])
        }
    }
}
