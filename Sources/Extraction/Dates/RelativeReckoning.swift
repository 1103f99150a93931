import SourceText

/// Counts a length of time from now, back or forth.
struct RelativeReckoning {
    let now: DaySpan

    enum Direction {
        /// Whole calendar years up to now: 近五年 in 2025 begins with 2021.
        case past
        /// From the year of the event that so many years are counted from: 建校二十年来.
        case sinceEvent
        /// To the day: 过去的一年.
        case rollingPast
        case future
        /// The year, month or day itself that lies so far back: 三年前.
        case before
        case after
    }

    struct Measure {
        var isMonths: Bool
        /// Months or seconds.
        var low: Int
        var high: Int
        /// One of the unit.
        var step: Int
        var more: Bool
        var isWorkday = false
        /// Half a unit is written: 三年半.
        var hasHalf = false
        /// Months counted by halves; 0 where they are no halves.
        var halfMonths = 0
        /// How far 多 may reach: ten years in 二十多年.
        var reach = 1
        /// Whether all that lies before or after is meant: 两个半月以前.
        var isOpen = false
    }

    func span(_ measure: Measure, _ direction: Direction) -> DaySpan? {
        // Beyond the calendar nothing is reckoned.
        guard measure.low < 100_000_000_000, measure.high < 100_000_000_000, !measure.isMonths || measure.high < 90_000
        else { return nil }
        return measure.isMonths ? months(measure, direction) : seconds(measure, direction)
    }

    // MARK: Years and months

    private func months(_ measure: Measure, _ direction: Direction) -> DaySpan? {
        let today = now.start
        let far = measure.more ? measure.high + measure.step * measure.reach : measure.high
        switch direction {
        case .past:
            if measure.more || measure.hasHalf {
                return begun(measure.low, isYears: measure.step == 12 && !measure.hasHalf)
            }
            if measure.step == 12, measure.high % 12 == 0, !measure.more {
                let year = today.year - measure.high / 12 + 1
                return CalendarDate(year: year, month: 1, day: 1).map { DaySpan(start: $0, end: today) }
            }
            return moved(today, months: -far).map { DaySpan(start: $0, end: today, endSecond: now.endSecond) }
        case .sinceEvent: return begun(measure.low, isYears: measure.step == 12 && !measure.hasHalf)
        case .rollingPast:
            return moved(today, months: -far).map { DaySpan(start: $0, end: today, endSecond: now.endSecond) }
        case .future:
            guard let end = moved(today, months: far)?.adding(days: -1) else { return nil }
            return DaySpan(start: today, end: end, startSecond: now.startSecond)
        case .before where measure.halfMonths % 2 == 1: return halved(-measure.halfMonths, isOpen: measure.isOpen)
        case .after where measure.halfMonths % 2 == 1: return halved(measure.halfMonths, isOpen: measure.isOpen)
        case .before: return point(from: -far, to: -measure.low, measure)
        case .after: return point(from: measure.low, to: far, measure)
        }
    }

    /// Half a month is fifteen days: 半个月后, 两个半月前.
    private func halved(_ halves: Int, isOpen: Bool) -> DaySpan? {
        let days = halves < 0 ? -15 : 15
        if abs(halves) == 1 || isOpen {
            let day = moved(now.start, months: halves / 2)?.adding(days: days)
            return day.map { DaySpan(start: $0, end: $0) }
        }
        guard let month = wholeMonths(from: halves / 2, to: halves / 2, isYears: false, excludes: 0) else { return nil }
        guard let start = month.start.adding(days: days), let end = month.end.adding(days: days) else { return nil }
        return DaySpan(start: start, end: end)
    }

    /// From the beginning of the month, or the year, so many months back: 三个多月来, 三年多来.
    private func begun(_ months: Int, isYears: Bool) -> DaySpan? {
        guard let date = moved(now.start, months: -months),
            let start = CalendarDate(year: date.year, month: isYears ? 1 : date.month, day: 1)
        else { return nil }
        return DaySpan(start: start, end: now.start, endSecond: now.endSecond)
    }

    /// Whole years or whole months around dates so many months away. 十个多月后 ends before the day eleven months on.
    private func point(from: Int, to: Int, _ measure: Measure) -> DaySpan? {
        let isYears = measure.step == 12 && measure.low % 12 == 0
        return wholeMonths(from: from, to: to, isYears: isYears, excludes: !measure.more ? 0 : from < 0 ? -1 : 1)
    }

    /// - Parameter excludes: -1 where the first day itself is left out, 1 where the last is, 0 where neither.
    private func wholeMonths(from: Int, to: Int, isYears: Bool, excludes: Int) -> DaySpan? {
        guard let first = moved(now.start, months: from)?.adding(days: excludes < 0 ? 1 : 0),
            let last = moved(now.start, months: to)?.adding(days: excludes > 0 ? -1 : 0)
        else { return nil }
        let start = CalendarDate(year: first.year, month: isYears ? 1 : first.month, day: 1)
        let month = isYears ? 12 : last.month
        let end = CalendarDate(year: last.year, month: month, day: CalendarDate.days(inMonth: month, of: last.year))
        guard let start, let end else { return nil }
        return DaySpan(start: start, end: end)
    }

    /// The same day of another month, or its last where that month is shorter.
    private func moved(_ date: CalendarDate, months: Int) -> CalendarDate? {
        let count = date.year * 12 + date.month - 1 + months
        guard count >= 12 else { return nil }
        let (year, month) = (count / 12, count % 12 + 1)
        return CalendarDate(year: year, month: month, day: min(date.day, CalendarDate.days(inMonth: month, of: year)))
    }

    // MARK: Days and hours

    private func seconds(_ measure: Measure, _ direction: Direction) -> DaySpan? {
        let far = measure.more ? measure.high + measure.step : measure.high
        guard measure.step >= 86_400 else { return hours(measure, far, direction) }
        let days = (low: measure.low / 86_400, far: far / 86_400)
        let today = now.start
        switch direction {
        case .past, .rollingPast, .sinceEvent:
            // 一天半以来 begins half a day earlier than whole days tell.
            if far % 86_400 != 0, let from = begun(secondsAgo: far) { return from }
            return today.adding(days: -days.far).map {
                DaySpan(start: $0, end: today, startSecond: now.startSecond, endSecond: now.endSecond)
            }
        case .future:
            return today.adding(days: days.far).map {
                DaySpan(start: today, end: $0, startSecond: now.startSecond, endSecond: now.endSecond)
            }
        case .before, .after:
            let sign = direction == .before ? -1 : 1
            if measure.isWorkday { return workdays(sign * days.far) }
            let near = today.adding(days: sign * days.low)
            let distant = today.adding(days: sign * days.far)
            guard let near, let distant else { return nil }
            if measure.step == 604_800 {
                let start = min(near, distant)
                guard let end = max(near, distant).adding(days: 6) else { return nil }
                return DaySpan(start: start, end: end)
            }
            return DaySpan(start: min(near, distant), end: max(near, distant))
        }
    }

    /// Mondays to Fridays, without holidays, which no calendar fixes in advance.
    private func workdays(_ count: Int) -> DaySpan? {
        var date = now.start
        var left = abs(count)
        guard left < 10_000 else { return nil }
        while left > 0 {
            guard let next = date.adding(days: count < 0 ? -1 : 1) else { return nil }
            date = next
            if date.weekday <= 5 { left -= 1 }
        }
        return DaySpan(start: date, end: date)
    }

    private func hours(_ measure: Measure, _ far: Int, _ direction: Direction) -> DaySpan? {
        guard let second = now.startSecond else { return nil }
        let base = now.start.dayNumber * 86_400 + second
        switch direction {
        case .past, .rollingPast, .sinceEvent: return stretch(base - far, base)
        case .future: return stretch(base, base + far)
        case .before: return stretch(base - far - min(measure.step, max(measure.low, 1)), base - measure.low)
        case .after: return stretch(base + measure.low, base + far + min(measure.step, max(measure.low, 1)))
        }
    }

    /// From so many seconds before now, which is the beginning of the day where no time of day is known, to now.
    private func begun(secondsAgo seconds: Int) -> DaySpan? {
        let from = now.start.dayNumber * 86_400 + (now.startSecond ?? 0) - seconds
        guard from >= 0, let start = CalendarDate(dayNumber: from / 86_400) else { return nil }
        return DaySpan(start: start, end: now.start, startSecond: from % 86_400, endSecond: now.endSecond)
    }

    private func stretch(_ from: Int, _ to: Int) -> DaySpan? {
        guard from >= 0, let start = CalendarDate(dayNumber: from / 86_400),
            let end = CalendarDate(dayNumber: to / 86_400)
        else {
            return nil
        }
        return DaySpan(start: start, end: end, startSecond: from % 86_400, endSecond: to % 86_400)
    }
}
