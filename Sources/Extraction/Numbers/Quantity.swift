/// A number with what it counts or measures: 80多名人才, `4.8万件`, `近13%`, 两个半小时.
public struct Quantity: Sendable, Hashable {
    /// The values that the wording allows, in `unit`; 万 and 亿 multiplied out, 8成 as 80 %.
    public var interval: ValueInterval
    /// The unit in its one spelling (公里 for 千米, 元 for 块), or nil for a bare number.
    public var unit: String?
    /// The unit as written, or nil where none is.
    public var writtenUnit: String?
    /// Units that count the same thing share a family: 名, 位, 人 are 人.
    public var family: String?
    public var dimension: QuantityDimension
    /// How many of the dimension's base units one `unit` is; 1 for what is only counted.
    public var factor: ExactNumber
    /// The unit after 每 or a stroke: 项 in `30万元/项`.
    public var per: String?
    public var approximation: Approximation
    /// Scalar indices of the thing counted (人才 in 80多名人才, 科技成果 in 科技成果268项), where it stands beside the number.
    public var noun: Range<Int>?
    /// Scalar indices of the numeral alone, without approximation words and unit.
    public var numeral: Range<Int>
    /// 一 before a measure word, which is more often "a" than "one".
    public var isIndefinite: Bool

    public init(
        interval: ValueInterval, unit: String? = nil, writtenUnit: String? = nil, family: String? = nil,
        dimension: QuantityDimension = .none, factor: ExactNumber = .one, per: String? = nil,
        approximation: Approximation = .none, noun: Range<Int>? = nil, numeral: Range<Int>, isIndefinite: Bool = false
    ) {
        self.interval = interval
        self.unit = unit
        self.writtenUnit = writtenUnit
        self.family = family
        self.dimension = dimension
        self.factor = factor
        self.per = per
        self.approximation = approximation
        self.noun = noun
        self.numeral = numeral
        self.isIndefinite = isIndefinite
    }

    /// The interval in the base unit of the dimension (metres, square metres, 元, …): compare quantities by this one.
    public var baseInterval: ValueInterval {
        guard factor != .one else { return interval }
        var base = interval
        base.low = interval.low.flatMap { $0.multiplied(by: factor) }
        base.high = interval.high.flatMap { $0.multiplied(by: factor) }
        return base
    }
}

/// What a unit measures; quantities of one dimension convert into each other exactly, except money and counts.
public enum QuantityDimension: String, Sendable, Codable, CaseIterable {
    case none, count, money, length, area, mass, volume, energy, power, speed, frequency, voltage, current, pressure
    case temperature, data, angle, sound, percent, percentagePoint, multiple, ratio
    /// Years and months, in months.
    case calendarTime
    /// Weeks, days, hours, minutes, seconds, in seconds.
    case clockTime
}

/// What the words around a number say of its exactness. `Rules/lexicons/approximations.tsv` gives the words and, for
/// each meaning, the interval and its reason.
public enum Approximation: String, Sendable, Codable, CaseIterable {
    case none
    /// 多, 余, 几 after the number: up to the next step of its last written place.
    case more
    /// 近, 将近, 接近: a little less.
    case nearly
    /// 约, 左右, 上下, 来: a little less or more.
    case about
    /// 超, 逾, 突破: more, the number itself excluded.
    case above
    /// 至少, 以上, 不低于: the number or more.
    case atLeast
    /// 不足, 不到, 少于: less, the number itself excluded.
    case below
    /// 至多, 最高, 以内, 不超过: the number or less.
    case atMost
    /// 几, 数 in the place of a digit, or a span of neighbouring digits.
    case vague
    /// Two numbers, from and to.
    case range
}
