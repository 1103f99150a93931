import Foundation
import LintEngine
import RuleFiles
import SourceText
import Testing

@Suite struct KeptReadingsTests {
    private let linter = Linter(rules: [], settings: Settings(), threads: 2)

    private func folder(_ texts: [String: String]) throws -> String {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("kept-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for (name, text) in texts { try Data(text.utf8).write(to: place.appendingPathComponent(name)) }
        return place.path
    }

    @Test func onlyWhatChangedIsReadAgain() throws {
        let place = try folder(["a.txt": "甲一，共有3家。\n", "b.txt": "乙二，共有4家。\n"])
        defer { try? FileManager.default.removeItem(atPath: place) }
        let a = place + "/a.txt", b = place + "/b.txt", c = place + "/c.txt"
        var kept = KeptReadings()
        #expect(kept.update(to: [a, b], with: linter, reader: DocumentReader()) == [a, b])
        #expect(kept.update(to: [a, b], with: linter, reader: DocumentReader()) == [])
        try Data("乙二，共有15家。\n".utf8).write(to: URL(fileURLWithPath: b))
        try Data("丙三，共有5家。\n".utf8).write(to: URL(fileURLWithPath: c))
        #expect(kept.update(to: [a, b, c], with: linter, reader: DocumentReader()) == [b, c])
        #expect(kept.reading.articles.flatMap(\.claims).map(\.place.text) == ["3家", "15家", "5家"])
        #expect(kept.update(to: [c, b], with: linter, reader: DocumentReader()) == [a])
        #expect(kept.reading.articles.map(\.article.path) == [c, b])
        #expect(kept.reading.documents == 2)
    }

    @Test func whatWasReadApartIsWhatIsReadTogether() throws {
        let place = try folder(["a.txt": "甲一，共有3家。\n", "b.jsonl": "{\"text\": \"乙二，共有4家。\"}\n{\"text\": \"共有5家。\"}\n"])
        defer { try? FileManager.default.removeItem(atPath: place) }
        let files = ["/a.txt", "/b.jsonl", "/none.txt"].map { place + $0 }
        let together = linter.read(files, with: DocumentReader())
        var joined = Linter.Reading()
        for reading in linter.readings(of: files, with: DocumentReader()) { joined.add(reading) }
        #expect(joined.articles.map(\.article) == together.articles.map(\.article))
        #expect(joined.notEvaluated == together.notEvaluated)
        #expect(joined.documents == together.documents)
    }
}
