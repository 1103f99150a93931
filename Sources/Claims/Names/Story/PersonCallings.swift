import EmbeddedFiles
import SourceText

/// What an article calls a person by trade, right before the name: 电工某某某, 语文老师某某某.
struct PersonCallings {
    let persons: StoryPersons

    struct Calling {
        /// By number: words of one family that are held one at a time.
        let family: Int
        /// The word, or one that means the same.
        let kind: Int
        let range: Range<Int>
    }

    func callings(of name: [UInt32]) -> [Calling] {
        let text = persons.text
        return persons.places.filter { $0.name == name }.compactMap { place in
            let end = place.range.lowerBound
            for length in stride(from: Self.longest, through: 2, by: -1) where end - length >= 0 {
                guard let found = Self.words.longestMatch(in: text.scalars, at: end - length, end: end),
                    found.length == length
                else { continue }
                // 老电工某某某, 副教授某某某: told by the longest word; 前电工 is no longer one.
                guard end == length || !Self.former.contains(text.scalars[end - length - 1]) else { return nil }
                return Calling(
                    family: found.value.family, kind: found.value.kind, range: end - length..<place.range.upperBound)
            }
            return nil
        }
    }

    private static let longest = 6
    private static let former = ScalarSet("原前")

    private struct Word: Sendable { let family, kind: Int }

    private static let words: PhraseTable<Word> = {
        var table = PhraseTable<Word>()
        for (family, row) in LexiconTable(lexicon: "person-trades.txt").rows.enumerated() {
            for (kind, words) in row[0].words.enumerated() {
                for word in words.parts(at: UInt8(ascii: "=")) { table.insert(word, Word(family: family, kind: kind)) }
            }
        }
        return table
    }()
}
