import EmbeddedFiles
import SourceText

/// A word of what can be so of a person in one way only (`lexicons/person-traits.tsv`): 至今未婚, 妻子, 长女.
struct TraitWord: Sendable {
    enum Use: String, Sendable {
        /// Of the person spoken of.
        case own
        /// Who is the person's own: 妻子.
        case kin
        /// Behind 是 or 家中, or right before the name: 独生女.
        case `is`
        /// The same, where brothers and sisters or the family are spoken of: 最小的.
        case rank
        /// Right before the name, behind that of whom it is a relative: 某某的女婿某某某.
        case of
    }

    /// 婚姻, 排行.
    let family: String
    /// What it may be then, a character each: two tellings agree where they share one.
    let values: [UInt32]
    let use: Use

    func agrees(with other: TraitWord) -> Bool { values.contains(where: other.values.contains) }

    /// The words of a text in order, each with all its uses.
    static func all(in scalars: [UInt32]) -> [(range: Range<Int>, value: [TraitWord])] {
        lexicon.table.matches(in: scalars, scalars.indices)
    }

    /// 是, 家中, 排行: what stands before a word of the uses `is` and `rank`.
    static var leads: CueWords { lexicon.cues["lead"] ?? none }
    /// Brothers, sisters and the family.
    static var siblings: CueWords { lexicon.cues["sibling"] ?? none }
    /// Whoever else may be spoken of.
    static var others: CueWords { lexicon.cues["other"] ?? none }
    /// What tells of another time.
    static var past: CueWords { lexicon.cues["past"] ?? none }

    // MARK: The list

    private struct Lexicon: Sendable {
        var table = PhraseTable<[TraitWord]>()
        var cues: [String: CueWords] = [:]
    }

    private static let none = CueWords(words: [])

    private static let lexicon: Lexicon = {
        var lexicon = Lexicon()
        var words: [(phrase: LexiconText, value: TraitWord)] = []
        for row in LexiconTable(lexicon: "person-traits.tsv").rows where row.count == 4 {
            guard let use = Use(rawValue: String(row[2])) else {
                lexicon.cues[String(row[2])] = CueWords(words: row[3].words.map { String($0) })
                continue
            }
            let word = TraitWord(family: String(row[0]), values: row[1].scalars, use: use)
            words += row[3].words.map { ($0, word) }
        }
        lexicon.table = PhraseTable(grouping: words)
        return lexicon
    }()
}
