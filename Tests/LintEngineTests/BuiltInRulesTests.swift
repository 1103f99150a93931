import LintEngine
import RuleFiles
import Testing

@Suite struct BuiltInRulesTests {
    @Test func everyBuiltInRuleIsSound() throws {
        #expect(try !RuleLoader.rules().isEmpty)
    }

    @Test func everyRuleDoesWhatItsExamplesShow() throws {
        for rule in try RuleLoader.rules() {
            let tally = ExampleRun(rule: rule).tally()
            #expect(tally.faults == [], "\(rule.id)")
            #expect(tally.runs > tally.examples)
        }
    }

    @Test func anExampleThatDoesNotHoldIsAFault() throws {
        let rule = try RuleFile.rule(
            from: """
                kind: pattern
                title: t
                category: wording
                message: m
                why: w
                options: {pattern: 金额}
                examples:
                  - {documents: ["‹投入›金额不详。"], finds: 1}
                  - {documents: ["金额不详。"], finds: 0}
                """, id: "a", path: "a.yml")
        #expect(
            ExampleRun(rule: rule).tally().faults.map { $0.split(separator: "\n")[0] } == [
                "a.yml:8: 例1.txt 标出的“投入”没有报", "a.yml:8: 例1.txt 报了没有标出的“金额”", "a.yml:9: 应报 0 处，实报 1 处",
            ])
    }
}
