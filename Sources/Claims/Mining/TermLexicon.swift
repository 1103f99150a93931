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
    /// Of pairs of characters that stand everywhere, what they weigh in hundredths.
    private let commonPairs: PairWeights

    /// The lexicons under `Rules/lexicons/`, with a newsroom's own synonym groups (each a list of words) added.
    public init(additionalSynonyms: [[String]] = []) {
        var words = PhraseTable<Word>()
        for (number, group) in additionalSynonyms.enumerated() {
            for word in group { words.insert(LexiconText(keeping: word), .synonym(number)) }
        }
        let groups = LexiconTable(lexicon: "synonyms.tsv").rows.filter { $0.count > 1 }
        for (number, row) in groups.enumerated() {
            row[1].eachWord { words.insert($0, .synonym(additionalSynonyms.count + number)) }
        }
        for row in LexiconTable(lexicon: "weak-words.txt").rows {
            for word in row[0].words { words.insert(word, .weak) }
        }
        for row in LexiconTable(lexicon: "stop-words.txt").rows {
            for word in row[0].words { words.insert(word, .empty) }
        }
        self.words = words
        var pairs: [(UInt32, UInt32, Int32)] = []
        for row in LexiconTable(lexicon: "common-pairs.tsv").rows where row.count == 2 {
            guard let weight = Int32(String(row[0])) else { continue }
            row[1].eachWord { pair in
                let scalars = pair.scalars
                if scalars.count == 2 { pairs.append((scalars[0], scalars[1], weight)) }
            }
        }
        commonPairs = PairWeights(pairs)
    }

    /// What the pair of characters at an index and behind it weighs, in hundredths: 100 but for those that stand everywhere.
    func weight(ofPairAt index: Int, in scalars: [UInt32]) -> Int32 {
        commonPairs[scalars[index], scalars[index + 1]] ?? 100
    }

    public static let builtin = TermLexicon()
}
