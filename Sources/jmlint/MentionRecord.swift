import Extraction
import SourceText

/// One line of `jmlint mentions`: the mentions of a text as they are published.
struct MentionLine: Encodable {
    var path: String?
    /// From 1.
    var line: Int?
    var mentions: [MentionRecord]
}

/// A mention as it is published: offsets in Unicode scalars of the input, decimals as strings.
struct MentionRecord: Encodable {
    var kind: String
    var text: String
    var start: Int
    /// Exclusive.
    var end: Int
    var value: String?
    var low: String?
    var high: String?
    var lowOpen: Bool?
    var highOpen: Bool?
    var unit: String?
    var per: String?
    var dimension: String?
    var approximation: String?
    /// What the quantity counts.
    var noun: String?
    /// 一 before a measure word, more often "a" than "one".
    var indefinite: Bool?
    /// 9 in 十四届九次全会.
    var session: Int?
    /// A day, or first and last day parted by a stroke, `..` for an open end; with times where they are written.
    var resolved: String?
    var resolution: String?
    var granularity: String?
    var weekday: Int?
    var name: String?
    var posts: [String]?
    var organization: String?
    var refersTo: String?
    var label: String?

    init(_ mention: Mention, in text: NormalizedText, start: Int, end: Int, source: String) {
        kind = mention.kind.rawValue
        self.text = source
        self.start = start
        self.end = end
        switch mention.value {
        case .quantity(let quantity): fill(quantity, in: text)
        case .ordinal(let ordinal):
            value = String(ordinal.number)
            session = ordinal.session
            unit = ordinal.unit
        case .date(let date): fill(date)
        case .person(let person):
            name = person.name
            posts = person.posts
            organization = person.organization
        case .name(let found):
            name = found.text
            refersTo = found.refersTo
        case .identifier(let found): label = found.rawValue
        }
    }

    private mutating func fill(_ quantity: Quantity, in text: NormalizedText) {
        let interval = quantity.interval
        if let exact = interval.exact {
            value = exact.description
        } else {
            low = interval.low?.description
            high = interval.high?.description
            lowOpen = interval.lowOpen
            highOpen = interval.highOpen
        }
        unit = quantity.unit
        per = quantity.per
        dimension = quantity.dimension == .none ? nil : quantity.dimension.rawValue
        approximation = quantity.approximation == .none ? nil : quantity.approximation.rawValue
        noun = quantity.noun.map { text.string($0) }
        indefinite = quantity.isIndefinite ? true : nil
    }

    private mutating func fill(_ date: DateMention) {
        granularity = date.granularity.rawValue
        resolution = date.resolution.rawValue
        weekday = date.weekday
        let first = date.start.map { Self.moment($0, date.startSecond) }
        let last = date.end.map { Self.moment($0, date.endSecond) }
        guard first != nil || last != nil else { return }
        resolved = first == last ? first : "\(first ?? "..")/\(last ?? "..")"
    }

    /// `2025-10-15`, or `2025-10-15T10:00:00` with a time of day.
    private static func moment(_ date: CalendarDate, _ second: Int?) -> String {
        guard let second else { return date.description }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(date)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    }
}
