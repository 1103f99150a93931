import Foundation
import Testing

/// What is shown, put right and counted of what was found.
@Suite struct ChoosingTests {
    private let slip = "---\ntitle: 选址\ndate: 2024-03-01\n---\n今天放晴。\n\n深江经济合作区选址银湾湾滨海新区。\n"

    @Test func onlyLinesChangedSinceARevisionAreReported() throws {
        let folder = try Program.folder(texts: ["稿 件/a.txt": slip])
        try Program.git("init", "-q", in: folder)
        try Program.git("add", ".", in: folder)
        try Program.git("commit", "-qm", "一", in: folder)
        #expect(try Program.run(["check", ".", "--since", "HEAD"], in: folder).status == 0)
        #expect(try Program.run(["check", ".", "--since", "2024-01-01"], in: folder).status == 1)
        let path = folder + "/稿 件/a.txt"
        try Data(slip.replacing("放晴", with: "下雨").utf8).write(to: URL(fileURLWithPath: path))
        #expect(try Program.run(["check", ".", "--since", "HEAD"], in: folder).status == 0)
        try Data(slip.replacing("深江", with: "今年深江").utf8).write(to: URL(fileURLWithPath: path))
        #expect(try Program.run(["check", ".", "--since", "HEAD"], in: folder).status == 1)
        try Data(slip.utf8).write(to: URL(fileURLWithPath: path))
        try Data(slip.utf8).write(to: URL(fileURLWithPath: folder + "/b.txt"))
        let untracked = try Program.run(["check", ".", "--since", "HEAD", "--select", "names"], in: folder)
        #expect(untracked.status == 1)
        #expect(try Program.run(["check", ".", "--since", "nowhere"], in: folder).status == 2)
    }

    @Test func theStatusCountsWhatIsNotShown() throws {
        let folder = try Program.folder(texts: ["a.txt": slip])
        let outcome = try Program.run(["check", "a.txt", "--max-findings", "0"], in: folder)
        #expect(outcome.status == 1)
        #expect(!outcome.output.contains("yinhu-bay"))
    }

    @Test func theTimeOfEachRuleIsTold() throws {
        let folder = try Program.folder(texts: ["a.txt": slip])
        let outcome = try Program.run(["check", "a.txt", "--time", "--select", "names"], in: folder)
        #expect(outcome.errors.contains(" ms  names/yinhu-bay"))
        #expect(!outcome.errors.contains("arithmetic/sum"))
    }

    @Test func aDifferenceIsShownWithoutWritingAndThenWritten() throws {
        let text = "---\ntitle: 港区\n---\n港口推动高质量高质量发展。\n"
        let folder = try Program.folder(texts: ["a.txt": text])
        let shown = try Program.run(["check", "a.txt", "--diff"], in: folder)
        #expect(shown.status == 1)
        #expect(shown.output.contains("+港口推动高质量发展。\n"))
        #expect(try String(contentsOfFile: folder + "/a.txt", encoding: .utf8) == text)
        #expect(try Program.run(["check", "a.txt", "--fix"], in: folder).status == 0)
        #expect(try String(contentsOfFile: folder + "/a.txt", encoding: .utf8).hasSuffix("港口推动高质量发展。\n"))
    }

    @Test func suggestedFixesWantToBeAskedFor() throws {
        let folder = try Program.folder(texts: ["a.txt": slip])
        #expect(try Program.run(["check", "a.txt", "--fix"], in: folder).status == 1)
        #expect(try Program.run(["check", "a.txt", "--suggested"], in: folder).status == 2)
        #expect(try Program.run(["check", "a.txt", "--fix", "--suggested"], in: folder).status == 0)
        #expect(try String(contentsOfFile: folder + "/a.txt", encoding: .utf8).contains("银湖湾"))
    }
}
