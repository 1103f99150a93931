import SourceText

extension DateParts {
    /// The second date of a range: a bare 9号 is a day here.
    static let inRange: DateParts = {
        var parts = DateParts()
        parts.isRangeEnd = true
        return parts
    }()

    /// A date that is still to come.
    static let ahead: DateParts = {
        var parts = DateParts()
        parts.isAhead = true
        return parts
    }()

    var yearIsWritten: Bool {
        switch year {
        case .number, .short: hasOwnYear
        default: era != nil
        }
    }

    var writtenMonth: Int? { if case .number(let month) = month { month } else { nil } }
    var writtenDay: Int? { if case .number(let day) = day { day } else { nil } }

    /// Takes what the first date of a range has and the second leaves out: the year, the month of a bare day, the day of a
    /// bare hour, 下午 for a later hour.
    mutating func inherit(from first: DateParts) {
        let isBareClock =
            month == nil && day == nil && week == nil && weekday == nil && festival == nil && year == nil
            && (clock != nil || dayPart != nil)
        hasOwnYear = year != nil
        if year == nil, era == nil, week == nil { year = first.year }
        // 下周二至周四; 周五至周一 ends in the week after.
        if let last = weekday, week == nil, month == nil, day == nil, let from = first.weekday, first.day == nil {
            var weeks = 0
            if case .relative(let offset) = first.week { weeks = offset }
            week = .relative(last < from ? weeks + 1 : weeks)
        }
        if isBareClock {
            (month, day, week, weekday, festival, isLunar) = (
                first.month, first.day, first.week, first.weekday, first.festival, first.isLunar
            )
            if dayPart == nil, let hour = clock?.hour, hour <= 12, let earlier = first.clock?.hour,
                hour > earlier || earlier > 12
            {
                dayPart = first.dayPart
            }
        } else if month == nil, day != nil, case .number = day {
            month = first.month
            isLunar = isLunar || first.isLunar
        }
        level = max(level, first.level == .era ? .none : level)
    }
}

extension DateMention {
    mutating func fill(_ parts: DateParts, _ resolved: DateResolver.Resolved) {
        start = resolved.span?.start
        end = resolved.span?.end
        startSecond = resolved.span?.startSecond
        endSecond = resolved.span?.endSecond
        year = resolved.year
        month = resolved.month ?? parts.writtenMonth
        day = resolved.day ?? parts.writtenDay
        weekday = parts.weekday
        isLunar = parts.isLunar
        exists = resolved.exists
        isApproximate = parts.isApproximate || (parts.stage != nil && ![.tenDays].contains(resolved.granularity))
        if case .number = parts.year { yearIsWritten = true }
        if case .short = parts.year { yearIsWritten = true }
        if parts.era != nil { yearIsWritten = true }
        if resolved.granularity == .year || parts.year != nil || parts.month != nil { year = resolved.year }
    }
}
