import EmbeddedFiles
import Foundation
import RuleFiles
import Testing

@Suite struct LexiconFoldersTests {
    private func folder(_ file: String, _ text: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lexicons-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
        return folder.path
    }

    @Test func rowsStandBehindThoseOfTheBuiltInList() throws {
        let own = try folder("callings.tsv", "post\t护河长\n")
        try LexiconFolders.adopt([own, own])
        let rows = (EmbeddedFiles.text("lexicons/callings.tsv") ?? "").split(separator: "\n")
        #expect(rows.filter { $0 == "post\t护河长" }.count == 1)
        #expect(rows.count > 3)
    }

    @Test func aFileNamedLikeNoListIsAnErrorWithAdvice() throws {
        let own = try folder("post.tsv", "护河长\thead\n")
        let problems = #expect(throws: FileProblems.self) { try LexiconFolders.adopt([own]) }
        #expect(problems?.problems.map(\.problem.advice) == ["是否想写“posts.tsv”？"])
    }
}
