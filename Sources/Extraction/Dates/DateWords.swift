import EmbeddedFiles

/// The words of dates from `Rules/lexicons/date-words.tsv`, each with the part of a date it gives.
final class DateWords: Sendable {
    enum Part: Sendable {
        case year(Int), sameYear(Int), yearSpan(Int, Int), half(Int), quarter(Int), firstQuarter, month(Int), firstMonth
        case sameMonth(Int), week(Int), season(Int), yearSeason(Int, Int), stage(DateParts.Stage), day(Int), sameDay(
            Int)
        case daySpan(Int, Int), dayPart(DateParts.DayPart), dayPartShort(DateParts.DayPart), dayNight(Int), dayMorning(
            Int)
        case sameNight(Int), sameMorning, weekday(Int), weekend, workday, indefinite, now, lunarMonth(Int), lunarEra,
            era
        /// The first year of a reign: 乾隆 is 1736.
        case reign(Int)
        case newYearDay(Int), newYearEve, lunarDay(Int), century(Int), festival(DateParts.Festival), winterSpring
    }

    private let trie: WordTrie
    /// What years are counted from: 成立, 建校, 从教.
    private let events: WordTrie
    private let parts: [Part]

    init(_ table: LexiconTable) {
        var words: [(LexiconText, Int)] = []
        var parts: [Part] = []
        var events: [(LexiconText, Int)] = []
        for row in table.rows where row.count >= 3 {
            if row[0] == "event" { events += row[2].words.map { ($0, 0) } }
            guard let part = Self.part(row[0], String(row[1])) else { continue }
            for word in row[2].words { words.append((word, parts.count)) }
            parts.append(part)
        }
        trie = WordTrie(words)
        self.events = WordTrie(events, backward: true)
        self.parts = parts
    }

    func begins(with scalar: UInt32) -> Bool { trie.begins(with: scalar) }

    /// The longest date word that begins at an index.
    func part(in text: ReadingText, at index: Int) -> (end: Int, part: Part)? {
        trie.longest(in: text, at: index).map { (index + $0.length, parts[$0.value]) }
    }

    /// Whether an event that years are counted from ends just before an index: 建校 before 二十年来.
    func endsEvent(in text: ReadingText, before index: Int) -> Bool { events.longest(in: text, at: index) != nil }

    private static func part(_ kind: LexiconText, _ value: String) -> Part? {
        let number = Int(value) ?? 0
        switch kind {
        case "year": return .year(number)
        case "sameYear": return .sameYear(number)
        case "yearSpan": return span(value).map { .yearSpan($0, $1) }
        case "half": return .half(number)
        case "quarter": return .quarter(number)
        case "firstQuarter": return .firstQuarter
        case "month": return .month(number)
        case "firstMonth": return .firstMonth
        case "sameMonth": return .sameMonth(number)
        case "week": return .week(number)
        case "season": return .season(number)
        case "yearSeason1", "yearSeason2", "yearSeason3", "yearSeason4":
            return .yearSeason(number, Int(String(kind).suffix(1)) ?? 1)
        case "yearSpanSeason": return .winterSpring
        case "stage": return DateParts.Stage(rawValue: value).map { .stage($0) }
        case "day": return .day(number)
        case "sameDay": return .sameDay(number)
        case "daySpan": return span(value).map { .daySpan($0, $1) }
        default: return finePart(kind, value, number)
        }
    }

    private static func finePart(_ kind: LexiconText, _ value: String, _ number: Int) -> Part? {
        switch kind {
        case "dayPart": return dayPart(value).map { .dayPart($0) }
        case "dayPartShort": return dayPart(value).map { .dayPartShort($0) }
        case "dayNight": return .dayNight(number)
        case "dayMorning": return .dayMorning(number)
        case "sameNight": return .sameNight(number)
        case "sameMorning": return .sameMorning
        case "weekday": return .weekday(number)
        case "weekend": return .weekend
        case "workday": return .workday
        case "indefinite": return .indefinite
        case "now": return .now
        case "lunarMonth": return .lunarMonth(number)
        case "lunarEra": return .lunarEra
        case "era": return .era
        case "reign": return .reign(number)
        case "newYearDay": return .newYearDay(number)
        case "lunarDay": return .newYearEve
        case "lunarDayWord": return .lunarDay(number)
        case "century": return .century(number)
        case "festival": return festival(value).map { .festival($0) }
        case "holiday": return holiday(value).map { .festival($0) }
        case "term": return .festival(.term(number))
        default: return nil
        }
    }

    private static func span(_ value: String) -> (Int, Int)? {
        let ends = value.components(separatedByDots: "..").compactMap { Int($0) }
        return ends.count == 2 ? (ends[0], ends[1]) : nil
    }

    private static func dayPart(_ value: String) -> DateParts.DayPart? {
        let fields = value.split(whereSeparator: { $0 == ":" || $0 == "-" })
        guard fields.count == 3, let from = Int(fields[1]), let to = Int(fields[2]) else { return nil }
        return DateParts.DayPart(name: String(fields[0]), from: from, to: to)
    }

    private static func festival(_ value: String) -> DateParts.Festival? {
        if value == "Leve" { return .eve }
        let isLunar = value.hasPrefix("L")
        let fields = (isLunar ? value.dropFirst() : value[...]).split(separator: "-")
        guard fields.count >= 2, let month = Int(fields[0]) else { return nil }
        if fields[1].hasPrefix("w"), fields.count == 3, let nth = Int(fields[1].dropFirst()), let day = Int(fields[2]) {
            return .weekday(month: month, nth: nth, weekday: day)
        }
        guard let day = Int(fields[1]) else { return nil }
        return isLunar ? .lunar(month: month, day: day) : .solar(month: month, day: day)
    }

    private static func holiday(_ value: String) -> DateParts.Festival? {
        let ends = value.components(separatedByDots: "..")
        let first = ends[0].drop { $0 == "L" }.split(separator: "-").compactMap { Int($0) }
        let last = (ends.count > 1 ? ends[1] : "").split(separator: "-").compactMap { Int($0) }
        guard first.count == 2, let end = last.last else { return nil }
        if value.hasPrefix("L") { return .newYearSpan(first[1], end) }
        return .span(month: first[0], day: first[1], lastMonth: last.count == 2 ? last[0] : first[0], lastDay: end)
    }
}

extension String {
    /// The parts of `0..1`.
    fileprivate func components(separatedByDots dots: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: dots) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
