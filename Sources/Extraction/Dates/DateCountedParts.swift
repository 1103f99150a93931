/// Parts that count: quarters, weeks, the first months of a year; and the words 初 and 底 after a part.
extension DatePartReader {
    // MARK: Quarters, weeks, ordinals

    func quarter(_ parts: inout DateParts, _ numeral: Numeral, from start: Int) -> Int? {
        let end = numeral.range.upperBound + 2
        if numeral.writing == .han, numeral.low != numeral.high, let a = numeral.low.exact, let b = numeral.high.exact,
            a >= .one, b <= ExactNumber(4)
        {
            // 一二季度
            return quarters(&parts, Int(a.numerator)...Int(b.numerator), end: end)
        }
        guard let value = numeral.integer, (1...4).contains(value) else { return nil }
        return quarters(&parts, value...value, end: end)
    }

    func quarters(_ parts: inout DateParts, _ range: ClosedRange<Int>, end: Int) -> Int? {
        guard parts.descend(to: .quarter) else { return nil }
        parts.quarters = range
        return end
    }

    func ordinalPart(_ parts: inout DateParts, at place: Int) -> Int? {
        guard let numeral = numerals.numeral(at: place + 1), let value = numeral.integer else { return nil }
        var end = numeral.range.upperBound
        if text.has("季度", at: end) { return quarter(&parts, numeral, from: place) }
        if text[end] == "个" { end += 1 }
        if text[end] == "月", text[end - 1] == "个", (1...12).contains(value), parts.level == .year {
            parts.month = .number(value)
            return parts.descend(to: .month) ? end + 1 : nil
        }
        guard parts.level == .year || parts.level == .month else { return nil }
        if let stop = nthWeekday(value, &parts, at: end) { return stop }
        for word: StaticString in ["星期", "礼拜", "周"] {
            guard let stop = text.end(of: word, at: end) else { continue }
            parts.week = .nth(value)
            return parts.descend(to: .week) ? stop : nil
        }
        guard text[end] == "天" else { return nil }
        parts.day = .nth(value)
        return parts.descend(to: .day) ? end + 1 : nil
    }

    /// 周六 or 周末 after 第一个 or 首个, of a month or a year; `nth` is below 0 for the last.
    func nthWeekday(_ nth: Int, _ parts: inout DateParts, at place: Int) -> Int? {
        guard parts.level == .year || parts.level == .month,
            let word = lexicons.dates.part(in: text, at: place)
        else { return nil }
        switch word.part {
        case .weekday(let weekday): (parts.weekday, parts.nthWeekday) = (weekday, nth)
        case .weekend: (parts.weekday, parts.weekdaySpan, parts.nthWeekday) = (6, 6...7, nth)
        default: return nil
        }
        return parts.descend(to: .weekday) ? word.end : nil
    }

    /// 前8个月, 前三季度, 后三月, 前两天 after a month, 最后五天.
    func counted(_ parts: inout DateParts, at place: Int) -> Int? {
        let isLast = text.has("最后", at: place) || text[place] == "后"
        let start = text.has("最后", at: place) ? place + 2 : place + 1
        guard text[place] != "最" || isLast, let numeral = numerals.numeral(at: start), let value = numeral.integer,
            value > 0
        else { return nil }
        let end = numeral.range.upperBound
        if isLast, value == 1, let stop = lastOne(&parts, at: end) { return stop }
        if let stop = text.end(of: "季度", at: end) ?? text.end(of: "个季度", at: end), value <= 4 {
            return quarters(&parts, isLast ? (5 - value)...4 : 1...value, end: stop)
        }
        let isMonths = text.has("个月", at: end) || text[end] == "月" && (parts.level == .year || !isLast)
        if isMonths, value <= 12, parts.level == .year || !isLast {
            guard parts.descend(to: .month) else { return nil }
            parts.month = isLast ? .span(13 - value, 12) : .span(1, value)
            return text[end] == "个" ? end + 2 : end + 1
        }
        guard text.isOne(of: "天日", end) || isLast && value == 1 && text[end] == "晚",
            parts.level == .month || isLast && parts.level == .year,
            parts.descend(to: .day)
        else { return nil }
        parts.day = isLast ? .last(value) : .first(value)
        return end + 1
    }

    /// 最后一个工作日 of a month or a year, 最后一个周五 and 最后一个周末 of a month.
    private func lastOne(_ parts: inout DateParts, at end: Int) -> Int? {
        guard text[end] == "个", parts.level == .month || parts.level == .year,
            let word = lexicons.dates.part(in: text, at: end + 1)
        else { return nil }
        switch word.part {
        case .workday:
            parts.day = .lastWorkday
            parts.isApproximate = true
            return parts.descend(to: .day) ? word.end : nil
        default: return parts.level == .month ? nthWeekday(-1, &parts, at: end + 1) : nil
        }
    }

    /// 首日, 第三天, 前两天, 最后一天 of a holiday that lasts several days; 前一天 before it.
    func dayOfHoliday(_ parts: inout DateParts, at place: Int) -> Int? {
        switch parts.festival {
        case .span, .newYearSpan: break
        default: return nil
        }
        if let end = text.end(of: "首日", at: place) ?? text.end(of: "首天", at: place) {
            parts.day = .nth(1)
            return parts.descend(to: .day) ? end : nil
        }
        let isLast = text.has("最后", at: place)
        guard isLast || text.isOne(of: "第前", place), let numeral = numerals.numeral(at: isLast ? place + 2 : place + 1),
            let value = numeral.integer, (1...60).contains(value), text.isOne(of: "天日", numeral.range.upperBound)
        else { return nil }
        // 假期前两天 begin the holiday, 假期前一天 is the day before it.
        let fromStart = text[place] == "第" ? DateParts.Day.nth(value) : value == 1 ? .same(-1) : .first(value)
        parts.day = isLast ? .last(value) : fromStart
        return parts.descend(to: .day) ? numeral.range.upperBound + 1 : nil
    }

    func leapMonth(_ parts: inout DateParts, at place: Int) -> Int? {
        guard let numeral = numerals.numeral(at: place + 1), text[numeral.range.upperBound] == "月",
            let end = month(&parts, numeral)
        else { return nil }
        parts.isLeapMonth = true
        parts.isLunar = true
        return end
    }

    /// 初, 底, 末, 中, 春 directly after a year, a quarter, a month or a decade.
    func stage(_ parts: inout DateParts, at place: Int) -> Int? {
        if text[place] == "初", parts.isLunar, parts.level == .month, (1...9).contains(text.digit(place + 1)) {
            parts.day = .number(text.digit(place + 1))
            return parts.descend(to: .day) ? place + 2 : nil
        }
        if parts.level == .year, parts.era != nil, text[place + 1] == "期" {
            if text.isOne(of: "前初", place) { return staged(&parts, .start, place + 2) }
            if text.isOne(of: "后末", place) { return staged(&parts, .end, place + 2) }
        }
        if text.has("伊始", at: place), parts.level == .year { return staged(&parts, .yearOpening, place + 2) }
        if parts.era != nil, parts.level <= .year,
            let end = text.end(of: "中叶", at: place) ?? text.end(of: "中期", at: place)
        {
            return staged(&parts, .middle, end)
        }
        for (word, stage) in [("初", DateParts.Stage.start), ("底", .end), ("末", .end)]
            as [(Unicode.Scalar, DateParts.Stage)]
        where text[place] == word.value {
            guard [.year, .quarter, .month, .era, .half].contains(parts.level) else { return nil }
            guard !text.isOne(of: "步级中心次一二三四五六七八九十任期", place + 1) || text.isOne(of: "期", place + 1) && word != "底"
            else { return nil }
            return staged(&parts, stage, text[place + 1] == "期" ? place + 2 : place + 1)
        }
        for (index, word) in ["春", "夏", "秋", "冬"].enumerated() as EnumeratedSequence<[Unicode.Scalar]>
        where text[place] == word.value && parts.level == .year && !text.isOne(of: "运节晚天日训装耕招会粮收种播熟灌管油闲汛小玉茶", place + 1)
        {
            parts.season = index + 1
            return parts.descend(to: .season) ? place + 1 : nil
        }
        return nil
    }

    func staged(_ parts: inout DateParts, _ stage: DateParts.Stage, _ end: Int) -> Int? {
        parts.stage = stage
        return parts.descend(to: .stage) ? end : nil
    }
}
