import Claims
import Findings
import Foundation
import LintEngine
import RuleFiles
import SourceText
import Testing

@testable import LanguageServer

@Suite struct RandomEditsTests {
    /// Numbers that follow from a seed alone.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
        }
    }

    private static let pieces = [
        "83", "96名", "。\n\n", "累计", "😀", "", "", "\r\n", "12条", "其中省级4家、市级5家，共10家。", "“𠮷", "临川", "2月30日",
    ]

    /// What a mark says and where, as `line:column` in UTF-16, counted by the standard library.
    private func expected(_ path: String, _ text: String, _ folder: TestFolder) throws -> [String] {
        let linter = Linter(rules: TestClient.rules, settings: Settings(), threads: 2)
        let others = linter.read([folder.file("a.txt")], with: DocumentReader())
        let draft = linter.read([Document(path: path, text: text)])
        let index = MemoryIndex(others.articles + draft.articles)
        return linter.findings(in: index, about: draft.articles).compactMap { finding in
            let places = [finding.location] + finding.related.map(\.location)
            guard let place = places.first(where: { $0.path == path }) else { return nil }
            return finding.rule + " " + mark(text, place.startOffset) + "-" + mark(text, place.endOffset)
        }
    }

    private func mark(_ text: String, _ offset: Int) -> String {
        let before = String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self)
        let lines = before.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        return "\(lines.count - 1):\(lines.last?.utf16.count ?? 0)"
    }

    private func told(_ diagnostic: Diagnostics.Diagnostic) -> String {
        let start = diagnostic.range.start, end = diagnostic.range.end
        return "\(diagnostic.code) \(start.line):\(start.character)-\(end.line):\(end.character)"
    }

    @Test func afterAHundredRandomEditsTheMarksAreThoseOfAFreshCheck() async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed])
        let client = TestClient()
        let session = await client.session(in: folder.path)
        let path = folder.file("b.txt"), uri = FileURI.uri(ofPath: path)
        await client.open(session, path, Laboratory.draft(96))
        var dice = Dice(state: 20_240_305)
        var found = 0
        for number in 1...100 {
            let lines = Int.random(in: 0..<9, using: &dice)
            let start = TextPosition(line: lines, character: Int.random(in: 0..<45, using: &dice))
            let length = Int.random(in: 0..<4, using: &dice)
            let end = TextPosition(line: lines, character: start.character + length)
            await client.change(
                session, path, TextRange(start: start, end: end), Self.pieces.randomElement(using: &dice)!,
                version: number + 1)
            guard number.isMultiple(of: 25) else { continue }
            if number == 50 { await client.change(session, path, nil, Laboratory.draft(96), version: number + 1) }
            let marks = await client.diagnostics(of: path) { $0.version == number + 1 }
            let text = try #require(await session.drafts[uri]?.text.string(0..<1 << 20))
            let findings = try #require(marks).filter { $0.severity < 4 }
            #expect(try findings.map(told) == expected(path, text, folder), "after \(number) edits")
            found += findings.count
        }
        #expect(found > 0)
    }
}
