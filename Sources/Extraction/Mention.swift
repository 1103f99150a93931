/// Something that a text names: a quantity, a date, a person, an organisation, or a number that counts nothing.
public struct Mention: Sendable, Hashable {
    /// Scalar indices in the normalized text.
    public let range: Range<Int>
    public let value: Value

    public init(range: Range<Int>, value: Value) {
        self.range = range
        self.value = value
    }

    /// Boxed, so that lists of mentions sort and copy cheaply.
    public indirect enum Value: Sendable, Hashable {
        case quantity(Quantity)
        case ordinal(Ordinal)
        /// Dates, times of day and periods, told apart by `DateMention.granularity`.
        case date(DateMention)
        case person(PersonMention)
        case name(NameMention)
        case identifier(NumberLabel)
    }

    /// What the mention is, in the words of the published output.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case number, ordinal, quantity, money, percent, ratio, range, date, time, period, duration, person, organization
        case place, edition, identifier, title, quotation, project, alias, anaphor
    }

    public var kind: Kind {
        switch value {
        case .quantity(let quantity): quantity.kind
        case .ordinal(let ordinal): ordinal.isEdition ? .edition : .ordinal
        case .date(let date): date.kind
        case .person: .person
        case .name(let name): name.kind
        case .identifier: .identifier
        }
    }

    // Inlined into loops over mentions, these crash the optimizer of Swift 6.3 (CopyPropagation).
    @inline(never) public var quantity: Quantity? { if case .quantity(let quantity) = value { quantity } else { nil } }
    @inline(never) public var ordinal: Ordinal? { if case .ordinal(let ordinal) = value { ordinal } else { nil } }
    @inline(never) public var date: DateMention? { if case .date(let date) = value { date } else { nil } }
    @inline(never) public var person: PersonMention? { if case .person(let person) = value { person } else { nil } }
    @inline(never) public var name: NameMention? { if case .name(let name) = value { name } else { nil } }
}

extension Array where Element == Mention {
    /// Of mentions in the order of the text those whose words begin in a range.
    public func starting(in range: Range<Int>) -> ArraySlice<Mention> {
        let start = place(of: range.lowerBound, from: 0)
        return self[start..<place(of: range.upperBound, from: start)]
    }

    /// Where the mentions begin that begin at an index of the text or behind it.
    private func place(of index: Int, from start: Int) -> Int {
        var (low, high) = (start, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.lowerBound < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Quantity {
    var kind: Mention.Kind {
        switch dimension {
        case .money: .money
        case .percent, .percentagePoint: .percent
        case .ratio, .multiple: .ratio
        case .calendarTime, .clockTime: .duration
        case .none: approximation == .range ? .range : .number
        default: .quantity
        }
    }
}

/// A place in an order: 第三位, 首个, 第十四届, 十四届九次全会.
public struct Ordinal: Sendable, Hashable {
    /// 14 in 十四届九次全会.
    public var number: Int
    /// 9 in 十四届九次全会; nil elsewhere.
    public var session: Int?
    /// 届, 位, 次, 批, …; nil where none follows.
    public var unit: String?
    /// Scalar indices of the noun it orders (全会, 一等奖), where it follows at once.
    public var noun: Range<Int>?
    /// Whether it numbers the sessions or editions of a body or an event.
    public var isEdition: Bool

    public init(number: Int, session: Int? = nil, unit: String? = nil, noun: Range<Int>? = nil, isEdition: Bool = false)
    {
        self.number = number
        self.session = session
        self.unit = unit
        self.noun = noun
        self.isEdition = isEdition
    }
}

/// A number that counts nothing: part of a name, a page, a model, an idiom, a law's article, a telephone, a score.
public enum NumberLabel: String, Sendable, Codable, CaseIterable {
    case page, model, telephone, article, score, idiom, weakWord, plan, route, name, code, formula, section
    /// No number after all: 数据, 几乎. Never reported.
    case none
}
