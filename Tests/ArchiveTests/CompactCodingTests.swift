@testable import Archive
import Claims
import Findings
import Foundation
import LintEngine
import SourceText
import Testing

/// Facts come back from their bytes as they went in.
@Suite struct CompactCodingTests {
    private struct Everything: Codable, Equatable {
        enum Choice: Codable, Equatable { case none, some(Int), named(word: String) }
        var text: String
        var absent: String?
        var present: String?
        var number: Int
        var small: Int32?
        var list: [Choice]
        var nested: [[String]]
        var flag: Bool
    }

    @Test func everySortOfPropertyComesBack() throws {
        let value = Everything(
            text: "𠮷野家", absent: nil, present: "云州", number: -90_000_000_000, small: -7,
            list: [.none, .some(-3), .named(word: "云州")], nested: [[], ["一", "一"]], flag: true)
        #expect(try CompactDecoder.value(Everything.self, from: try CompactEncoder.bytes(of: value)) == value)
    }

    @Test func cutBytesAreAnErrorAndNoCrash() throws {
        let bytes = try CompactEncoder.bytes(of: ["云州", "澜江", "镜港"])
        for count in 0..<bytes.count {
            #expect(throws: (any Error).self) {
                try CompactDecoder.value([String].self, from: Array(bytes.prefix(count)))
            }
        }
    }

    @Test func cutFactsAreAnErrorAndNoCrash() throws {
        let facts = try #require(
            try Sample.linter.get().read([Sample.fixture("a-001/draft.txt").path], with: DocumentReader()).articles
                .first)
        for part in ArticlePart.allCases {
            let bytes = try part.bytes(of: facts)
            for count in stride(from: 0, to: bytes.count, by: 13) {
                var read = ArticleFacts(article: facts.article)
                #expect(throws: (any Error).self) { try part.read(Array(bytes.prefix(count)), into: &read) }
            }
        }
    }

    @Test func theFactsOfArticlesComeBackWhole() throws {
        let linter = try Sample.linter.get()
        for file in try Sample.files(in: Sample.fixture("a-001")) {
            for facts in linter.read([file], with: DocumentReader()).articles {
                var read = ArticleFacts(article: facts.article)
                for part in ArticlePart.allCases { try part.read(try part.bytes(of: facts), into: &read) }
                #expect(read.claims == facts.claims && read.topic == facts.topic)
                #expect(read.passages == facts.passages && read.collected == facts.collected)
                let encoder = JSONEncoder()
                encoder.outputFormatting = .sortedKeys
                #expect(try encoder.encode(read.names) == encoder.encode(facts.names))
            }
        }
    }
}
