import Findings
import LintEngine
import RuleFiles
import SourceText
import Testing

@Suite struct AcceptanceTests {
    private func reviewed(
        _ text: String, accept: [Acceptance] = [], today: String? = nil, isWhole: Bool = true
    ) throws -> [Finding] {
        let rules = [try SampleRules.pattern("x/amount", "金额"), try SampleRules.pattern("y", "不详")]
        var settings = Settings()
        settings.accept = accept
        let linter = Linter(rules: rules, settings: settings, threads: 1)
        let reading = linter.read([Document(path: "a.md", text: text)])
        var review = FindingReview(settings: settings, rules: linter.rules)
        review.inline = reading.acceptances
        review.today = today.flatMap { CalendarDate($0) }
        review.scope = ReviewScope(files: ["a.md"], isNarrowed: false, isWhole: isWhole)
        return review.outcome(of: linter.findings(in: reading)).findings
    }

    private func rulesStanding(_ text: String) throws -> [String] {
        try reviewed(text).filter(\.stands).map(\.rule).sorted()
    }

    @Test func aCommentAcceptsARuleInTheNextParagraphAndNoFurther() throws {
        let text = "<!-- jmlint-disable-next x/amount -- 原文如此 -->\n\n会上公布了\n金额，数目不详。\n\n金额很大。\n"
        #expect(try rulesStanding(text) == ["x/amount", "y"])
        let accepted = try reviewed(text).filter { $0.suppression != nil }
        #expect(accepted.map(\.location.startLine) == [4])
        #expect(accepted.map(\.suppression) == [Suppression(kind: .inSource, reason: "原文如此")])
    }

    @Test func aCommentAcceptsUpToItsEnd() throws {
        let text = "<!-- jmlint-disable x -- 引文 -->\n公布了金额。\n\n金额不小。\n\n<!-- jmlint-enable x -->\n\n金额很大。\n"
        #expect(try reviewed(text).filter(\.stands).map(\.location.startLine) == [8])
    }

    @Test func aCommentWithoutReasonOrUseIsAFindingItself() throws {
        #expect(try rulesStanding("<!-- jmlint-disable-next x/amount -->\n公布了金额。\n") == ["acceptance/reasonless"])
        #expect(try rulesStanding("<!-- jmlint-disable-next x/amount -- 旧 -->\n今天放晴。\n") == ["acceptance/unused"])
        #expect(try rulesStanding("今天放晴。\n\n<!-- jmlint-enable x -- 多余 -->\n") == ["acceptance/unused"])
    }

    @Test func aCommentInCodeSaysNothing() throws {
        #expect(try rulesStanding("写法：\n\n```\n<!-- jmlint-disable-next x -- 例 -->\n```\n\n公布了金额。\n") == ["x/amount"])
    }

    @Test func anEntryOfTheSettingsAcceptsItsFingerprintUntilItsDay() throws {
        let found = try reviewed("公布了金额。\n")[0]
        let until = CalendarDate("2024-03-01")
        let entry = Acceptance(fingerprint: found.fingerprint, reason: "史料", author: "王一", until: until)
        let held = try reviewed("公布了金额。\n", accept: [entry], today: "2024-03-01")
        #expect(
            held.map(\.suppression)
                == [Suppression(kind: .external, reason: "史料", author: "王一", until: "2024-03-01")])
        let past = try reviewed("公布了金额。\n", accept: [entry], today: "2024-03-02")
        #expect(past.filter(\.stands).map(\.rule).sorted() == ["acceptance/expired", "x/amount"])
    }

    @Test func anEntryThatAcceptsNothingIsToldByAWholeRunOnly() throws {
        let entry = Acceptance(fingerprint: "0123456789abcdef", reason: "史料")
        #expect(try reviewed("今天放晴。\n", accept: [entry]).map(\.rule) == ["acceptance/unused"])
        #expect(try reviewed("今天放晴。\n", accept: [entry], isWhole: false).isEmpty)
    }
}
