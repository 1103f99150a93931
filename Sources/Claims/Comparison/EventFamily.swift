import EmbeddedFiles

/// What the kinds of dated events are to each other, and how often each comes to pass (`lexicons/event-kinds.tsv`).
enum EventFamily {
    /// What may be told by other kinds of an event's family, a bit for each family; families may share one, so that this only
    /// dismisses. 0 for a kind that goes with itself only.
    static func families(of unit: String) -> UInt64 { table.families[unit] ?? 0 }

    /// Whether two kinds may be one event: a line that 通车 or 投运, a fair that 开幕 or 开馆迎客.
    static func areOne(_ a: String, _ b: String) -> Bool {
        a == b || families(of: a) & families(of: b) != 0 && (table.one[a]?.contains(b) ?? false || areNear(a, b))
    }

    /// Whether two kinds may be one event only where words of both tell so: a ward is founded, and a room is made one.
    static func areOnlyNear(_ a: String, _ b: String) -> Bool {
        a != b && !(table.one[a]?.contains(b) ?? false) && areNear(a, b)
    }

    private static func areNear(_ a: String, _ b: String) -> Bool { table.near[a]?.contains(b) ?? false }

    /// Whether such an event is told by a part of what happened (第一炉钢水出炉), so that what it tells of is not the thing itself.
    static func isScene(_ unit: String) -> Bool { table.scene.contains(unit) }

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
        /// By kind the others of its families.
        var one: [String: Set<String>] = [:], near: [String: Set<String>] = [:]
        var once: Set<String> = [], personal: Set<String> = [], sole: Set<String> = []
        var told: Set<String> = [], past: Set<String> = [], scene: Set<String> = []
        private var rows: UInt64 = 0

        /// Enters a family, and its bit.
        mutating func link(
            _ kinds: [String], _ others: [String], in links: WritableKeyPath<Table, [String: Set<String>]>
        ) {
            for kind in kinds + others { families[kind, default: 0] |= 1 << (rows % UInt64(UInt64.bitWidth)) }
            for kind in kinds { self[keyPath: links][kind, default: []].formUnion(others) }
            for other in others { self[keyPath: links][other, default: []].formUnion(kinds) }
            rows += 1
        }
    }

    private static let table: Table = {
        var table = Table()
        for row in LexiconTable(lexicon: "event-kinds.tsv").rows where row.count > 1 {
            let kinds = row[1].words.map { String($0) }
            switch String(row[0]) {
            case "one": table.link(kinds, kinds, in: \.one)
            case "hub": table.link([kinds[0]], Array(kinds.dropFirst()), in: \.one)
            case "near": table.link(kinds, kinds, in: \.near)
            case "like": table.link([kinds[0]], Array(kinds.dropFirst()), in: \.near)
            case "once": table.once.formUnion(kinds)
            case "personal": table.personal.formUnion(kinds)
            case "sole": table.sole.formUnion(kinds)
            case "told": table.told.formUnion(kinds)
            case "past": table.past.formUnion(kinds)
            case "scene": table.scene.formUnion(kinds)
            default: break
            }
        }
        return table
    }()
}
