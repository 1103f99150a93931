import Findings
import LintEngine
import RuleFiles
import SourceText
import Testing

@Suite struct LinterTests {
    private func rule(_ id: String, _ pattern: String, severity: String = "warning") throws -> Rule {
        try RuleFile.rule(
            from: """
                kind: pattern
                title: t
                severity: \(severity)
                category: wording
                message: “{here}”
                why: w
                options: {pattern: '\(pattern)'}
                examples:
                  - {documents: ["甲"], finds: 1}
                  - {documents: ["乙"], finds: 0}
                """, id: id, path: id + ".yml")
    }

    private func findings(_ rules: [Rule], _ text: String, _ settings: Settings = Settings()) -> [Finding] {
        let linter = Linter(rules: rules, settings: settings, threads: 2)
        return linter.findings(in: linter.read([Document(path: "a.txt", text: text)]))
    }

    @Test func aFindingPointsAtTheBytesOfTheFile() throws {
        let found = findings([try rule("a", "金额")], "😀开会。\n投入金额不详。\n")
        #expect(found.map { [$0.location.startLine, $0.location.startColumn, $0.location.endColumn] } == [[2, 3, 5]])
        #expect(found.map { [$0.location.startOffset, $0.location.endOffset] } == [[20, 26]])
    }

    @Test func aSlipThatTwoRulesFindIsToldOnceByTheGraver() throws {
        let found = findings(
            [try rule("a", "金额"), try rule("b", "金额", severity: "error")], "投入金额不详。\n")
        #expect(found.map(\.rule) == ["b"])
    }

    @Test func settingsChooseRulesAndSeverities() throws {
        let rules = [try rule("x/a", "金额"), try rule("x/b", "投入"), try rule("y", "不详", severity: "off")]
        var settings = Settings()
        #expect(findings(rules, "投入金额不详。\n", settings).map(\.rule) == ["x/b", "x/a"])
        settings.ignore = ["x/b"]
        settings.severities = [.init(selector: "x", severity: .info)]
        #expect(findings(rules, "投入金额不详。\n", settings).map(\.severity) == [.info])
        settings.extendSelect = ["y"]
        #expect(findings(rules, "投入金额不详。\n", settings).map(\.rule) == ["x/a", "y"])
    }

    @Test func pathsCanHaveSettingsOfTheirOwn() throws {
        var settings = Settings()
        settings.overrides = [.init(paths: ["a.*"], ignore: ["x"], severities: [])]
        #expect(findings([try rule("x/a", "金额")], "投入金额不详。\n", settings).isEmpty)
    }

    @Test func aPatternThatBacktracksWithoutEndIsReportedAndOtherRulesGoOn() throws {
        let linter = Linter(
            rules: [try rule("bad", "(?:[一二三]+)+元$"), try rule("good", "金额")], settings: Settings(), threads: 2)
        let text = String(repeating: "一二三", count: 20) + "元人。金额不详。\n"
        let reading = linter.read([Document(path: "a.txt", text: text)])
        #expect(reading.failures.map(\.rule) == ["bad"])
        #expect(reading.notEvaluated.map(\.reason) == ["rule-gave-up"])
        #expect(linter.findings(in: reading).map(\.rule) == ["good"])
    }

    @Test func theOrderOfFilesAndTheNumberOfThreadsDoNotShow() throws {
        let rules = try RuleLoader.rules()
        let documents = (0..<12).map { number in
            Document(
                path: "\(number).txt", text: "临川实验室引进人才\(80 + number % 3)名。\n\n全市共有\(number)家，其中省级\(number + 1)家。\n")
        }
        let results = [1, 2, 8].flatMap { threads in
            [documents, documents.reversed()].map { order in
                let linter = Linter(rules: rules, settings: Settings(), threads: threads)
                return linter.findings(in: linter.read(order))
            }
        }
        #expect(results.allSatisfy { $0 == results[0] })
    }

    @Test func confidenceBelowTheSettingIsLeftOut() throws {
        var settings = Settings()
        settings.minConfidence = 1.01
        #expect(findings([try rule("a", "金额")], "金额不详。\n", settings).isEmpty)
    }
}
