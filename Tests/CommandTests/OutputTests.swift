import Foundation
import Testing

/// `--format` and `--output`: which form goes where.
@Suite struct OutputTests {
    private let slip = "---\ntitle: 选址\ndate: 2024-03-01\n---\n深江经济合作区选址银湾湾滨海新区。\n"

    private func run(_ arguments: [String]) throws -> (outcome: Program.Outcome, folder: String) {
        let folder = try Program.folder(texts: ["a.txt": slip])
        return (try Program.run(["check", "a.txt", "--isolated"] + arguments, in: folder), folder)
    }

    private func text(_ name: String, in folder: String) throws -> String {
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }

    @Test func theNameOfTheFileTellsTheForm() throws {
        let (outcome, folder) = try run(["--output", "报告 一.sarif", "--output", "out.csv", "--output", "junit=out.xml"])
        #expect(outcome.output == "")
        #expect(try text("报告 一.sarif", in: folder).contains("\"version\": \"2.1.0\""))
        #expect(try text("out.csv", in: folder).contains("银湾湾"))
        #expect(try text("out.xml", in: folder).contains("<testsuite "))
    }

    @Test func aFormatBesideAFileOfAnotherFormGoesToStandardOutput() throws {
        let (outcome, folder) = try run(["--format", "text", "--output", "out.json"])
        #expect(outcome.output.contains("[names/yinhu-bay]"))
        #expect(try text("out.json", in: folder).hasPrefix("{\n\"version\": 1"))
    }

    @Test func aFileWithoutAFormOfItsOwnTakesThatOfTheFormatInPlaceOfStandardOutput() throws {
        let (outcome, folder) = try run(["--format", "github", "--output", "annotations"])
        #expect(outcome.output == "")
        #expect(try text("annotations", in: folder).hasPrefix("::error file=a.txt,"))
    }

    @Test func theDashIsStandardOutput() throws {
        #expect(try run(["--output", "jsonl=-"]).outcome.output.hasPrefix("{\"category\": "))
    }

    @Test func noHalfReportIsLeftBeside() throws {
        let (_, folder) = try run(["--output", "out.json"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.txt", "out.json"])
    }

    @Test(arguments: [
        (["--output", "serif=out.sarif"], "是否想写“sarif”？"), (["--format", "sarf"], "是否想写“sarif”？"),
        (["--output", "out.xml"], "junit=out.xml"), (["--output", "a.json", "--output", "json=a.json"], "都写入 a.json"),
        (["--output", "no/such/folder/out.json"], "写不了 no/such/folder/out.json"),
    ])
    func whatIsAskedWronglyIsToldWithStatusTwo(arguments: [String], advice: String) throws {
        let (outcome, _) = try run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(advice), "\(outcome.errors)")
    }
}
