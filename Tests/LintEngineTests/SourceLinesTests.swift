import Findings
import Foundation
import LintEngine
import SourceText
import Testing

@Suite struct SourceLinesTests {
    private func folder(_ texts: [String: String]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lines-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in texts { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return folder.path
    }

    @Test func linesComeWithoutTheirEndsAndNoneBeyondTheLast() throws {
        let path = try folder(["a.txt": "云栖港\r\n望川县"]) + "/a.txt"
        let lines = SourceLines(reader: DocumentReader())
        #expect((0...3).map { lines.line($0, of: path) } == [nil, "云栖港", "望川县", nil])
    }

    @Test func filesPutAsideForOthersAreReadAgain() throws {
        let names = (0..<20).map { "\($0).txt" }
        let folder = try folder(Dictionary(uniqueKeysWithValues: names.map { ($0, "前\n第\($0)") }))
        let lines = SourceLines(reader: DocumentReader(), limit: 40)
        for _ in 0..<3 {
            for name in names { #expect(lines.line(2, of: "\(folder)/\(name)") == "第\(name)") }
        }
    }

    @Test func whatCannotBeReadAgainIsKept() throws {
        let folder = try folder(["a.txt": String(repeating: "长", count: 100)])
        let known = Document(path: "-", text: "来稿\n第二行")
        let lines = SourceLines(reader: DocumentReader(), known: [known], limit: 10)
        #expect(lines.line(1, of: folder + "/a.txt") != nil)
        #expect(lines.line(2, of: "-") == "第二行")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func aLineOfALongFileOfRecordsIsFoundWhereItStands(end: String) throws {
        // Longer than what is passed over at once; the last line has no end.
        let records = (1...400).map { "{\"text\": \"第\($0)篇" + String(repeating: "长", count: $0 * 3) + "\"}" }
        let path = try folder(["a.jsonl": records.joined(separator: end)]) + "/a.jsonl"
        let lines = SourceLines(reader: DocumentReader())
        for number in [370, 371, 1, 400, 2, 399] { #expect(lines.line(number, of: path) == records[number - 1]) }
        #expect(lines.line(401, of: path) == nil)
        #expect(lines.line(0, of: path) == nil)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func aLineInWhichAFindingStandsIsFoundByItsOffset(end: String) throws {
        let records = (1...400).map { "{\"text\": \"第\($0)篇" + String(repeating: "长", count: $0 * 9) + "\"}" }
        let path = try folder(["a.jsonl": records.joined(separator: end)]) + "/a.jsonl"
        func offset(of number: Int) -> Int {
            records[..<(number - 1)].reduce(0) { $0 + $1.utf8.count + end.utf8.count }
        }
        func finding(_ number: Int, _ offset: Int) -> Finding {
            let place = Location(
                path: path, startLine: number, startColumn: 1, endLine: number, endColumn: 2, startOffset: offset,
                endOffset: offset + 1, text: "{", article: "", date: nil)
            return Finding(
                rule: "a", category: .name, severity: .info, message: "", fingerprint: "", location: place)
        }
        let last = offset(of: 390) + records[389].utf8.count - 1
        // The second stands where its offset says, whatever number it has there by now.
        let findings = [
            finding(1, 0), finding(371, offset(of: 370)), finding(390, last), finding(400, offset(of: 400)),
        ]
        let lines = SourceLines(reader: DocumentReader(), of: findings)
        #expect(
            [1, 371, 390, 400, 5].map { lines.line($0, of: path) } == [1, 370, 390, 400, 5].map { records[$0 - 1] })
    }

    @Test func aFindingBeyondTheEndOfAFileHidesNoLine() throws {
        let path = try folder(["a.jsonl": "{}\n{\"text\": \"中\"}\n"]) + "/a.jsonl"
        let place = Location(
            path: path, startLine: 2, startColumn: 1, endLine: 2, endColumn: 2, startOffset: 4000, endOffset: 4001,
            text: "{", article: "", date: nil)
        let finding = Finding(
            rule: "a", category: .name, severity: .info, message: "", fingerprint: "", location: place)
        #expect(SourceLines(reader: DocumentReader(), of: [finding]).line(2, of: path) == "{\"text\": \"中\"}")
    }

    @Test func aRecordOfAnyLengthIsShown() throws {
        let record = "{\"text\": \"" + String(repeating: "长", count: 300_000) + "\"}"
        let path = try folder(["a.jsonl": "{}\n\(record)\n{}\n"]) + "/a.jsonl"
        #expect(SourceLines(reader: DocumentReader()).line(2, of: path) == record)
    }

    @Test func recordsInUTF16HaveLinesToo() throws {
        let path = try folder([:]) + "/a.jsonl"
        try #require("{\"text\": \"上中\"}\n{\"text\": \"下\"}\n".data(using: .utf16LittleEndian))
            .write(to: URL(fileURLWithPath: path))
        let lines = SourceLines(reader: DocumentReader(encoding: .utf16LittleEndian))
        #expect(lines.line(2, of: path) == "{\"text\": \"下\"}")
    }
}
