import EmbeddedFiles

/// The words of a lexicon by what they do in a sentence: lines of role, tab, words parted by spaces; `#` begins a remark.
struct RoleWords<Role: WordRole>: Sendable {
    /// By the place of the role among all.
    private let words: [CueWords]

    init(lexicon: String) {
        var words = [[String]](repeating: [], count: Role.allCases.count)
        let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ("\($0)", $0.rawValue) })
        for row in LexiconTable(lexicon: lexicon).rows where row.count == 2 {
            guard let role = roles[String(row[0])] else { continue }
            words[role] += row[1].words.map { String($0) }
        }
        self.words = words.map(CueWords.init(words:))
    }

    subscript(role: Role) -> CueWords { words[role.rawValue] }
}

/// What words may do in a sentence; in a lexicon it goes by its name.
protocol WordRole: RawRepresentable, CaseIterable, Sendable where RawValue == Int, AllCases == [Self] {}

/// What words do around an ordinal (`lexicons/rank-words.tsv`).
enum RankRole: Int, WordRole {
    case anaphor, event, ranked, won, hoped, other, disputed, committee, counter, pointing

    static let words = RoleWords<RankRole>(lexicon: "rank-words.tsv")
}

/// What words do around a state (`lexicons/state-words.tsv`).
enum StateRole: Int, WordRole {
    case planned, forecast, whole, partial, ongoing, negative, done, adverb, raised, level, reached, follower
    case until, gone, standing, all, rest, lacking, implied

    static let words = RoleWords<StateRole>(lexicon: "state-words.tsv")
}

/// What words do around the date of an event (`lexicons/event-words.tsv`).
enum EventRole: Int, WordRole {
    case wait, hour, occasion, day, beginning, report, pointer, period, due, prepared

    static let words = RoleWords<EventRole>(lexicon: "event-words.tsv")
}
