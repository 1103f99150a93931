import Foundation
import Testing

@Suite struct CommandLineTests {
    private let clean = "---\ntitle: 选址\ndate: 2024-03-01\n---\n深江经济合作区选址银湖湾滨海新区。\n"
    private let slip = "---\ntitle: 选址\ndate: 2024-03-01\n---\n深江经济合作区选址银湾湾滨海新区。\n"

    private func run(_ arguments: [String], _ texts: [String: String], input: String? = nil) throws -> Program.Outcome {
        try Program.run(arguments, in: try Program.folder(texts: texts), input: input)
    }

    @Test func theStatusIsZeroWithoutFindingsAndOneWithThem() throws {
        #expect(try run(["check", "a.txt"], ["a.txt": clean]).status == 0)
        #expect(try run(["check", "a.txt"], ["a.txt": slip]).status == 1)
        #expect(try run(["check", "a.txt", "--fail-on", "off"], ["a.txt": slip]).status == 0)
    }

    @Test func aloneItChecksWhatTheSettingsInclude() throws {
        let outcome = try run([], [".lint.yml": "include: [pages]\n", "pages/a.txt": slip, "b.txt": slip])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("pages/a.txt"))
        #expect(!outcome.output.contains("b.txt\n"))
    }

    @Test func whatAPersonWroteWronglyIsToldAllAtOnceAndNothingIsChecked() throws {
        let outcome = try run(
            ["check", "a.txt"],
            ["a.txt": slip, ".lint.yml": "rules: [own]\n", "own/x.yml": "kind: fakt\n", "own/y.yml": "kind: sum: 3\n"])
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("own/x.yml:1:7: 没有“fakt”这个种类。是否想写“fact”？"))
        #expect(outcome.errors.contains("own/y.yml:1:"))
    }

    @Test(arguments: [
        ["--formt", "json"], ["--fail-on", "grave"], ["--encoding", "klingon", "a.txt"], ["--format", "docx", "a.txt"],
    ])
    func badArgumentsEndWithTwo(arguments: [String]) throws {
        let outcome = try run(["check"] + arguments, ["a.txt": clean])
        #expect(outcome.status == 2)
        #expect(!outcome.errors.isEmpty)
    }

    @Test func standardInputCanBeChecked() throws {
        let outcome = try run(["check", "-", "--stdin-filename", "draft.txt"], [:], input: slip)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("draft.txt"))
        #expect(outcome.output.contains("选址银湾湾滨海新区"))
    }

    @Test func reportsGoToSeveralFilesInOneRun() throws {
        let folder = try Program.folder(texts: ["a.txt": slip])
        let outcome = try Program.run(
            ["check", "a.txt", "--output", "json=out.json", "--output", "jsonl=out.jsonl"], in: folder)
        #expect(outcome.output == "")
        #expect(try String(contentsOfFile: folder + "/out.json", encoding: .utf8).contains("\"findings\": ["))
        #expect(try String(contentsOfFile: folder + "/out.jsonl", encoding: .utf8).split(separator: "\n").count == 1)
    }

    @Test func theLanguageOfTheReportCanBeEnglish() throws {
        let outcome = try run(["check", "a.txt", "--lang", "en"], ["a.txt": slip])
        #expect(outcome.output.contains("error"))
        #expect(outcome.output.contains("should be"))
        #expect(outcome.output.contains("1 finding (error 1; name 1)"))
    }

    @Test func coloursAppearOnlyWhereAskedForOrOnATerminal() throws {
        #expect(try !run(["check", "a.txt"], ["a.txt": slip]).output.contains("\u{1B}"))
        #expect(try run(["check", "a.txt", "--color", "always"], ["a.txt": slip]).output.contains("\u{1B}[31m"))
    }

    @Test func aDraftIsHeldAgainstOthersAndOnlyItIsReported() throws {
        let first = "---\ndate: 2024-03-01\ntitle: 侨乡引才\n---\n江门双碳实验室已集聚80多名人才。\n"
        let draft = "---\ndate: 2024-03-09\ntitle: 来稿\n---\n江门双碳实验室引进96名高端人才。\n"
        let outcome = try run(
            ["check", "draft.txt", "--against", "past"], ["past/a.txt": first, "past/b.txt": slip, "draft.txt": draft])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("draft.txt\n"))
        #expect(outcome.output.contains("past/a.txt:5:"))
        #expect(!outcome.output.contains("yinhu-bay"))
    }

    @Test func severityCanBeChangedForOneRuleOrCutOffForAll() throws {
        #expect(try run(["check", "a.txt", "--severity", "names/yinhu-bay=info"], ["a.txt": slip]).status == 0)
        let outcome = try run(
            ["check", "a.txt", "--severity", "names/yinhu-bay=info", "--severity", "warning"], ["a.txt": slip])
        #expect(!outcome.output.contains("yinhu-bay"))
    }

    @Test func everyVerbExplainsItself() throws {
        for verb in ["check", "rules", "explain", "init"] {
            #expect(try run([verb, "--help"], [:]).status == 0, "\(verb)")
        }
        #expect(try run(["explain", "names/yinhu-bay"], [:]).output.contains("银湖湾滨海新区的名称"))
        #expect(try run(["explain", "names/yinhu-bai"], [:]).errors.contains("是否想写“names/yinhu-bay”？"))
    }

    @Test func initWritesSettingsThatHold() throws {
        let folder = try Program.folder(texts: ["pages/a.txt": slip])
        #expect(try Program.run(["init", "pages"], in: folder).status == 0)
        #expect(try Program.run([], in: folder).status == 1)
        #expect(try Program.run(["init"], in: folder).status == 2)
    }
}
