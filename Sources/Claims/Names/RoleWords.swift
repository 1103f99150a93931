/// The words of a lexicon by what they do in a sentence: lines of role, tab, words parted by spaces; `#` begins a remark.
struct RoleWords<Role: RawRepresentable & Hashable & Sendable>: Sendable where Role.RawValue == String {
    private let words: [Role: CueWords]
    private let none = CueWords("")

    init(lexicon name: String) {
        var words: [Role: [String]] = [:]
        for row in lexiconRows(name) where row.count == 2 {
            guard let role = Role(rawValue: String(row[0])) else { continue }
            words[role, default: []] += row[1].split(separator: " ").map(String.init)
        }
        self.words = words.mapValues(CueWords.init(words:))
    }

    subscript(role: Role) -> CueWords { words[role] ?? none }
}

/// What words do around an ordinal (`lexicons/rank-words.tsv`).
enum RankRole: String, Sendable {
    case anaphor, event, ranked, won, hoped, other, disputed, committee, counter

    static let words = RoleWords<RankRole>(lexicon: "rank-words.tsv")
}

/// What words do around a state (`lexicons/state-words.tsv`).
enum StateRole: String, Sendable {
    case planned, forecast, whole, partial, ongoing, negative, done, adverb, raised, level, reached, follower

    static let words = RoleWords<StateRole>(lexicon: "state-words.tsv")
}
