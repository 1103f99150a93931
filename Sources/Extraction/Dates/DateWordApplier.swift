/// Puts the meaning of a date word into the parts read so far, where it may follow them.
struct DateWordApplier {
    let text: ReadingText
    let numerals: NumeralReader

    /// The index after the word (and what it takes along), or nil where it may not stand here.
    func apply(_ part: DateWords.Part, to parts: inout DateParts, _ range: Range<Int>) -> Int? {
        var ahead = parts
        guard let end = coarse(part, &ahead, range) ?? fine(part, &ahead, range) else { return nil }
        parts = ahead
        return end
    }

    private func coarse(_ part: DateWords.Part, _ parts: inout DateParts, _ range: Range<Int>) -> Int? {
        let end = range.upperBound
        switch part {
        case .year(let offset):
            guard !isPartOfWord(range) else { return nil }
            parts.year = .relative(offset)
            return parts.descend(to: .year) ? end : nil
        case .sameYear(let offset):
            parts.year = .same(offset)
            return parts.descend(to: .year) ? end : nil
        case .yearSpan(let low, let high):
            parts.yearSpan = low...high
            return parts.descend(to: .year) ? end : nil
        case .century(let number):
            parts.era = ((number - 1) * 100)...((number - 1) * 100 + 99)
            return parts.descend(to: .era) ? end : nil
        case .half(let half):
            parts.half = half
            return parts.descend(to: .half) ? end : nil
        case .quarter(let offset):
            parts.relativeQuarter = offset
            return parts.descend(to: .quarter) ? end : nil
        case .firstQuarter:
            parts.quarters = 1...1
            return parts.descend(to: .quarter) ? end : nil
        case .season(let season):
            parts.season = season
            return parts.descend(to: .season) ? end : nil
        case .yearSeason(let offset, let season):
            guard !text.isOne(of: "天日", end) else { return nil }
            parts.year = .relative(offset)
            parts.season = season
            return parts.descend(to: .season) ? end : nil
        case .winterSpring:
            (parts.year, parts.season, parts.reachesSpring) = (.relative(0), 4, true)
            return parts.descend(to: .season) ? end : nil
        case .month(let offset):
            parts.month = .relative(offset)
            return parts.descend(to: .month) ? end : nil
        case .firstMonth:
            parts.month = .number(1)
            return parts.level == .year && parts.descend(to: .month) ? end : nil
        case .sameMonth(let offset):
            parts.month = .same(offset)
            return parts.descend(to: .month) ? end : nil
        case .lunarMonth(let month):
            parts.month = .number(month)
            parts.isLunar = true
            return parts.descend(to: .month) ? end : nil
        case .lunarEra, .era: return era(part, &parts, end)
        case .reign(let first): return reign(first, &parts, end)
        case .stage(let stage):
            parts.stage = stage
            return stageMayStand(stage, after: parts.level, range) && parts.descend(to: .stage) ? end : nil
        default: return nil
        }
    }

    /// 前年 in 前年轻, 今年 always; 后年 in 然后年底.
    private func isPartOfWord(_ range: Range<Int>) -> Bool {
        let length = range.count
        if length == 2, text.isOne(of: "前后", range.lowerBound) {
            return text.isOne(of: "以之然此最先大提目", range.lowerBound - 1) || text.isOne(of: "轻级龄度会度", range.upperBound)
                || !text.traits(range.lowerBound - 1).isDisjoint(with: .numeral)
        }
        // 等上一年零三个月, 跑上一年: how long, not when.
        if length == 3, text[range.lowerBound] == "上" {
            return text.isOne(of: "养跑住干等忙守待学放存吃喝烧撑走晾泡练教修用", range.lowerBound - 1)
                || text.isOne(of: "零半多", range.upperBound)
        }
        return length == 2 && text[range.lowerBound] == "上" && text.isOne(of: "以之网线", range.lowerBound - 1)
    }

    private func era(_ part: DateWords.Part, _ parts: inout DateParts, _ end: Int) -> Int? {
        guard parts.level <= .year else { return nil }
        if case .lunarEra = part { parts.isLunar = true }
        guard !text.traits(end).isDisjoint(with: .numeral) || text.isOne(of: "正腊冬闰元端中除重", end) else { return nil }
        return end
    }

    /// 乾隆五年, 光绪元年, 民国二十六年.
    private func reign(_ first: Int, _ parts: inout DateParts, _ end: Int) -> Int? {
        if text[end] == "元", text[end + 1] == "年" {
            parts.year = .number(first)
            return parts.descend(to: .year) ? end + 2 : nil
        }
        guard let numeral = numerals.numeral(at: end), let year = numeral.integer, (1...61).contains(year),
            text[numeral.range.upperBound] == "年", text[numeral.range.upperBound + 1] != "代"
        else { return nil }
        parts.year = .number(first + year - 1)
        return parts.descend(to: .year) ? numeral.range.upperBound + 1 : nil
    }

    private func stageMayStand(_ stage: DateParts.Stage, after level: DateParts.Level, _ range: Range<Int>) -> Bool {
        switch stage {
        case .yearStart, .yearMiddle, .yearEnd: level == .none || level == .year || level == .era
        case .monthStart, .monthMiddle, .monthEnd: level == .none || level == .month
        case .firstTen, .middleTen, .lastTen, .firstAndMiddleTen, .middleAndLastTen: level == .month || level == .none
        default: true
        }
    }

    private func fine(_ part: DateWords.Part, _ parts: inout DateParts, _ range: Range<Int>) -> Int? {
        let end = range.upperBound
        switch part {
        case .week(let offset):
            guard !text.isOne(of: "年边围期", end) else { return nil }
            parts.week = .relative(offset)
            return parts.descend(to: .week) ? end : nil
        case .festival(let festival):
            guard !text.isOne(of: "路村镇乡新寺广小大中劳街", end), !isDayOfMonth(range) else { return nil }
            guard parts.level > .none || !isWeather(festival) || text.isOne(of: "节时当", end) else { return nil }
            parts.festival = festival
            return parts.descend(to: .festival) ? end : nil
        case .day(let offset):
            parts.day = .relative(offset)
            return parts.descend(to: .day) ? end : nil
        case .sameDay(let offset):
            // 大会进入第二天: a day of the meeting.
            guard text[range.lowerBound] != "第" || text[range.lowerBound - 1] != "入" else { return nil }
            parts.day = .same(offset)
            return parts.descend(to: .day) ? end : nil
        case .daySpan(let low, let high):
            parts.day = .relativeSpan(low, high)
            return parts.descend(to: .day) ? end : nil
        case .newYearDay(let day): return lunarDay(&parts, month: 1, day: day, end)
        case .newYearEve:
            parts.festival = .eve
            return parts.descend(to: .festival) ? end : nil
        case .lunarDay(let day):
            guard parts.level == .month || parts.isLunar || day > 20 else { return nil }
            guard !text.isOne(of: "年级班中", end) else { return nil }
            parts.isLunar = true
            parts.day = .number(day)
            return parts.descend(to: .day) ? end : nil
        case .weekday(let weekday):
            guard !text.isOne(of: "期年围", end) else { return nil }
            parts.weekday = weekday
            return parts.descend(to: .weekday) ? end : nil
        case .weekend:
            parts.weekdaySpan = 6...7
            return parts.descend(to: .weekday) ? end : nil
        case .workday:
            parts.weekdaySpan = 1...5
            return parts.level == .week && parts.descend(to: .weekday) ? end : nil
        default: return timeOfDay(part, &parts, range)
        }
    }

    /// 九月九日, 二月二十 are days of the common calendar, or other days; 九月九 is the festival.
    private func isDayOfMonth(_ range: Range<Int>) -> Bool {
        range.count == 3 && text[range.lowerBound + 1] == "月"
            && (text.isOne(of: "日号", range.upperBound) || !text.traits(range.upperBound).isDisjoint(with: .numeral))
    }

    /// 雨水, 小雪 and 大雪 fall on other days as well.
    private func isWeather(_ festival: DateParts.Festival) -> Bool {
        festival == .term(3) || festival == .term(21) || festival == .term(22)
    }

    private func lunarDay(_ parts: inout DateParts, month: Int, day: Int, _ end: Int) -> Int? {
        parts.isLunar = true
        parts.month = .number(month)
        parts.day = .number(day)
        return parts.descend(to: .day) ? end : nil
    }

    /// 早九点, 晚8时: a word of its own before an hour is the part of the day; 最早九点, 提早九点 are other words.
    private func isBeforeHour(_ range: Range<Int>) -> Bool {
        guard !text.isOne(of: "最提赶更太尽趁及迟或", range.lowerBound - 1) else { return false }
        var end = range.upperBound
        while end < range.upperBound + 3, !text.traits(end).isDisjoint(with: .numeral) { end += 1 }
        return end > range.upperBound && text.isOne(of: "点时", end) && text[end + 1] != "间"
    }

    private func timeOfDay(_ part: DateWords.Part, _ parts: inout DateParts, _ range: Range<Int>) -> Int? {
        let end = range.upperBound
        switch part {
        case .dayPart(let dayPart):
            parts.dayPart = dayPart
            return parts.descend(to: .dayPart) ? end : nil
        case .dayPartShort(let dayPart):
            // 早 and 晚 are words of their own; after a day and before an hour they are its part.
            guard
                parts.level >= .festival
                    && (!text.traits(end).isDisjoint(with: .numeral) || text.traits(end).contains(.mark))
                    || isBeforeHour(range)
            else { return nil }
            parts.dayPart = dayPart
            return parts.descend(to: .dayPart) ? end : nil
        case .dayNight(let offset), .dayMorning(let offset):
            guard parts.level == .none else { return nil }
            parts.day = .relative(offset)
            if case .dayNight = part { parts.dayPart = .evening } else { parts.dayPart = .earlyMorning }
            return parts.descend(to: .dayPart) ? end : nil
        case .sameNight(let offset):
            parts.day = .same(offset)
            parts.dayPart = .evening
            return parts.descend(to: .dayPart) ? end : nil
        case .sameMorning:
            parts.day = .same(0)
            parts.dayPart = .earlyMorning
            return parts.descend(to: .dayPart) ? end : nil
        default: return nil
        }
    }
}
