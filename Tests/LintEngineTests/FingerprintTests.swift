import Findings
import LintEngine
import RuleFiles
import SourceText
import Testing

@Suite struct FingerprintTests {
    private func fingerprints(_ texts: KeyValuePairs<String, String>) throws -> [String] {
        SampleRules.findings(try RuleLoader.rules(), texts).filter { $0.severity > .info }.map(\.fingerprint).sorted()
    }

    private let first = "---\ndate: 2024-03-01\ntitle: 港区引才\n---\n临川实验室已集聚80多名人才。\n"
    private let second = "---\ndate: 2024-03-09\ntitle: 实验室开放\n---\n临川实验室已集聚96名人才。\n"

    @Test func movedLinesAndEditsElsewhereLeaveThemAsTheyAre() throws {
        let before = try fingerprints(["a.txt": first, "b.txt": second])
        let moved = first.replacing("临川", with: "昨天下雨。\n\n今天放晴。\n\n临川")
        #expect(before.count == 1)
        #expect(try fingerprints(["a.txt": moved, "b.txt": second]) == before)
    }

    @Test func renamedFilesLeaveThemAsTheyAreInWhateverOrder() throws {
        let before = try fingerprints(["a.txt": first, "b.txt": second])
        #expect(try fingerprints(["z/new.txt": first, "b.txt": second]) == before)
        #expect(try fingerprints(["a.txt": second, "b.txt": first]) == before)
    }

    @Test func anArticleWithoutHeadlineIsKnownByHowItBegins() throws {
        let rules = [try SampleRules.pattern("a", "金额")]
        let one = SampleRules.findings(rules, ["a.txt": "会上公布了金额。\n"])
        #expect(SampleRules.findings(rules, ["b.txt": "会上公布了金额。\n"]).map(\.fingerprint) == one.map(\.fingerprint))
        #expect(SampleRules.findings(rules, ["a.txt": "报告没有金额。\n"]).map(\.fingerprint) != one.map(\.fingerprint))
    }

    @Test func anotherValueIsAnotherFinding() throws {
        let before = try fingerprints(["a.txt": first, "b.txt": second])
        let after = try fingerprints(["a.txt": first, "b.txt": second.replacing("96", with: "97")])
        #expect(after.count == 1 && after != before)
    }
}
