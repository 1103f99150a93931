import EmbeddedFiles

/// The words that tie figures together (`lexicons/arithmetic-words.tsv`), by what they do.
struct ArithmeticWords: Sendable {
    enum Role: Int, WordRole {
        case total, ofWhich, strongOfWhich, rest, remainder, more, less, baseMark, fromMark, toMark, grow, fall
        case earlier, share, plan, sorting, overlapping, negative, average, present, absent, expected, price, soldAt
        case handled, blocked, listUnit, listClose, listOpen
    }

    /// By the place of the role among all.
    private let words: [CueWords]

    static let builtin = ArithmeticWords(LexiconTable(lexicon: "arithmetic-words.tsv"))

    /// - Parameter table: rows of role and words.
    init(_ table: LexiconTable) {
        var words = [[String]](repeating: [], count: Role.allCases.count)
        let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ("\($0)", $0.rawValue) })
        for row in table.rows where row.count == 2 {
            guard let role = roles[String(row[0])] else { continue }
            words[role] += row[1].words.map { String($0) }
        }
        self.words = words.map(CueWords.init(words:))
    }

    subscript(role: Role) -> CueWords { words[role.rawValue] }
}
