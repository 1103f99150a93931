import Findings
import Testing

@testable import LanguageServer

@Suite struct AcceptanceEditTests {
    private let finding = Finding(
        rule: "a/b", category: .name, severity: .warning, message: "甲", fingerprint: "0123456789abcdef",
        location: Location(
            path: "a.txt", startLine: 1, startColumn: 1, endLine: 1, endColumn: 2, startOffset: 0, endOffset: 3,
            text: "甲", article: "", date: nil))

    /// The settings after the edit; nil where none is offered.
    private func accepted(_ settings: String) throws -> String? {
        let lines = settings.split(separator: "\n", omittingEmptySubsequences: false)
        guard let acceptance = AcceptanceEdit(path: "/.lint.yml", lines: lines) else { return nil }
        let edit = try #require(acceptance.edit(accepting: finding, reason: "对").changes["file:///.lint.yml"]?.first)
        var text = DraftText(settings, encoding: .utf16)
        text.apply(TextSync.Change(range: edit.range, text: edit.newText))
        return text.string(0..<text.bytes.count)
    }

    private let entry = "# a/b：甲\n  - {fingerprint: \"0123456789abcdef\", reason: \"对\"}\n"

    @Test func theFirstAcceptanceBeginsTheList() throws {
        #expect(try accepted("lang: zh\n") == "lang: zh\naccept:\n  " + entry)
        #expect(try accepted("lang: zh") == "lang: zh\naccept:\n  " + entry)
        #expect(try accepted("") == "accept:\n  " + entry)
    }

    @Test func afterwardsItStandsBeforeTheOthersWithTheirIndent() throws {
        #expect(
            try accepted("accept: # 看过的\n- {fingerprint: x}\nlang: zh\n") == "accept: # 看过的\n"
                + entry.replacing("  - ", with: "- ") + "- {fingerprint: x}\nlang: zh\n")
        #expect(try accepted("accept:") == "accept:\n  " + entry)
    }

    @Test func aListWrittenInOneLineIsLeftAlone() throws {
        #expect(try accepted("accept: []\n") == nil)
    }
}
