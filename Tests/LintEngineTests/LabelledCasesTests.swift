import Findings
import LintEngine
import RuleFiles
import SourceText
import Testing

@Suite struct LabelledCasesTests {
    /// What the rules on names, persons, ranks, states and lists say of all cases, each case by itself.
    private func findings(of folder: String) throws -> [Finding] {
        let rules = try RuleLoader.rules().filter {
            ["name-variant", "person-post", "rank", "status", "members", "divergence"].contains($0.header.kind)
        }
        let linter = Linter(rules: rules, settings: Settings(), threads: 2)
        return linter.findings(in: linter.read(FileListing([folder]).files, with: DocumentReader()))
    }

    @Test func mostSlipsAreFoundAndNothingThatGoesTogether() throws {
        var asked = 0
        var missed: [String] = []
        var alarms: [String] = []
        for labelled in try LabelledCases.all() {
            let findings = try findings(of: labelled.folder)
            for label in labelled.labels where label.verdict == "problem" {
                asked += 1
                let isFound = try findings.contains { try label.isHit(by: $0, in: labelled.folder) }
                if !isFound { missed.append(labelled.folder + " " + label.id) }
            }
            for finding in findings {
                let problems = labelled.labels.filter { $0.verdict == "problem" }
                let isRight = try problems.contains { try $0.isHit(by: finding, in: labelled.folder) }
                if !isRight { alarms.append(finding.message) }
            }
        }
        #expect(asked > 50)
        #expect(missed.count * 4 <= asked, "\(missed)")
        #expect(alarms.count <= 1, "\(alarms)")
    }
}
