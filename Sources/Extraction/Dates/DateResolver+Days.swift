import SourceText

/// Reckons months and days, of the common calendar and of the Chinese one.
extension DateResolver {
    func month(_ parts: DateParts, year: Int?, _ result: inout Resolved) -> DaySpan? {
        guard let month = monthNumber(parts, year: year) else { return nil }
        result.year = month.year
        if month.first == month.last { result.month = month.first }
        if case .same = parts.month, lastMonth != nil { result.resolution = .inherited }
        if parts.isLunar {
            return ofChineseYear(month.year, parts) { year in
                calendar.month(month.first, leap: parts.isLeapMonth, of: year)
                    .map { DaySpan(start: $0.first, end: $0.last) }
            }
        }
        return months(month.year, month.first, month.last)
    }

    /// The days that a year of the Chinese calendar holds. 腊月 in a paper of February is the one that has just ended, 腊月二十 in one of
    /// January that of the year about to end.
    private func ofChineseYear(_ year: Int, _ parts: DateParts, _ days: (Int) -> DaySpan?) -> DaySpan? {
        if !parts.hasYear, let before = days(year - 1), isLately(before.end) { return before }
        return days(year)
    }

    func day(_ parts: DateParts, year: Int?, _ result: inout Resolved) -> DaySpan? {
        switch parts.day {
        case .relative(let offset):
            result.resolution = .relative
            return single(context.date?.adding(days: offset), &result)
        case .same(let offset):
            if let lastDay {
                result.resolution = .inherited
                return single(lastDay.adding(days: offset), &result)
            }
            return single(context.date?.adding(days: offset), &result)
        case .relativeSpan(let low, let high):
            guard let first = context.date?.adding(days: low), let last = context.date?.adding(days: high) else {
                return nil
            }
            return DaySpan(start: first, end: last)
        case .number(let day): return numbered(day, parts, year: year, &result)
        case .nth(let nth):
            guard let base = parts.month == nil ? year.flatMap({ years($0, $0) }) : month(parts, year: year, &result)
            else { return nil }
            return single(base.start.adding(days: nth - 1), &result)
        case .first(let count):
            guard let base = month(parts, year: year, &result), let last = base.start.adding(days: count - 1) else {
                return nil
            }
            return DaySpan(start: base.start, end: last)
        case .last(let count):
            // 最后五天 of May: jionlp counts six; five days end the month.
            let base = parts.month == nil ? year.flatMap { years($0, $0) } : month(parts, year: year, &result)
            guard let base, let first = base.end.adding(days: 1 - count) else { return nil }
            return DaySpan(start: first, end: base.end)
        case .lastWorkday:
            let base = parts.month == nil ? year.flatMap { years($0, $0) } : month(parts, year: year, &result)
            return single(base.flatMap { $0.end.adding(days: min(5 - $0.end.weekday, 0)) }, &result)
        case nil: return nil
        }
    }

    private func single(_ date: CalendarDate?, _ result: inout Resolved) -> DaySpan? {
        guard let date else { return nil }
        (result.year, result.month, result.day) = (date.year, date.month, date.day)
        return DaySpan(start: date, end: date)
    }

    private func numbered(_ day: Int, _ parts: DateParts, year: Int?, _ result: inout Resolved) -> DaySpan? {
        result.day = day
        guard var month = monthNumber(parts, year: year) else {
            if case .number(let number) = parts.month { result.month = number }
            result.exists = mayExist(day, result.month)
            return nil
        }
        result.month = month.first
        if parts.isLunar {
            return ofChineseYear(month.year, parts) { year in
                calendar.day(day, month: month.first, leap: parts.isLeapMonth, of: year)
                    .map { DaySpan(start: $0, end: $0) }
            }
        }
        if parts.month == nil, !inheritsMonth, let today = context.date {
            result.resolution = .relative
            if today.day <= 10, day >= 20 { month = moved(month.year, month.first, by: -1) }
        } else if parts.month == nil {
            result.resolution = .inherited
        }
        result.year = month.year
        result.month = month.first
        guard let date = CalendarDate(year: month.year, month: month.first, day: day) else {
            result.exists = false
            return nil
        }
        return DaySpan(start: date, end: date)
    }

    /// Whether a month has such a day in some year.
    private func mayExist(_ day: Int, _ month: Int?) -> Bool {
        month.map { $0 <= 12 && day <= CalendarDate.days(inMonth: $0, of: 2024) } ?? (day <= 31)
    }
}
