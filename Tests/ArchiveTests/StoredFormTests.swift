@testable import Archive
import Claims
import Findings
import Foundation
import SourceText
import Testing

/// Guards the form in which facts lie in archives: who changes it must raise ``ArchiveFormat/facts``.
///
/// `Fixtures/facts.json` holds the facts of a few articles, as they were once read: rules and lexicons may change without
/// touching it. What is written of it, and under which keys it is found, must be what is noted here for the number.
@Suite struct StoredFormTests {
    /// By ``ArchiveFormat/facts``: the digest of the bytes, and that of the keys.
    private static let noted: [Int: (bytes: String, keys: String)] = [
        16: ("856fc6688b7c1822b7380346788e4580", "2a669125a53d8fecdc743e4a09e1929b")
    ]
    private static let advice = """
        facts of archives are stored or looked up otherwise now: raise ArchiveFormat.facts and note both digests for the new \
        number in StoredFormTests.noted; where the fixture cannot be read any more, delete it and run this test once
        """

    private static var fixture: URL { Sample.fixture("facts.json") }

    /// The facts of the fixture; where it is gone, it is written anew, which fails the test of that run.
    private func facts() throws -> [ArticleFacts] {
        if !FileManager.default.fileExists(atPath: Self.fixture.path) {
            let linter = try Sample.linter.get()
            let files = ["a-001/draft.txt", "d-006/a.txt"].map { Sample.fixture($0).path }
            var articles = files.flatMap { linter.read([$0], with: DocumentReader()).articles }
            for place in articles.indices {
                articles[place].article.path = "\(place).txt"
                articles[place].findings = []
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            try encoder.encode(articles).write(to: Self.fixture)
            Issue.record("the fixture was written anew: commit it with the digests of the next run")
        }
        return try JSONDecoder().decode([ArticleFacts].self, from: Data(contentsOf: Self.fixture))
    }

    @Test func theStoredFormIsThatOfItsNumber() throws {
        let facts = try #require(try? facts(), Comment(rawValue: Self.advice))
        var bytes: [UInt8] = []
        var keys = ""
        for facts in facts {
            bytes += try CompactEncoder.bytes(of: facts.article)
            for part in ArticlePart.allCases { bytes += try part.bytes(of: facts) }
            keys += Self.text(of: ArticleKeys(facts))
        }
        let found = (bytes: ContentDigest(bytes).text, keys: ContentDigest(Array(keys.utf8)).text)
        let noted = try #require(Self.noted[ArchiveFormat.facts], "\(found): \(Self.advice)")
        #expect(found.bytes == noted.bytes, Comment(rawValue: Self.advice))
        #expect(found.keys == noted.keys, Comment(rawValue: Self.advice))
    }

    private static func text(of keys: ArticleKeys) -> String {
        let claims = keys.claims.map { "\($0.key) \($0.claim) \($0.mark.number)" }
        let prints = keys.fingerprints.map { "\($0.hash) \($0.places)" }
        let names = keys.names.map { "\($0.kind) \($0.text) \($0.lead) \($0.headLength) \($0.keys.sorted())" }
        let collected = keys.collected.map { "\($0.rule) \($0.key)" }.sorted()
        return "\(claims) \(keys.topics) \(prints) \(names) \(collected) \(keys.frequencies.sorted()) "
            + "\(keys.statements) \(keys.title ?? 0)\n"
    }
}
