/// Dates that reach from one to another: 1—8月, 3月5日至8日, 周一至周五9:00—17:30, 9月10日、11日、12日.
extension DateReader {
    /// 1—8月, 12-19日, 9~12点半, 2020至2025年: one unit for two numbers.
    func sharedRange(after head: (parts: DateParts, end: Int)?, at start: Int) -> (
        first: DateParts, second: DateParts, end: Int
    )? {
        let place = head?.end ?? start
        let base = head?.parts ?? DateParts()
        guard !text.traits(place).isDisjoint(with: .numeral), !text.traits(place - 1).contains(.digit),
            let number = numerals.numeral(at: place), let value = number.integer,
            let next = connectorEnd(at: number.range.upperBound), !text.traits(next).isDisjoint(with: .numeral)
        else { return nil }
        guard var second = partReader.parts(at: next, continuing: base) else { return nil }
        var first = base
        switch (second.parts.level, base.level) {
        case (_, ...DateParts.Level.era) where second.parts.era != nil && second.parts.month == nil && value % 10 == 0:
            // 50至60年代
            guard let later = second.parts.era?.lowerBound, later % 100 > value || later > value && value >= 1900 else {
                return nil
            }
            let decade = value < 100 ? later - later % 100 + value : value
            first.era = decade...(decade + 9)
            first.level = .year
            return (first, second.parts, second.end)
        case (_, .none) where second.parts.year != nil && value >= 1900 && value <= 2100: first.year = .number(value)
        case (_, ..<DateParts.Level.month) where second.parts.month != nil && (1...12).contains(value):
            guard case .number(let month) = second.parts.month, value < month else { return nil }
            first.month = .number(value)
        case (_, ..<DateParts.Level.day) where second.parts.day != nil && (1...31).contains(value):
            guard case .number(let day) = second.parts.day, value < day else { return nil }
            first.day = .number(value)
        case (_, ..<DateParts.Level.clock) where second.parts.clock != nil && value <= 24:
            first.clock = DateParts.Clock(hour: value)
            second.parts.dayPart = second.parts.dayPart ?? base.dayPart
        case (_, ..<DateParts.Level.quarter) where second.parts.quarters != nil && (1...4).contains(value):
            first.quarters = value...value
        default: return nil
        }
        first.level = first.year != base.year ? .year : second.parts.level
        return (first, second.parts, second.end)
    }

    private func connectorEnd(at index: Int) -> Int? {
        var place = index
        while place < index + 2, text.isOne(of: "—－-~～–―─", place) { place += 1 }
        if place > index { return place }
        return text.isOne(of: "至到", index) ? index + 1 : nil
    }

    func rangeEnd(after end: Int, from first: DateParts) -> (parts: DateParts, end: Int)? {
        var place = end
        if text[place] == " " { place += 1 }
        if text[place] == "起", text.isOne(of: "至到", place + 1) { place += 1 }
        guard var next = connectorEnd(at: place) else { return nil }
        if text[next] == " " { next += 1 }
        var base = DateParts.inRange
        base.isLunar = first.isLunar
        guard let second = partReader.parts(at: next, continuing: base) ?? bareYear(at: next, after: first)
        else { return nil }
        var parts = second.parts
        guard !isRefused(parts, first, at: next) else { return nil }
        parts.inherit(from: first)
        return (parts, text[second.end] == "止" ? second.end + 1 : second.end)
    }

    /// 2009 in 2008.03-2009.
    private func bareYear(at start: Int, after first: DateParts) -> (parts: DateParts, end: Int)? {
        guard case .number = first.year, first.month != nil, let numeral = numerals.numeral(at: start),
            numeral.digitCount == 4, let year = numeral.integer, (1900...2100).contains(year)
        else { return nil }
        var parts = DateParts()
        parts.year = .number(year)
        parts.level = .year
        return (parts, numeral.range.upperBound)
    }

    /// A hyphen in 2018-12 joins no dates of different kinds.
    private func isRefused(_ second: DateParts, _ first: DateParts, at next: Int) -> Bool {
        text[next - 1] == "-" && first.level == .year && second.level != .year && second.year == nil
            && first.month == nil
            && second.month == nil
    }

    /// 周一至周五9:00—17:30: the first time of day is that of the first day, the second that of the last.
    func hours(after end: Int, from first: DateParts, to second: DateParts) -> (
        first: DateParts, second: DateParts, end: Int
    )? {
        guard first.clock == nil, second.clock != nil, let next = connectorEnd(at: end) else { return nil }
        var base = DateParts.inRange
        base.level = .weekday
        guard let closing = partReader.parts(at: next, continuing: base), closing.parts.clock != nil else { return nil }
        var (opened, closed) = (first, second)
        (opened.clock, opened.dayPart, opened.level) = (second.clock, second.dayPart, .clock)
        closed.clock = closing.parts.clock
        closed.dayPart = closing.parts.dayPart ?? second.dayPart
        return (opened, closed, closing.end)
    }

    /// 9月10日、11日、12日: days that follow one another are one stretch; 5日、12日 are two days.
    func consecutiveDays(after end: Int, from first: DateParts) -> (parts: DateParts, end: Int)? {
        guard first.level == .day, case .number(var day) = first.day else { return nil }
        var last: (parts: DateParts, end: Int)?
        var place = end
        let isCounted = text[end - 1] == "号"
        while text.isOne(of: "、和与", place) || isCounted && text[place] == "，",
            let next = partReader.parts(at: place + 1, continuing: .inRange), next.parts.level == .day,
            next.parts.month == nil, next.parts.day == .number(day + 1), connectorEnd(at: next.end) == nil
        {
            var parts = next.parts
            parts.inherit(from: first)
            // 6月30日、31日: the day that is none stays by itself.
            guard resolver.resolve(parts).exists else { break }
            (last, day, place) = ((parts, next.end), day + 1, next.end)
        }
        return last
    }
}
