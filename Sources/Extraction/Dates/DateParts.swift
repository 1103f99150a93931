/// The parts of a date as they are written, before they are reckoned with.
struct DateParts: Sendable {
    enum Year: Sendable, Equatable {
        case number(Int)
        /// Two digits: 98年4月.
        case short(Int)
        /// 去年 is -1, from the article's.
        case relative(Int)
        /// 同年 is 0, 次年 1, from the last one named.
        case same(Int)
    }

    enum Month: Sendable, Equatable {
        case number(Int)
        case relative(Int)
        case same(Int)
        /// 前8个月 is 1 to 8, 后三月 10 to 12.
        case span(Int, Int)
    }

    enum Day: Sendable, Equatable {
        case number(Int)
        case relative(Int)
        case same(Int)
        case relativeSpan(Int, Int)
        case first(Int)
        case last(Int)
        /// 第十天 of a year or a month.
        case nth(Int)
        /// 最后一个工作日: the last Monday to Friday, without holidays, which no calendar fixes in advance.
        case lastWorkday
    }

    enum Week: Sendable, Equatable {
        case relative(Int)
        case nth(Int)
    }

    enum Stage: String, Sendable {
        case yearOpening, yearStart, yearMiddle, yearEnd, monthStart, monthMiddle, monthEnd, firstTen, middleTen,
            lastTen, firstAndMiddleTen, middleAndLastTen
        /// 初, 中, 底 or 末 of whatever stands before.
        case start, middle, end
    }

    enum Festival: Sendable, Equatable {
        case solar(month: Int, day: Int)
        case weekday(month: Int, nth: Int, weekday: Int)
        case lunar(month: Int, day: Int)
        case eve
        case term(Int)
        /// First and last day as month and day; the first two may count from the Chinese new year (0 is its eve).
        case span(month: Int, day: Int, lastMonth: Int, lastDay: Int)
        case newYearSpan(Int, Int)
    }

    /// From coarse to fine; a part may only follow a coarser one.
    enum Level: Int, Sendable, Comparable {
        case none, era, year, half, quarter, season, month, stage, week, festival, day, weekday, dayPart, clock

        static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    struct DayPart: Sendable, Equatable {
        var name: String
        var from: Int
        /// Exclusive.
        var to: Int

        /// 晚 and 夜 of a day.
        static let evening = DayPart(name: "evening", from: 18, to: 24)
        /// 早 and 晨 of a day.
        static let earlyMorning = DayPart(name: "earlyMorning", from: 6, to: 10)
    }

    struct Clock: Sendable, Equatable {
        var hour: Int
        var minute: Int?
        var second: Int?
    }

    var level = Level.none
    var year: Year?
    var yearSpan: ClosedRange<Int>?
    /// First and last year of a plan, a decade or a century.
    var era: ClosedRange<Int>?
    /// Written 十五五: a plan's years need no article date.
    var half: Int?
    var quarters: ClosedRange<Int>?
    var relativeQuarter: Int?
    var season: Int?
    /// 今冬明春.
    var reachesSpring = false
    var month: Month?
    var isLeapMonth = false
    var isLunar = false
    var stage: Stage?
    var week: Week?
    var weekday: Int?
    /// The first and last weekday of 周末 and 工作日.
    var weekdaySpan: ClosedRange<Int>?
    /// 第3个星期日; -1 is the last one.
    var nthWeekday: Int?
    var day: Day?
    var festival: Festival?
    var dayPart: DayPart?
    var clock: Clock?
    /// 七八点: the later hour.
    var laterHour: Int?
    var isApproximate = false
    /// The second date of a range, and whether its year is its own.
    var isRangeEnd = false
    /// Whether the words before it say that it is still to come: 将于3月8日举行.
    var isAhead = false
    var hasOwnYear = true

    /// Sets the level where it is finer than all before; false where it is not.
    mutating func descend(to next: Level) -> Bool {
        guard next > level else { return false }
        level = next
        return true
    }

    /// Whether the year or something that fixes it is written.
    var hasYear: Bool { year != nil || era != nil || yearSpan != nil }
}
