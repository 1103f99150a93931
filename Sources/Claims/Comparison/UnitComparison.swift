import EmbeddedFiles

/// Whether two units may measure one thing.
public enum UnitComparison {
    /// The family under which figures are looked up: people, countable things, or a dimension.
    static func family(dimension: String, unit: String) -> String {
        guard dimension == "count" else { return dimension }
        return people.contains(unit) ? "people" : "count"
    }

    /// Equal, or classifiers that stand for each other (`家` and `个`, `件` and `项`).
    /// - Parameter sets: what ``sets(of:dimension:)`` told of the two, where that is known.
    static func isComparable(_ a: Claim, _ b: Claim, sets: (UInt64, UInt64)? = nil) -> Bool {
        guard a.dimension == b.dimension else { return false }
        if a.unit == b.unit || isConvertible(a.dimension) { return true }
        let (left, right) =
            sets ?? (Self.sets(of: a), Self.sets(of: b))
        return left & right != 0 && (a.kind != .event || EventFamily.areOne(a.unit, b.unit))
    }

    /// Whether units of the dimension convert exactly into each other; measure words, currencies and events do not.
    static func isConvertible(_ dimension: String) -> Bool {
        !inconvertible.contains(dimension)
    }

    private static let inconvertible = ["count", "money", "event", "none", "ratio", "multiple"]

    /// Of two figures told in two units of a measure that nobody converts to the last digit, one part of how many they may differ by:
    /// 公斤 and 斤, 37个月 and 三年; nil of others.
    static func partsLost(_ a: Claim, _ b: Claim) -> Int? {
        a.unit != b.unit && a.dimension == b.dimension ? partsLost[a.dimension] : nil
    }

    private static let partsLost = ["length": 100, "area": 100, "mass": 100, "volume": 100, "calendarTime": 18]

    /// The unit that a claim's value is told in: that of its dimension where units convert, else its own.
    public static func unitOfValue(_ claim: Claim) -> String {
        baseUnits[claim.dimension] ?? (claim.kind == .event ? "" : claim.unit)
    }

    private static let baseUnits = [
        "length": "米", "area": "平方米", "mass": "公斤", "volume": "立方米", "energy": "焦", "power": "瓦", "calendarTime": "个月",
        "clockTime": "秒",
    ]

    /// The sets of interchangeable classifiers, or of events, that a unit belongs to, one bit each.
    static func sets(of claim: Claim) -> UInt64 {
        switch claim.dimension {
        // 如今一共四十来个: of what nobody says may be persons.
        case "count" where claim.unit == general && claim.noun.isEmpty:
            (setsByUnit[general] ?? 0) | (setsByUnit["人"] ?? 0)
        case "count": setsByUnit[claim.unit] ?? 0
        case "event": EventFamily.families(of: claim.unit)
        default: 0
        }
    }

    private static let general = "个"

    /// Whether a unit is itself the noun that is counted: 30个车位 counts what 车位30个 counts.
    static func isNoun(_ unit: String) -> Bool { classifiersOfNouns[unit] != nil }

    /// The measure word that counts a noun that is itself read as a unit; else the unit.
    static func classifier(of unit: String) -> String { classifiersOfNouns[unit] ?? unit }

    private static let classifiersOfNouns = [
        "泊位": "个", "床位": "张", "座位": "个", "车位": "个", "席位": "个", "岗位": "个", "学位": "个", "名额": "个", "标段": "个",
        "点位": "个", "团组": "个", "片区": "个", "车道": "条", "孔": "个", "站": "座",
    ]

    private static let people: Set<String> = ["人", "名", "位", "人次"]
    /// By unit, the rows of `Rules/lexicons/measure-words.txt` that it stands in; of more rows than there are bits some share one.
    private static let setsByUnit: [String: UInt64] = LexiconTable(lexicon: "measure-words.txt").rows.enumerated()
        .reduce(into: [:]) { sets, row in
            for unit in row.element[0].words {
                sets[String(unit), default: 0] |= 1 << UInt64(row.offset % UInt64.bitWidth)
            }
        }
}
