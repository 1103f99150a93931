import Findings
import LintEngine
import RuleFiles
import SourceText
import Testing

@Suite struct TwiceToldTests {
    private func rule(_ id: String, _ text: String) throws -> Rule {
        try RuleFile.rule(
            from: text + """

                title: t
                severity: error
                category: name
                message: “{stated}”
                why: w
                examples:
                  - {documents: ["甲"], finds: 1}
                  - {documents: ["乙"], finds: 0}
                """, id: id, path: id + ".yml")
    }

    @Test func aPairThatADeclaredRuleTellsIsToldByItAlone() throws {
        let settled = try RuleFile.rule(
            from: """
                kind: settled-name
                title: t
                severity: error
                category: name
                message: “{variant}”应为“{name}”
                why: w
                options: {name: 云州藻源生物科技有限公司, variants: [云州藻元生物科技有限公司]}
                examples:
                  - {documents: ["甲"], finds: 1}
                  - {documents: ["乙"], finds: 0}
                """, id: "names/own", path: "own.yml")
        let open = try rule("names/name-variant", "kind: name-variant")
        let documents = [
            ("a.txt", "---\ndate: 2025-03-01\n---\n\n获得“领航杯”大赛一等奖的，是云州藻源生物科技有限公司。创始人阴令仪说，项目走了六年。\n"),
            ("b.txt", "---\ndate: 2025-03-02\n---\n\n捧走“领航杯”奖杯的，是云州藻元生物科技有限公司。创始人阴令仪算了一笔账。\n"),
        ].map { Document(path: $0.0, text: $0.1) }
        for (rules, ids) in [([open], ["names/name-variant"]), ([settled, open], ["names/own"])] {
            let linter = Linter(rules: rules, settings: Settings(), threads: 1)
            #expect(linter.findings(in: linter.read(documents)).map(\.rule) == ids)
        }
    }

    @Test func aSlipThatStandsTwiceIsToldOnceByTheDeclaredRule() throws {
        let declared = try RuleFile.rule(
            from: """
                kind: fact
                title: t
                severity: error
                category: contradiction
                message: “{here}”“{there}”
                why: w
                options:
                  subject: {name: 青湖光学实验室}
                  claim: "集聚{count:名}…人才"
                  relation: compatible
                examples:
                  - {documents: ["甲"], finds: 1}
                  - {documents: ["乙"], finds: 0}
                """, id: "facts/own", path: "own.yml")
        let rules = try RuleLoader.rules().filter { $0.id == "claims/quantity" } + [declared]
        let documents = [
            ("a.txt", "---\ndate: 2024-03-01\n---\n\n青湖光学实验室已集聚80多名人才。省市共建的实验室设在青湖。\n"),
            (
                "b.txt",
                "---\ntitle: 青湖光学实验室集聚96名人才\ndate: 2024-04-01\n---\n\n青湖光学实验室已集聚96名人才，实验室设在青湖。"
                    + "记者昨日获悉，青湖光学实验室已集聚96名人才。\n"
            ),
        ].map { Document(path: $0.0, text: $0.1) }
        let linter = Linter(rules: rules, settings: Settings(), threads: 1)
        #expect(linter.findings(in: linter.read(documents)).map(\.rule) == ["facts/own"])
    }

    @Test func oneHeadlineOnTwoTextsHidesNoContradictionOfTheirs() throws {
        let linter = Linter(rules: try RuleLoader.rules(), settings: Settings(), threads: 1)
        let documents = [(1, 83), (3, 96)].map { day, count in
            Document(
                path: "\(day).txt",
                text: "---\ntitle: 云岭新材料实验室引才记事\ndate: 2024-03-0\(day)\n---\n"
                    + "\(day == 1 ? "三年来" : "记者获悉")，云岭新材料实验室已累计引进高层次人才\(count)名，成为当地转型的一张名片。\n")
        }
        #expect(linter.findings(in: linter.read(documents)).map(\.rule).contains("claims/quantity"))
    }
}
