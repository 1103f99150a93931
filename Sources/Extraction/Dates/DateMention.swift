import SourceText

/// A date, a time of day or a period: 2025年3月5日, 去年12月, 上午10时, 今年前8个月, “十四五”以来.
public struct DateMention: Sendable, Hashable {
    public enum Granularity: String, Sendable, Codable {
        case second, minute, hour, dayPart, day, week, tenDays, month, quarter, halfYear, season, year, range
        /// A five-year plan, a decade, a century.
        case era
        /// Comes round: 每年9月, 每周三.
        case recurring
        /// 日前, 近日: near, but no day.
        case indefinite
    }

    /// How the calendar dates were found.
    public enum Resolution: String, Sendable, Codable {
        /// All that is needed stands in the words.
        case explicit
        /// Reckoned from the article's date: 去年, 昨日.
        case relative
        /// Year or month taken from an earlier date of the text.
        case inherited
        /// The year taken from the article's date: 3月5日.
        case contextYear
        /// What is missing stands nowhere.
        case unresolved
    }

    public var granularity: Granularity
    /// First day, inclusive; nil where unresolved or open.
    public var start: CalendarDate?
    /// Last day, inclusive; nil where unresolved or open.
    public var end: CalendarDate?
    /// Seconds since midnight of `start`, where a time of day is written.
    public var startSecond: Int?
    /// Seconds since midnight of `end`, inclusive, where a time of day is written; 86400 is its end.
    public var endSecond: Int?
    public var resolution: Resolution
    /// The year as written or as found, 4 digits; nil where unknown.
    public var year: Int?
    /// The month as written, 1 to 12.
    public var month: Int?
    /// The day as written, 1 to 31; it need not exist.
    public var day: Int?
    /// Whether the year stands in the words themselves.
    public var yearIsWritten: Bool
    /// 1 for Monday to 7 for Sunday, where written with the date (星期四, 周日).
    public var weekday: Int?
    /// 截至, 到…为止: the span up to its end.
    public var isUntil: Bool
    /// 以来, 起: the span from its start.
    public var isSince: Bool
    /// 前, 以前, 之前: before it.
    public var isBefore: Bool
    /// 后, 以后, 之后: after it.
    public var isAfter: Bool
    /// From one date to another: 3月至5月.
    public var isRange: Bool
    /// 左右, 前后, 许, 初, 底: not to the day.
    public var isApproximate: Bool
    /// By the Chinese calendar: 农历八月十五, 春节.
    public var isLunar: Bool
    /// Whether every day that is written exists (not 2月30日).
    public var exists: Bool

    public init(granularity: Granularity, resolution: Resolution = .unresolved) {
        self.granularity = granularity
        self.resolution = resolution
        yearIsWritten = false
        (isUntil, isSince, isBefore, isAfter, isApproximate, isLunar) = (false, false, false, false, false, false)
        isRange = false
        exists = true
    }

    var kind: Mention.Kind {
        switch granularity {
        case .second, .minute, .hour, .dayPart: start == end || start == nil || end == nil ? .time : .period
        case .day, .month, .year, .indefinite, .tenDays, .week: isUntil || isSince ? .period : .date
        default: .period
        }
    }
}

/// What the readers know besides the text.
public struct ReadingContext: Sendable, Hashable {
    /// The article's date: 今年 and 昨日 are reckoned from it. Nil leaves them unresolved.
    public var date: CalendarDate?
    /// Seconds since midnight of that day, where the text was written at a known time: 6个小时前.
    public var second: Int?
    /// The city of the dateline or the newspaper: 我市.
    public var city: String?

    public init(date: CalendarDate? = nil, second: Int? = nil, city: String? = nil) {
        self.date = date
        self.second = second
        self.city = city
    }
}
