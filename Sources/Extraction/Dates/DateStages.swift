import SourceText

extension DateResolver {
    /// The early, middle or late stretch of a span. A year begins with two months and ends with two, a month with five days
    /// and seven; broadcasters and papers are no more exact, so the mention is marked as approximate.
    func staged(_ parts: DateParts, _ span: DaySpan) -> DaySpan {
        let (first, last) = (span.start, span.end)
        switch parts.stage {
        case .yearOpening: return months(of: first, 1, 1) ?? span
        case .yearStart: return months(of: first, 1, 2) ?? span
        case .yearMiddle: return months(of: first, 5, 7) ?? span
        case .yearEnd: return months(of: last, 11, 12) ?? span
        case .monthStart: return days(of: first, 1, 5) ?? span
        case .monthMiddle: return days(of: first, 11, 20) ?? span
        case .monthEnd: return days(of: first, 25, 31) ?? span
        case .firstTen: return days(of: first, 1, 10) ?? span
        case .middleTen: return days(of: first, 11, 20) ?? span
        case .lastTen: return days(of: first, 21, 31) ?? span
        case .firstAndMiddleTen: return days(of: first, 1, 20) ?? span
        case .middleAndLastTen: return days(of: first, 11, 31) ?? span
        case .start, .middle, .end: return relativeStage(parts, span)
        case nil: return span
        }
    }

    /// 初 and 底 of a year, a quarter, a month, a decade.
    private func relativeStage(_ parts: DateParts, _ span: DaySpan) -> DaySpan {
        let isStart = parts.stage == .start
        if let era = parts.era, parts.month == nil {
            let width = era.count > 20 ? 20 : 3
            let first =
                switch parts.stage {
                case .start: era.lowerBound
                case .middle: era.lowerBound + (era.count - width) / 2
                default: era.upperBound - width + 1
                }
            guard let start = CalendarDate(year: max(first, 1), month: 1, day: 1),
                let end = CalendarDate(year: first + width - 1, month: 12, day: 31)
            else { return span }
            return DaySpan(start: start, end: end)
        }
        if parts.quarters != nil || parts.relativeQuarter != nil {
            let month = isStart ? span.start.month : span.end.month
            return months(of: span.end, month, month) ?? span
        }
        if parts.month != nil { return (isStart ? days(of: span.start, 1, 5) : days(of: span.start, 25, 31)) ?? span }
        if parts.half != nil { return span }
        return (isStart ? months(of: span.start, 1, 2) : months(of: span.end, 11, 12)) ?? span
    }

    private func months(of date: CalendarDate, _ first: Int, _ last: Int) -> DaySpan? {
        guard let start = CalendarDate(year: date.year, month: first, day: 1),
            let end = CalendarDate(year: date.year, month: last, day: CalendarDate.days(inMonth: last, of: date.year))
        else { return nil }
        return DaySpan(start: start, end: end)
    }

    private func days(of date: CalendarDate, _ first: Int, _ last: Int) -> DaySpan? {
        let length = CalendarDate.days(inMonth: date.month, of: date.year)
        guard let start = CalendarDate(year: date.year, month: date.month, day: first),
            let end = CalendarDate(year: date.year, month: date.month, day: min(last, length))
        else { return nil }
        return DaySpan(start: start, end: end)
    }

    // MARK: Times of day

    /// Puts hour, minute and second, or the hours of 上午, into a span of one day.
    func applyClock(_ parts: DateParts, _ span: inout DaySpan) {
        guard let clock = parts.clock else {
            guard let part = parts.dayPart else { return }
            span.startSecond = part.from * 3600
            span.endSecond = part.to * 3600 - 1
            return
        }
        let hour = hourOfDay(clock.hour, parts.dayPart)
        let later = parts.laterHour.map { hourOfDay($0, parts.dayPart) }
        let start = hour * 3600 + (clock.minute ?? 0) * 60 + (clock.second ?? 0)
        let width = clock.second != nil ? 1 : clock.minute != nil ? 60 : 3600
        if start >= 86_400, let next = span.start.adding(days: 1) {
            (span.start, span.end) = (next, next)
            span.startSecond = start - 86_400
            // 24时 is the moment at which the day ends.
            span.endSecond = start - 86_400 + (clock.hour == 24 ? 0 : width - 1)
            return
        }
        span.startSecond = start
        span.endSecond = (later.map { $0 * 3600 } ?? start) + width - 1
    }

    /// The hour from 0 to 24 that a spoken hour means: 下午3点 is 15, 夜里12点 24, 凌晨12点 0.
    private func hourOfDay(_ hour: Int, _ part: DateParts.DayPart?) -> Int {
        switch part?.name {
        case "afternoon", "dusk", "evening", "night", "afterNoon":
            hour < 12 ? hour + 12 : (hour == 12 && part?.name != "afternoon" && part?.name != "afterNoon" ? 24 : hour)
        case "midnight": hour == 12 ? 24 : hour >= 9 && hour < 12 ? hour + 12 : hour
        case "noon": hour < 10 ? hour + 12 : hour
        case "dawn", "lateNight": hour == 12 ? 0 : hour
        default: hour
        }
    }

    func granularity(of parts: DateParts) -> DateMention.Granularity {
        if let clock = parts.clock { return clock.second != nil ? .second : clock.minute != nil ? .minute : .hour }
        switch parts.level {
        case .clock, .dayPart: return .dayPart
        case .day, .festival:
            switch parts.day {
            case .first(let count), .last(let count): return count > 1 ? .range : .day
            case .relativeSpan: return .range
            case .nth, .same: return .day
            default: break
            }
            switch parts.festival {
            case .span, .newYearSpan: return .range
            default: return .day
            }
        case .weekday: return parts.weekdaySpan == nil ? .day : .range
        case .week: return .week
        case .stage: return stageGranularity(parts)
        case .month: if case .span = parts.month { return .range } else { return .month }
        case .season: return .season
        case .quarter: return (parts.quarters?.count ?? 1) > 1 ? .range : .quarter
        case .half: return .halfYear
        case .year: return parts.yearSpan != nil ? .range : parts.era != nil ? .era : .year
        case .era, .none: return .era
        }
    }

    private func stageGranularity(_ parts: DateParts) -> DateMention.Granularity {
        switch parts.stage {
        case .firstTen, .middleTen, .lastTen, .firstAndMiddleTen, .middleAndLastTen: .tenDays
        default: .range
        }
    }
}
