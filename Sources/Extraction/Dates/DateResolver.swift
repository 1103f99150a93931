import SourceText

/// A stretch of days, with seconds of its first and last day where times of day are written.
struct DaySpan: Sendable {
    var start: CalendarDate
    var end: CalendarDate
    var startSecond: Int?
    /// Inclusive; 86400 is the end of the day.
    var endSecond: Int?
}

/// Reckons written parts into days, from the article's date and from earlier dates of the text.
///
/// A date without a year is of the article's year, unless that lies more than half a year ahead and the year before lies
/// within 100 days back (30 December in a paper of January). A day without a month is of the last month named in the same
/// paragraph, else the article's month; in the first ten days of a month, a day from the 20th is of the month before.
struct DateResolver: Sendable {
    let calendar: ChineseCalendar
    let context: ReadingContext
    /// What the text named last, for 同年, 当月, 次日 and for dates without a year.
    var lastYear: Int?
    var lastMonth: Int?
    var lastDay: CalendarDate?
    /// Whether `lastYear` was written out in this paragraph, so that a bare month inherits it.
    var inheritsYear = false
    var inheritsMonth = false

    init(calendar: ChineseCalendar, context: ReadingContext) {
        self.calendar = calendar
        self.context = context
    }

    struct Resolved {
        var span: DaySpan?
        var resolution: DateMention.Resolution
        var granularity: DateMention.Granularity
        var year: Int?
        var month: Int?
        var day: Int?
        var exists = true
    }

    mutating func newParagraph() {
        inheritsYear = false
        inheritsMonth = false
    }

    mutating func newSentence() { inheritsYear = context.date == nil && inheritsYear }

    /// Remembers what a date names, for those after it.
    ///
    /// - Parameters:
    ///   - asDay: whether 当天 and 次日 may be said of it.
    ///   - asYear: whether a bare month after it may be of its year.
    mutating func remember(_ parts: DateParts, _ resolved: Resolved, asDay: Bool = true, asYear: Bool = true) {
        guard let year = resolved.year else { return }
        guard asYear || context.date == nil else { return }
        lastYear = year
        if parts.year != nil { inheritsYear = true }
        if let month = resolved.month {
            lastMonth = month
            inheritsMonth = true
        }
        if asDay, let span = resolved.span, span.start == span.end { lastDay = span.start }
    }

    /// Now, as far as it is known: the article's day and, where given, the second.
    var now: DaySpan? {
        context.date.map { DaySpan(start: $0, end: $0, startSecond: context.second, endSecond: context.second) }
    }

    func resolve(_ parts: DateParts) -> Resolved {
        var result = Resolved(span: nil, resolution: .unresolved, granularity: granularity(of: parts))
        let year = yearNumber(parts)
        result.year = year?.number
        result.resolution = year?.basis ?? .unresolved
        var span = days(parts, year: year?.number, &result)
        if let found = span, !parts.isAhead, year?.basis == .contextYear, parts.level >= .month, !parts.hasYear {
            span = nearer(found, parts, &result)
        }
        if parts.isAhead, let found = span { span = ahead(found, parts, &result) }
        if var found = span {
            if parts.stage != nil { found = staged(parts, found) }
            applyClock(parts, &found)
            if parts.isAhead { passOver(&found, parts) }
            result.span = found
            if result.resolution == .unresolved || result.resolution == .contextYear && restsOnToday(parts) {
                result.resolution = .relative
            }
            if parts.era != nil, parts.year == nil { result.resolution = .explicit }
        } else if result.resolution != .explicit || parts.level > .year {
            result.resolution = result.exists ? .unresolved : result.resolution
        }
        return result
    }

    /// Whether the article's day, and not only its year, is needed: 上周, 当天, 上午10时.
    private func restsOnToday(_ parts: DateParts) -> Bool {
        if parts.week != nil || parts.weekday != nil && parts.day == nil && parts.nthWeekday == nil { return true }
        if parts.weekdaySpan != nil && parts.nthWeekday == nil || parts.relativeQuarter != nil { return true }
        switch parts.day {
        // 清明当晚, 国庆节前一晚 are told by the festival.
        case .same where parts.festival != nil && parts.level == .dayPart: return false
        case .same, .relative, .relativeSpan: return true
        default: return parts.month == nil && parts.day == nil && parts.festival == nil && parts.level >= .dayPart
        }
    }

    // MARK: Years

    private func yearNumber(_ parts: DateParts) -> (number: Int, basis: DateMention.Resolution)? {
        switch parts.year {
        case .number(let year): return (year, .explicit)
        case .short(let year):
            // The latest such year that lies no more than ten years ahead.
            let limit = (context.date?.year ?? 2026) + 10
            return (max(year + (limit - year) / 100 * 100, 1900 + year), .explicit)
        case .relative(let offset): return context.date.map { ($0.year + offset, .relative) }
        case .same(let offset):
            if let lastYear { return (lastYear + offset, .inherited) }
            return context.date.map { ($0.year + offset, .relative) }
        case nil: break
        }
        if case .relative = parts.day { return context.date.map { ($0.year, .relative) } }
        if inheritsYear, let lastYear, parts.level > .year { return (lastYear, .inherited) }
        return context.date.map { ($0.year, parts.month.map(Self.isWritten) ?? true ? .contextYear : .relative) }
    }

    private static func isWritten(_ month: DateParts.Month) -> Bool {
        switch month {
        case .number, .span: true
        default: false
        }
    }

    /// The same span a year earlier where that lies nearer to the article.
    private func nearer(_ span: DaySpan, _ parts: DateParts, _ result: inout Resolved) -> DaySpan {
        guard let today = context.date, parts.festival == nil, !parts.isLunar, let month = parts.month,
            Self.isWritten(month), span.start.dayNumber - today.dayNumber > 180
        else { return span }
        var earlier = result
        guard let other = days(parts, year: today.year - 1, &earlier), today.dayNumber - other.end.dayNumber <= 100
        else {
            return span
        }
        result = earlier
        result.year = today.year - 1
        return other
    }

    /// The next such day where the words say that it is to come and it lies before the article, or before the day that the
    /// text named last: 将于3月8日举行 in an article of October is next year's.
    private func ahead(_ span: DaySpan, _ parts: DateParts, _ result: inout Resolved) -> DaySpan {
        guard let today = context.date, span.end < (inheritsMonth ? lastDay ?? today : today) else { return span }
        var (later, next) = (parts, result)
        var year = result.year
        if parts.month == nil, parts.festival == nil, parts.day != nil {
            later.month = .relative(1)
        } else if parts.weekday != nil, parts.week == nil, parts.nthWeekday == nil {
            later.week = .relative(1)
        } else if !parts.hasYear, parts.level >= .month,
            result.resolution == .contextYear || result.resolution == .inherited
        {
            // 创办于1952年，11月将迎来校庆: the year that the sentence named is over.
            let isOver = result.resolution == .inherited && (year ?? 0) < today.year
            let isToCome = isOver && (days(parts, year: today.year, &next)?.end ?? span.end) >= today
            year = isToCome ? today.year : today.year + 1
        } else {
            return span
        }
        guard let moved = days(later, year: year, &next), moved.end >= today else { return span }
        (next.resolution, next.year) = (result.resolution, moved.start.year)
        result = next
        return moved
    }

    /// A bare time of day that is to come and has passed is the next day's.
    private func passOver(_ span: inout DaySpan, _ parts: DateParts) {
        guard parts.clock != nil, parts.day == nil, parts.weekday == nil, parts.festival == nil,
            let today = context.date,
            span.end == today, let now = context.second, let second = span.startSecond, second < now,
            let next = today.adding(days: 1)
        else { return }
        (span.start, span.end) = (next, next)
    }

    // MARK: Days

    private func days(_ parts: DateParts, year: Int?, _ result: inout Resolved) -> DaySpan? {
        if let era = parts.era, parts.level <= .stage, parts.month == nil, parts.day == nil {
            return years(era.lowerBound, era.upperBound)
        }
        if let span = parts.yearSpan {
            return context.date.flatMap { years($0.year + span.lowerBound, $0.year + span.upperBound) }
        }
        if let festival = parts.festival {
            let whole = year.flatMap { self.festival(festival, in: $0) }
            if parts.year == nil, isOfLastMonth(festival),
                let before = year.flatMap({ self.festival(festival, in: $0 - 1) }),
                isLately(before.end)
            {
                return before
            }
            return whole.flatMap { dayOfHoliday(parts, $0) ?? $0 }
        }
        if parts.day != nil { return day(parts, year: year, &result) }
        if parts.weekday != nil || parts.weekdaySpan != nil || parts.week != nil { return week(parts, year: year) }
        if parts.month != nil || isMonthStage(parts) { return month(parts, year: year, &result) }
        if let span = quarterOrHalf(parts, year: year) { return span }
        if parts.level == .dayPart || parts.level == .clock, parts.year == nil {
            return (context.date).map { DaySpan(start: $0, end: $0) }
        }
        return year.flatMap { years($0, $0) }
    }

    /// 腊八 and 除夕, which lie in the common year behind that of the Chinese year they close.
    private func isOfLastMonth(_ festival: DateParts.Festival) -> Bool {
        if case .lunar(let month, _) = festival { return month == 12 }
        return festival == .eve
    }

    /// Whether a day is still to come or was not long ago: 除夕 in a paper of January is that of the Chinese year before.
    func isLately(_ day: CalendarDate) -> Bool {
        context.date.map { $0.dayNumber - day.dayNumber <= 45 } ?? false
    }

    func isMonthStage(_ parts: DateParts) -> Bool {
        switch parts.stage {
        case .monthStart, .monthMiddle, .monthEnd, .firstTen, .middleTen, .lastTen, .firstAndMiddleTen,
            .middleAndLastTen:
            true
        default: false
        }
    }

    func years(_ first: Int, _ last: Int) -> DaySpan? {
        // The years 1 to 99 begin a century that is numbered from 1.
        guard let start = CalendarDate(year: max(first, 1), month: 1, day: 1),
            let end = CalendarDate(year: last, month: 12, day: 31)
        else { return nil }
        return DaySpan(start: start, end: end)
    }

    private func quarterOrHalf(_ parts: DateParts, year: Int?) -> DaySpan? {
        if let offset = parts.relativeQuarter, let today = context.date {
            let quarter = today.year * 4 + (today.month - 1) / 3 + offset
            return months(quarter / 4, quarter % 4 * 3 + 1, quarter % 4 * 3 + 3)
        }
        guard let year else { return nil }
        if let half = parts.half { return months(year, half == 1 ? 1 : 7, half == 1 ? 6 : 12) }
        if let quarters = parts.quarters { return months(year, quarters.lowerBound * 3 - 2, quarters.upperBound * 3) }
        if let season = parts.season {
            guard let own = ongoingWinter(parts, of: year) ?? calendar.season(season, of: year) else { return nil }
            let last = parts.reachesSpring ? calendar.season(1, of: year + 1)?.last ?? own.last : own.last
            return DaySpan(start: own.first, end: last)
        }
        return nil
    }

    /// 今冬 and 冬季 in a paper of January: the winter that began the year before.
    private func ongoingWinter(_ parts: DateParts, of year: Int) -> (first: CalendarDate, last: CalendarDate)? {
        guard parts.season == 4, !parts.reachesSpring, year == context.date?.year,
            let before = calendar.season(4, of: year - 1), isLately(before.last)
        else { return nil }
        switch parts.year {
        case nil, .relative(0): return before
        default: return nil
        }
    }

    func months(_ year: Int, _ first: Int, _ last: Int) -> DaySpan? {
        guard let start = CalendarDate(year: year, month: first, day: 1),
            let end = CalendarDate(year: year, month: last, day: CalendarDate.days(inMonth: last, of: year))
        else { return nil }
        return DaySpan(start: start, end: end)
    }

    /// Year and month of a month part; the year may move with it (上月 in January).
    func monthNumber(_ parts: DateParts, year: Int?) -> (year: Int, first: Int, last: Int)? {
        switch parts.month {
        case .number(let month): return year.map { ($0, month, month) }
        case .span(let first, let last): return year.map { ($0, first, last) }
        case .relative(let offset): return context.date.map { moved($0.year, $0.month, by: offset) }
        case .same(let offset):
            if let month = lastMonth, let year = lastYear ?? year { return moved(year, month, by: offset) }
            return context.date.map { moved($0.year, $0.month, by: offset) }
        case nil:
            if inheritsMonth, let lastMonth, let year = lastYear ?? year { return (year, lastMonth, lastMonth) }
            return context.date.map { ($0.year, $0.month, $0.month) }
        }
    }

    func moved(_ year: Int, _ month: Int, by offset: Int) -> (Int, Int, Int) {
        let count = year * 12 + month - 1 + offset
        return (count / 12, count % 12 + 1, count % 12 + 1)
    }
}
