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

    /// The words of several roles, to be looked for at once.
    static func union(of roles: [Role], in lexicon: String) -> CueWords {
        let names = Set(roles.map { "\($0)" })
        let rows = LexiconTable(lexicon: lexicon).rows.filter { $0.count == 2 && names.contains(String($0[0])) }
        return CueWords(words: rows.flatMap { $0[1].words.map { String($0) } })
    }
}

/// What words may do in a sentence; in a lexicon it goes by its name.
protocol WordRole: RawRepresentable, CaseIterable, Sendable where RawValue == Int, AllCases == [Self] {}

/// What words do around an ordinal (`lexicons/rank-words.tsv`).
enum RankRole: Int, WordRole {
    case anaphor, event, ranked, won, hoped, other, disputed, committee, counter, pointing, passed, elder, handed,
        earlier, again, hosting, winning

    static let words = RoleWords<RankRole>(lexicon: "rank-words.tsv")
}

/// What words do around a state (`lexicons/state-words.tsv`).
enum StateRole: Int, WordRole {
    case planned, forecast, whole, partial, ongoing, negative, done, adverb, raised, level, reached, follower
    case ready, until, gone, standing, all, none, rest, unmet, still, half, barely, past, elsewhere, lacking, implied
    case distance, remaining, asking, waiting, come, some, leisure
    case hearsay, condition, achieved, finished, unable, lingering, later, only, now, distant, hoped, bridge
    case completed, pointing, measure, topic
    case day, unset, closed, group, aside

    static let words = RoleWords<StateRole>(lexicon: lexicon)
    private static let lexicon = "state-words.tsv"

    static func union(_ roles: [StateRole]) -> CueWords { RoleWords<StateRole>.union(of: roles, in: lexicon) }
}

/// What words do around the date of an event (`lexicons/event-words.tsv`).
enum EventRole: Int, WordRole {
    case wait, hour, occasion, day, beginning, report, pointer, period, due, prepared, thing, known, dayOf, other,
        whose, ownName, matter, sinceThen, hearsay, whenWord

    static let words = RoleWords<EventRole>(lexicon: "event-words.tsv")
}

/// Which words tell the dead from the living (`lexicons/life-words.tsv`).
enum LifeRole: Int, WordRole {
    case late, dying, another, kin, untrue, past, deed, act, being, speaking, aged

    static let words = RoleWords<LifeRole>(lexicon: "life-words.tsv")
}

/// What words do around how many there are of a sort (`lexicons/total-words.tsv`).
enum TotalRole: Int, WordRole {
    case having, severally, lately, another, following, after, before, past, planned, adverb, level

    static let words = RoleWords<TotalRole>(lexicon: "total-words.tsv")
}

/// What words do around figures that stand side by side (`lexicons/peer-words.tsv`).
enum PeerRole: Int, WordRole {
    case verb, measure, nameless, respectively, ofWhich

    static let words = RoleWords<PeerRole>(lexicon: "peer-words.tsv")
}
