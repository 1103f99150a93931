import EmbeddedFiles
import SourceText

/// A word of what can be one way only of a thing or an event (`lexicons/story-properties.tsv`): 无需预约, 剖宫产, 斜拉桥.
struct PropertyWord: Sendable {
    /// 预约, 产式.
    let family: String
    /// What it may be then, a character each: two tellings agree where they share one.
    let values: [UInt32]
    /// Words of which the sentence must hold one; nil where none is needed.
    let needs: CueWords?

    func agrees(with other: PropertyWord) -> Bool { values.contains(where: other.values.contains) }

    /// The words of a text, in order.
    static func all(in scalars: [UInt32]) -> [(range: Range<Int>, value: PropertyWord)] {
        lexicon.table.matches(in: scalars, scalars.indices)
    }

    /// What tells in a clause that another time or thing is meant.
    static var others: CueWords { lexicon.others }

    private struct Lexicon: Sendable {
        var table = PhraseTable<PropertyWord>()
        var others = CueWords(words: [])
    }

    private static let lexicon: Lexicon = {
        var lexicon = Lexicon()
        for row in LexiconTable(lexicon: "story-properties.tsv").rows where row.count == 4 {
            if String(row[0]) == "-" {
                lexicon.others = CueWords(words: row[3].words.dropFirst().map { String($0) })
                continue
            }
            let needs = String(row[2]) == "-" ? nil : CueWords(words: row[2].words.map { String($0) })
            let word = PropertyWord(family: String(row[0]), values: row[1].scalars, needs: needs)
            for phrase in row[3].words { lexicon.table.insert(phrase, word) }
        }
        return lexicon
    }()
}
