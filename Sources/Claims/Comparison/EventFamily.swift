import EmbeddedFiles

/// What the kinds of dated events are to each other, and how often each comes to pass (`lexicons/event-kinds.tsv`).
enum EventFamily {
    /// The families that an event's kind belongs to, one bit each; 0 for a kind that goes with itself only.
    static func families(of unit: String) -> UInt64 { table.families[unit] ?? 0 }

    /// Whether two kinds may be one event: a line that 通车 or 投运, a fair that 开幕 or 开馆迎客.
    static func areOne(_ a: String, _ b: String) -> Bool { a == b || families(of: a) & families(of: b) != 0 }

    /// Whether two kinds may be one event only where words of both tell so: a ward is founded, and a room is made one.
    static func areOnlyNear(_ a: String, _ b: String) -> Bool {
        a != b && families(of: a) & families(of: b) & ~table.near == 0
    }

    /// Whether such a thing may happen again within days, so that two fresh reports tell of two; a line is opened once.
    static func isRepeated(_ unit: String) -> Bool { !table.once.contains(unit) }

    /// Whether such a thing happens to a person, so that only the name tells which of many it is.
    static func isPersonal(_ unit: String) -> Bool { table.personal.contains(unit) }

    /// Whether two articles on one topic that each tell of one such thing tell of the same.
    static func isSole(_ unit: String) -> Bool { table.sole.contains(unit) }

    /// Whether the verb alone tells what happened to what: 开榨, 截流.
    static func isTold(_ unit: String) -> Bool { table.told.contains(unit) }

    /// Whether one looks back on such a thing for many years.
    static func isPast(_ unit: String) -> Bool { table.past.contains(unit) }

    private struct Table {
        var families: [String: UInt64] = [:]
        /// The bits of families whose kinds are near only.
        var near: UInt64 = 0
        var once: Set<String> = [], personal: Set<String> = [], sole: Set<String> = []
        var told: Set<String> = [], past: Set<String> = []
    }

    private static let table: Table = {
        var table = Table(), families = 0
        for row in LexiconTable(lexicon: "event-kinds.tsv").rows where row.count > 1 {
            let kinds = row[1].words.map { String($0) }
            switch String(row[0]) {
            case "one", "near":
                // Of more families than there are bits some share one.
                let bit: UInt64 = 1 << UInt64(families % UInt64.bitWidth)
                for kind in kinds { table.families[kind, default: 0] |= bit }
                if String(row[0]) == "near" { table.near |= bit }
                families += 1
            case "once": table.once.formUnion(kinds)
            case "personal": table.personal.formUnion(kinds)
            case "sole": table.sole.formUnion(kinds)
            case "told": table.told.formUnion(kinds)
            case "past": table.past.formUnion(kinds)
            default: break
            }
        }
        return table
    }()
}
