/// Which kinds of dated events may be one event told with another verb.
enum EventFamily {
    /// The families that an event's kind belongs to, one bit each; 0 for a kind that goes with itself only.
    static func families(of unit: String) -> UInt64 { familiesByUnit[unit] ?? 0 }

    /// Whether two kinds may be one event: a line that 通车 or 投运, a fair that 开幕 or 开馆迎客.
    static func areOne(_ a: String, _ b: String) -> Bool { a == b || families(of: a) & families(of: b) != 0 }

    /// Whether such a thing may happen again within days, so that two fresh reports tell of two; a line is opened once.
    static func isRepeated(_ unit: String) -> Bool { !once.contains(unit) }

    /// Whether such a thing happens to a person, so that only the name tells which of many it is.
    static func isPersonal(_ unit: String) -> Bool { personal.contains(unit) }

    private static let openings: Set<String> = [
        "in-use", "open-traffic", "open-public", "on-grid", "launched", "supply",
    ]
    private static let fairs: Set<String> = ["open-public", "held"]
    private static let beginnings: Set<String> = [
        "starts", "signup-start", "sale-start", "purchase-start", "course-begin", "term-begin", "ban-start",
        "heating-start",
        "exam-begin",
    ]
    private static let familiesByUnit: [String: UInt64] = [openings, fairs, beginnings].enumerated().reduce(into: [:]) {
        for unit in $1.element { $0[unit, default: 0] |= 1 << UInt64($1.offset) }
    }

    private static let once: Set<String> = [
        "in-use", "open-traffic", "open-public", "on-grid", "launched", "supply", "unveil", "begin-building",
        "completed", "listed", "season-opens", "first-run", "first-off-line", "maiden-flight", "linked-up",
        "accepted-work", "ship-launched", "approved", "sold-approved",
    ]

    private static let personal: Set<String> = [
        "died", "born", "appointed", "retired", "enlisted", "elected", "dismissed", "surrendered", "prosecuted",
        "probe", "arrest-approved", "title-won", "prize-won",
    ]
}
