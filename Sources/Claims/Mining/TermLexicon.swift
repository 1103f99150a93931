import EmbeddedFiles

/// What the comparison of wordings needs to know of words: which say the same, which say little, which say nothing.
public struct TermLexicon: Sendable {
    /// What a word is worth in a comparison.
    enum Word: Sendable {
        /// The number of the synonym group it belongs to.
        case synonym(Int)
        case weak
        case empty
    }

    let words: PhraseTable<Word>
    /// Of pairs of characters that stand everywhere, what they weigh in hundredths; by first and second character.
    private let commonPairs: [UInt64: Int32]

    /// The lexicons under `Rules/lexicons/`, with a newsroom's own synonym groups (each a list of words) added.
    public init(additionalSynonyms: [[String]] = []) {
        var words = PhraseTable<Word>()
        let groups = lexiconRows("synonyms.tsv").compactMap { $0.count > 1 ? $0[1].words : nil }
        for (number, group) in (additionalSynonyms.map { $0.map { $0[...] } } + groups).enumerated() {
            for word in group { words.insert(word, .synonym(number)) }
        }
        for row in lexiconRows("weak-words.txt") {
            for word in row[0].words { words.insert(word, .weak) }
        }
        for row in lexiconRows("stop-words.txt") {
            for word in row[0].words { words.insert(word, .empty) }
        }
        self.words = words
        var pairs: [UInt64: Int32] = [:]
        for row in lexiconRows("common-pairs.tsv") where row.count == 2 {
            guard let weight = Int32(row[0]) else { continue }
            for pair in row[1].words {
                let scalars = pair.unicodeScalars.map(\.value)
                if scalars.count == 2 { pairs[Self.key(scalars[0], scalars[1])] = weight }
            }
        }
        commonPairs = pairs
    }

    /// What a pair of neighbouring characters weighs, in hundredths: 100 but for those that stand everywhere.
    func weight(ofPair first: UInt32, _ second: UInt32) -> Int32 { commonPairs[Self.key(first, second)] ?? 100 }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    public static let builtin = TermLexicon()
}
