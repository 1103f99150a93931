import Foundation
import Testing

@Suite struct BaselineCommandTests {
    private let slip = "---\ntitle: 选址\ndate: 2024-03-01\n---\n深江经济合作区选址银湾湾滨海新区。\n"
    private let settings = "include: [pages]\nbaseline: .lint-baseline.json\n"

    @Test func aWrittenBaselineKeepsOldFindingsQuietAndNewOnesLoud() throws {
        let folder = try Program.folder(texts: [".lint.yml": "include: [pages]\n", "pages/a.txt": slip])
        #expect(try Program.run(["baseline", "write"], in: folder).output.contains("写下 1 处发现"))
        try Data(settings.utf8).write(to: URL(fileURLWithPath: folder + "/.lint.yml"))
        #expect(try Program.run([], in: folder).status == 0)
        #expect(try Program.run(["--no-baseline"], in: folder).status == 1)
        // A renamed file, and lines before the slip, change nothing.
        try FileManager.default.removeItem(atPath: folder + "/pages/a.txt")
        try Data(slip.replacing("深江", with: "今天放晴。\n\n深江").utf8)
            .write(to: URL(fileURLWithPath: folder + "/pages/b.txt"))
        #expect(try Program.run(["--strict-baseline"], in: folder).status == 0)
    }

    @Test func anEntryFoundNoMoreFailsTheStrictRunUntilItIsPruned() throws {
        let folder = try Program.folder(texts: [".lint.yml": settings, "pages/a.txt": slip])
        _ = try Program.run(["baseline", "write"], in: folder)
        try Data(slip.replacing("银湾湾", with: "银湖湾").utf8).write(to: URL(fileURLWithPath: folder + "/pages/a.txt"))
        #expect(try Program.run([], in: folder).status == 0)
        let strict = try Program.run(["--strict-baseline"], in: folder)
        #expect(strict.status == 1)
        #expect(strict.output.contains(".lint-baseline.json"))
        #expect(try Program.run(["baseline", "report"], in: folder).output.contains("     0     1     0  合计"))
        #expect(try Program.run(["baseline", "prune"], in: folder).output.contains("去掉 1 处，还有 0 处"))
        #expect(try Program.run(["--strict-baseline"], in: folder).status == 0)
    }

    @Test func aBaselineThatIsNotThereIsAnErrorOfTheSettings() throws {
        let folder = try Program.folder(texts: [".lint.yml": settings, "pages/a.txt": slip])
        let outcome = try Program.run([], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("jmlint baseline write"))
    }
}
