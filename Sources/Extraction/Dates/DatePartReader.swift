/// Reads one part of a date after another, coarse before fine: 去年 + 12月 + 上旬; 10月16日 + 星期四 + 上午 + 10时.
struct DatePartReader {
    let text: ReadingText
    let lexicons: Lexicons
    let numerals: NumeralReader
    let clocks: ClockReader

    init(text: ReadingText, lexicons: Lexicons, numerals: NumeralReader) {
        self.text = text
        self.lexicons = lexicons
        self.numerals = numerals
        clocks = ClockReader(text: text, numerals: numerals)
    }

    /// Reads as many parts as follow one another and gives the index after them; nil where none begins.
    func parts(at start: Int, continuing earlier: DateParts = DateParts()) -> (parts: DateParts, end: Int)? {
        var parts = earlier
        var place = start
        while let end = next(&parts, at: place, isFirst: place == start) { place = end }
        return place > start ? (parts, place) : nil
    }

    private func next(_ parts: inout DateParts, at place: Int, isFirst: Bool) -> Int? {
        if let end = part(&parts, at: place, isFirst: isFirst) { return end }
        guard !isFirst else { return nil }
        // 五月的第二周, 2025年10月16日 星期四, 10月16日（星期四）
        if text[place] == "的" || text[place] == " ", parts.level < .clock {
            var ahead = parts
            if let end = part(&ahead, at: place + 1, isFirst: false), ahead.level >= .week || text[place] == "的" {
                parts = ahead
                return end
            }
        }
        if let end = pointedPart(&parts, at: place) { return end }
        if text.isOne(of: "（(", place), parts.level == .day, let word = lexicons.dates.part(in: text, at: place + 1),
            case .weekday(let weekday) = word.part, text.isOne(of: "）)", word.end)
        {
            parts.weekday = weekday
            parts.level = .weekday
            return word.end + 1
        }
        return nil
    }

    /// 清明那天夜里, 10月5日这天上午, 周三那晚: a part of the day just named.
    private func pointedPart(_ parts: inout DateParts, at place: Int) -> Int? {
        guard parts.level >= .festival, parts.level < .dayPart else { return nil }
        for word: StaticString in ["那一天", "这一天", "那天", "这天", "那日"] {
            guard let end = text.end(of: word, at: place) else { continue }
            var ahead = parts
            guard let stop = part(&ahead, at: end, isFirst: false), ahead.level >= .dayPart else { return nil }
            parts = ahead
            return stop
        }
        guard let end = text.end(of: "那晚", at: place) ?? text.end(of: "那夜", at: place) else { return nil }
        parts.dayPart = .evening
        return parts.descend(to: .dayPart) ? end : nil
    }

    private func part(_ parts: inout DateParts, at place: Int, isFirst: Bool) -> Int? {
        if parts.level == .week, let weekday = bareWeekday(at: place) {
            parts.weekday = weekday
            return parts.descend(to: .weekday) ? place + 1 : nil
        }
        // 上周末
        if parts.level == .week, text[place] == "末" {
            parts.weekdaySpan = 6...7
            return parts.descend(to: .weekday) ? place + 1 : nil
        }
        if parts.level == .festival, let end = dayOfHoliday(&parts, at: place) { return end }
        if lexicons.dates.begins(with: text[place]), let word = lexicons.dates.part(in: text, at: place),
            let end = DateWordApplier(text: text, numerals: numerals).apply(word.part, to: &parts, place..<word.end)
        {
            return end
        }
        return numbered(&parts, at: place, isFirst: isFirst)
    }

    /// 六 in 上周六.
    private func bareWeekday(at place: Int) -> Int? {
        guard !text.has("周", at: place) else { return nil }
        if text.isOne(of: "日天", place) { return 7 }
        let digit = text.digit(place)
        return (1...6).contains(digit) && text[place] != "两" && !text.isDigit(place)
            && !text.isOne(of: "个十百千家名次项天月年", place + 1) ? digit : nil
    }

    // MARK: Parts with a number

    private func numbered(_ parts: inout DateParts, at place: Int, isFirst: Bool) -> Int? {
        switch text[place] {
        case "第": return ordinalPart(&parts, at: place)
        // 提前两个月, 以前三年: another word ends with 前.
        case "前" where isFirst && text.isOne(of: "提以之目眼跟面向超", place - 1): return nil
        case "前", "后", "最": return counted(&parts, at: place) ?? stage(&parts, at: place)
        case "首":
            if text.has("首个季度", at: place) { return quarters(&parts, 1...1, end: place + 4) }
            return text.has("首个", at: place) ? nthWeekday(1, &parts, at: place + 2) : nil
        case "闰": return leapMonth(&parts, at: place)
        case "Q", "q":
            let quarter = text.digit(place + 1)
            guard (1...4).contains(quarter), !text.isDigit(place + 2) else { return nil }
            return quarters(&parts, quarter...quarter, end: text.end(of: "季度", at: place + 2) ?? place + 2)
        case "初", "底", "末", "中", "伊", "春", "夏", "秋", "冬": return stage(&parts, at: place)
        default: break
        }
        guard !text.traits(place).isDisjoint(with: .numeral) else { return nil }
        if text.isDigit(place), let end = PunctuatedDateReader(text: text).take(&parts, at: place) { return end }
        if let clock = clocks.clock(&parts, at: place) { return clock }
        guard let numeral = numerals.numeral(at: place, allowsBare: text[place] == "十") else { return nil }
        if isFirst, let end = bareYear(&parts, numeral) { return end }
        return unitPart(&parts, numeral, isFirst: isFirst)
    }

    private func unitPart(_ parts: inout DateParts, _ numeral: Numeral, isFirst: Bool) -> Int? {
        let end = numeral.range.upperBound
        switch text[end] {
        case "年": return year(&parts, numeral)
        case "月": return month(&parts, numeral)
        case "日", "号": return day(&parts, numeral)
        case "季": return text[end + 1] == "度" ? quarter(&parts, numeral, from: numeral.range.lowerBound) : nil
        case "世": return text[end + 1] == "纪" ? century(&parts, numeral) : nil
        default: return looseDay(&parts, numeral)
        }
    }

    /// A year: four digits (2025年, 二〇二五年), or two that cannot count years (98年4月, 03年, 九零年).
    private func year(_ parts: inout DateParts, _ numeral: Numeral) -> Int? {
        let end = numeral.range.upperBound
        if text[end + 1] == "代" { return decade(&parts, numeral) }
        guard !numeral.isNegative, !numeral.hasPoint, !numeral.hasMore, numeral.lastPower < 4 else { return nil }
        if numeral.writing == .arabic || numeral.writing == .digitByDigit, let value = numeral.integer {
            if numeral.digitCount == 4, !numeral.hasGroups {
                // 4500年文明 and 距今2300多年 are lengths; no paper dates anything so far ahead.
                guard value <= 2200, !text.has("距今", before: numeral.range.lowerBound),
                    !text.has("距今约", before: numeral.range.lowerBound), parts.descend(to: .year)
                else { return nil }
                parts.year = .number(value)
                return afterYear(end)
            }
            guard numeral.digitCount == 2, isShortYear(numeral, after: end + 1) else {
                return numeral.digitCount == 3 && text.has("公元", before: numeral.range.lowerBound)
                    ? distantYear(&parts, value, end) : nil
            }
            guard parts.descend(to: .year) else { return nil }
            parts.year = .short(value)
            return afterYear(end)
        }
        // 两千零五年, 二千年: a Han number in the range of years.
        guard numeral.writing == .han, let value = numeral.integer, (1900...2100).contains(value),
            parts.descend(to: .year)
        else { return nil }
        parts.year = .number(value)
        return afterYear(end)
    }

    /// 2025海外青年交流活动: four digits before a name are its year; so are four on a line of their own.
    private func bareYear(_ parts: inout DateParts, _ numeral: Numeral) -> Int? {
        let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
        guard numeral.writing == .arabic, numeral.digitCount == 4, !numeral.hasGroups, !numeral.hasPoint,
            let value = numeral.integer, (1990...2049).contains(value),
            text.traits(end).contains(.han) || isLine(start, end),
            text.traits(end).isDisjoint(with: .numeral), !text.isOne(of: "年月日号多余以不至到版路期届", end),
            lexicons.units.unit(in: text, at: end) == nil,
            lexicons.approximations.prefix(in: text, before: start, bareNumber: false) == nil,
            !text.isOne(of: "第共计为达有值约至到", start - 1), parts.descend(to: .year)
        else { return nil }
        parts.year = .number(value)
        return end
    }

    private func isLine(_ start: Int, _ end: Int) -> Bool {
        (start == 0 || text[start - 1] == "\n") && (end == text.count || text[end] == "\n")
    }

    private func afterYear(_ end: Int) -> Int { text[end + 1] == "度" ? end + 2 : end + 1 }

    private func distantYear(_ parts: inout DateParts, _ value: Int, _ end: Int) -> Int? {
        guard parts.descend(to: .year) else { return nil }
        parts.year = .number(value)
        return end + 1
    }

    private func isShortYear(_ numeral: Numeral, after end: Int) -> Bool {
        if numeral.writing == .digitByDigit { return true }
        if text[numeral.range.lowerBound] == "0" { return true }
        var probe = DateParts()
        probe.level = .year
        guard let next = part(&probe, at: end, isFirst: false), next > end else { return false }
        // 15年初 may be a span's beginning; 19年底 and 98年4月 are years.
        return probe.level != .dayPart && probe.level != .clock
    }

    private func decade(_ parts: inout DateParts, _ numeral: Numeral) -> Int? {
        guard !numeral.hasMore, !numeral.isVague, numeral.low.scale == 0, numeral.low.mantissa % 10 == 0,
            let low = Int(exactly: numeral.low.mantissa), let high = Int(exactly: numeral.high.mantissa),
            parts.level <= .era
        else { return nil }
        guard (1000...9000).contains(low) || (10...90).contains(low), low <= high else { return nil }
        let century = high >= 1000 ? 0 : parts.era?.lowerBound ?? (high >= 30 ? 1900 : 2000)
        parts.level = .year
        // 八九十年代 are two of them.
        parts.era = (century - century % 100 + low)...(century - century % 100 + high + 9)
        return numeral.range.upperBound + 2
    }

    private func century(_ parts: inout DateParts, _ numeral: Numeral) -> Int? {
        guard let value = numeral.integer, (1...30).contains(value), parts.descend(to: .era) else { return nil }
        parts.era = ((value - 1) * 100)...((value - 1) * 100 + 99)
        return numeral.range.upperBound + 2
    }

    func month(_ parts: inout DateParts, _ numeral: Numeral) -> Int? {
        guard let value = numeral.integer, numeral.digitCount <= 2, !numeral.hasPoint,
            (1...12).contains(value) || isMisprint(value, after: numeral.range.upperBound + 1),
            parts.descend(to: .month)
        else { return nil }
        parts.month = .number(value)
        let end = numeral.range.upperBound + 1
        return text[end] == "份" ? end + 1 : end
    }

    /// 13月5日: no month, but meant as one.
    private func isMisprint(_ month: Int, after end: Int) -> Bool {
        guard (13...99).contains(month), let day = numerals.numeral(at: end) else { return false }
        return text[day.range.upperBound] == "日" && day.digitCount <= 2
    }

    private func day(_ parts: inout DateParts, _ numeral: Numeral) -> Int? {
        let end = numeral.range.upperBound + 1
        guard let value = numeral.integer, (1...39).contains(value), text[numeral.range.lowerBound] != "两",
            !numeral.hasPoint, numeral.digitCount <= 2
        else { return nil }
        if text[end - 1] == "号", parts.level < .month, !mayBeDayNumber(parts, after: end) { return nil }
        guard value <= 31 || parts.level >= .month, parts.descend(to: .day) else { return nil }
        if parts.isLunar == false, isLunarTens(numeral) { parts.isLunar = true }
        parts.day = .number(value)
        return end
    }

    /// 8号晚上 is a day, 8号线 is not.
    private func mayBeDayNumber(_ parts: DateParts, after end: Int) -> Bool {
        if parts.level > .none || parts.isRangeEnd { return true }
        if let word = lexicons.dates.part(in: text, at: end) {
            switch word.part {
            case .dayPart, .dayPartShort: return true
            default: return false
            }
        }
        return text.isOne(of: "，前起", end) && text.traits(end - 2).contains(.digit) && text[end] != "，"
    }

    private func isLunarTens(_ numeral: Numeral) -> Bool { text[numeral.range.lowerBound] == "廿" }

    /// 10月22出生, 五月廿二, 八月十五: a day without 日 after a month.
    private func looseDay(_ parts: inout DateParts, _ numeral: Numeral) -> Int? {
        guard let value = numeral.integer, (1...31).contains(value), numeral.digitCount <= 2, !numeral.hasPoint,
            parts.level == .month, case .number = parts.month
        else { return nil }
        let end = numeral.range.upperBound
        let isHan = numeral.writing == .han
        guard !text.isOne(of: "个名家项万千百亿余多时点:.-—/至到~～", end) || isBeforeDate(end),
            isHan || lexicons.units.unit(in: text, at: end) == nil, text[end] != "%"
        else { return nil }
        if isHan, value <= 10, !text.isOne(of: "廿", numeral.range.lowerBound),
            lexicons.units.unit(in: text, at: end) != nil
        {
            return nil
        }
        parts.day = .number(value)
        // 八月十五, 五月廿二: without 日 and in Han numerals the Chinese calendar speaks; 十月三十一 does not exist in it.
        if isHan, value >= 11 && value <= 30 || isLunarTens(numeral) { parts.isLunar = true }
        return parts.descend(to: .day) ? end : nil
    }

    /// 至 and another date: 1月3至2月10.
    private func isBeforeDate(_ end: Int) -> Bool {
        guard text.isOne(of: "至到—~～", end), let next = numerals.numeral(at: end + 1) else { return false }
        return text.isOne(of: "月日", next.range.upperBound)
    }
}
