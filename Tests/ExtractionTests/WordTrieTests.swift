import EmbeddedFiles
import Testing

@testable import Extraction

/// The longest word that stands at a place of a text, told by a sieve before the tables are looked into.
@Suite struct WordTrieTests {
    private func length(of words: [String], in text: String, at index: Int, backward: Bool = false) -> Int? {
        let trie = WordTrie(words.enumerated().map { (LexiconText(keeping: $1), $0) }, backward: backward)
        return trie.longest(in: ReadingText(text), at: index)?.length
    }

    @Test func theLongestWordWins() {
        #expect(length(of: ["云州", "云州市", "云"], in: "在云州市民中心", at: 1) == 3)
        #expect(length(of: ["云州", "云州市", "云"], in: "在云州民中心", at: 1) == 2)
    }

    @Test func aWordOfOneCharacterStandsWhateverFollows() {
        #expect(length(of: ["局", "云州市"], in: "局长", at: 0) == 1)
        #expect(length(of: ["局", "局长室"], in: "该局", at: 1) == 1)
        #expect(length(of: ["局长", "局长室"], in: "该局", at: 1) == nil)
    }

    @Test func aBackwardWordEndsBeforeTheIndex() {
        #expect(length(of: ["副书记", "书记"], in: "市委副书记、", at: 5, backward: true) == 3)
        #expect(length(of: ["记"], in: "记者", at: 1, backward: true) == 1)
        #expect(length(of: ["书记"], in: "记者", at: 1, backward: true) == nil)
    }

    @Test func everyWordOfALargeListIsFound() {
        let words = (0..<4000).map { number in
            String(scalars: [0x4E00 + UInt32(number % 61), 0x5200 + UInt32(number), 0x5E02][...])
        }
        let trie = WordTrie(words.enumerated().map { (LexiconText(keeping: $1), $0) })
        let missed = words.filter { trie.longest(in: ReadingText($0), at: 0)?.length != 3 }
        #expect(missed == [])
    }
}
