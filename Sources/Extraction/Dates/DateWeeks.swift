import SourceText

/// Weeks, weekdays and festivals.
extension DateResolver {
    // MARK: Weeks

    func week(_ parts: DateParts, year: Int?) -> DaySpan? {
        if let nth = parts.nthWeekday, let weekday = parts.weekday {
            guard let month = monthNumber(parts, year: year) else { return nil }
            let first = self.weekday(nth, weekday, month.year, month.first)
            guard let days = parts.weekdaySpan, let first else { return first }
            return first.start.adding(days: days.count - 1).map { DaySpan(start: first.start, end: $0) }
        }
        guard let monday = monday(parts, year: year) else { return nil }
        let days = parts.weekdaySpan ?? parts.weekday.map { $0...$0 } ?? 1...7
        guard let start = monday.adding(days: days.lowerBound - 1), let end = monday.adding(days: days.upperBound - 1)
        else {
            return nil
        }
        return DaySpan(start: start, end: end)
    }

    func monday(_ parts: DateParts, year: Int?) -> CalendarDate? {
        switch parts.week {
        case .nth(let nth):
            // The first week of a month or a year is the first that begins in it.
            let month = parts.month == nil ? 1 : monthNumber(parts, year: year)?.first
            let number = parts.month == nil ? year : monthNumber(parts, year: year)?.year
            guard let number, let month, let first = CalendarDate(year: number, month: month, day: 1) else {
                return nil
            }
            return first.adding(days: (8 - first.weekday) % 7 + (nth - 1) * 7)
        case .relative(let offset): return context.date.flatMap { $0.adding(days: 1 - $0.weekday + offset * 7) }
        case nil: return context.date.flatMap { $0.adding(days: 1 - $0.weekday) }
        }
    }

    /// The n-th such weekday of a month; a number below 0 means the last.
    func weekday(_ nth: Int, _ weekday: Int, _ year: Int, _ month: Int) -> DaySpan? {
        if nth < 0 {
            let last = CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
            let date = last.flatMap { $0.adding(days: -(($0.weekday - weekday + 7) % 7)) }
            return date.map { DaySpan(start: $0, end: $0) }
        }
        guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
        let date = first.adding(days: (weekday - first.weekday + 7) % 7 + (nth - 1) * 7)
        return date.map { DaySpan(start: $0, end: $0) }
    }

    // MARK: Festivals

    /// 首日 and 第三天 of a holiday, as far as it lasts; 前一天 before its first day, 第二天 after a single day's festival. Nil where
    /// none is written.
    func dayOfHoliday(_ parts: DateParts, _ holiday: DaySpan) -> DaySpan? {
        func days(_ first: CalendarDate?, _ last: CalendarDate?) -> DaySpan? {
            guard let first, let last, first >= holiday.start, last <= holiday.end else { return nil }
            return DaySpan(start: first, end: last)
        }
        let (start, end) = (holiday.start, holiday.end)
        switch parts.day {
        case .nth(let nth): return days(start.adding(days: nth - 1), start.adding(days: nth - 1))
        case .first(let count): return days(start, start.adding(days: count - 1))
        case .last(let count): return days(end.adding(days: 1 - count), end)
        case .same(let offset) where start == end || offset < 0:
            return start.adding(days: offset).map { DaySpan(start: $0, end: $0) }
        default: return nil
        }
    }

    func festival(_ festival: DateParts.Festival, in year: Int) -> DaySpan? {
        switch festival {
        case .solar(let month, let day):
            return CalendarDate(year: year, month: month, day: day).map { DaySpan(start: $0, end: $0) }
        case .weekday(let month, let nth, let weekday): return self.weekday(nth, weekday, year, month)
        case .lunar(let month, let day):
            return calendar.day(day, month: month, of: year).map { DaySpan(start: $0, end: $0) }
        case .eve: return calendar.eve(of: year).map { DaySpan(start: $0, end: $0) }
        case .term(let term):
            // 小寒 and 大寒 of a year close its winter, in the next January, as the farmers count.
            return calendar.term(term, in: year).map { DaySpan(start: $0, end: $0) }
        case .span(let month, let day, let lastMonth, let lastDay):
            guard let start = CalendarDate(year: year, month: month, day: day),
                let end = CalendarDate(year: year, month: lastMonth, day: lastDay)
            else { return nil }
            return DaySpan(start: start, end: end)
        case .newYearSpan(let first, let last):
            guard let newYear = calendar.day(1, month: 1, of: year), let start = newYear.adding(days: first - 1),
                let end = newYear.adding(days: last - 1)
            else { return nil }
            return DaySpan(start: start, end: end)
        }
    }
}
