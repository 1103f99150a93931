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

    static let builtin = ArithmeticWords(table: EmbeddedFiles.text("lexicons/arithmetic-words.tsv") ?? "")

    /// Lines of role, tab, words parted by spaces; `#` begins a remark.
    init(table: String) {
        var words = [[String]](repeating: [], count: Role.allCases.count)
        let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ("\($0)", $0.rawValue) })
        for line in table.parted(at: "\n") where !line.isRemark {
            let cells = line.parted(at: "\t")
            guard cells.count == 2, let role = roles[String(cells[0])] else { continue }
            words[role] += cells[1].words.map(String.init)
        }
        self.words = words.map(CueWords.init(words:))
    }

    subscript(role: Role) -> CueWords { words[role.rawValue] }
}
