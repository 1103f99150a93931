/// Reads five-year plans and what comes round: “十四五”, 每年, 每周三.
struct PeriodReader {
    let text: ReadingText
    let numerals: NumeralReader

    struct Plan {
        var range: Range<Int>
        var years: ClosedRange<Int>
    }

    /// “十四五”, ‘十五五’规划, 十四五时期. The sixth plan began in 1981; each lasts five years.
    func plan(at start: Int) -> Plan? {
        let isQuoted = text.isOne(of: "“‘\"「『", start)
        let first = isQuoted ? start + 1 : start
        guard let (number, end) = planNumber(at: first) else { return nil }
        if isQuoted {
            guard text.isOne(of: "”’\"」』", end) else { return nil }
            return Plan(range: start..<afterPlan(end + 1), years: years(number))
        }
        if text.isOne(of: "“‘\"", start - 1), text.isOne(of: "”’\"", end) {
            return Plan(range: start..<end, years: years(number))
        }
        for word: StaticString in ["规划", "时期", "期间", "以来", "开局", "收官", "末期", "目标", "蓝图"] where text.has(word, at: end) {
            return Plan(range: start..<afterPlan(end), years: years(number))
        }
        return nil
    }

    /// 2024—2025学年, 2023/24赛季: a year that runs over into the next one, and 2024学年 by its first.
    func splitYear(at start: Int) -> Plan? {
        guard text.isDigit(start), !text.isDigit(start - 1), let first = numerals.numeral(at: start),
            first.writing == .arabic, first.digitCount == 4, !first.hasPoint, let year = first.integer,
            (1900...2100).contains(year)
        else { return nil }
        var end = first.range.upperBound
        var last = year
        while end < first.range.upperBound + 2, text.isOne(of: "—－-~～–―─/至", end) { end += 1 }
        if end > first.range.upperBound {
            guard let second = numerals.numeral(at: end), let number = second.integer, !second.hasPoint,
                number == year + 1 || second.digitCount == 2 && number == (year + 1) % 100
            else { return nil }
            (last, end) = (year + 1, second.range.upperBound)
        }
        for word: StaticString in ["学年度", "学年", "赛季", "财年", "雪季", "榨季", "供暖季", "采暖季"] {
            if let stop = text.end(of: word, at: end) { return Plan(range: start..<stop, years: year...last) }
        }
        return nil
    }

    private func afterPlan(_ end: Int) -> Int {
        text.end(of: "规划期间", at: end) ?? text.end(of: "时期", at: end) ?? text.end(of: "期间", at: end) ?? end
    }

    /// The number in 十四五 (14), 八五 (8), 十五 (10) and the index after it.
    private func planNumber(at start: Int) -> (Int, Int)? {
        if text[start] == "十" {
            if text[start + 1] == "五", text.digit(start + 2) != 5 { return (10, start + 2) }
            let ones = text.digit(start + 1)
            guard (1...9).contains(ones), text.traits(start + 1).contains(.han), text[start + 2] == "五" else {
                return nil
            }
            return (10 + ones, start + 3)
        }
        let number = text.digit(start)
        guard (6...9).contains(number), text.traits(start).contains(.han), text[start + 1] == "五" else { return nil }
        return (number, start + 2)
    }

    private func years(_ number: Int) -> ClosedRange<Int> {
        let first = 1981 + (number - 6) * 5
        return first...(first + 4)
    }

    /// The index after 每年, 每个工作日, 每隔3天, 每半年; the index of the weekday in 每周三.
    func recurrence(at start: Int) -> (next: Int, weekdayStart: Int?)? {
        var place = start + 1
        if text[place] == "隔" { place += 1 }
        if text[place] == "逢" { place += 1 }
        if text[place] == "个" { place += 1 }
        if text[place] == "半" { place = text[place + 1] == "个" ? place + 2 : place + 1 }
        if let numeral = numerals.numeral(at: place), !text.isOne(of: "日号", numeral.range.upperBound) {
            place = numeral.range.upperBound
        }
        if text[place] == "个" { place += 1 }
        for word: StaticString in ["工作日", "交易日", "季度", "小时", "钟头", "分钟", "星期", "礼拜", "周末"] {
            guard let end = text.end(of: word, at: place) else { continue }
            let isWeekday = text[end - 1] == "期" || text[end - 1] == "拜"
            return (end, isWeekday && weekdayFollows(end) ? place : nil)
        }
        if text[place] == "周" { return (place + 1, weekdayFollows(place + 1) ? place : nil) }
        guard text.isOne(of: "年月天日晚秒季", place) else { return nil }
        return (place + 1, nil)
    }

    private func weekdayFollows(_ index: Int) -> Bool {
        text.isOne(of: "一二三四五六日天", index) && !text.isOne(of: "次个场练期节", index + 1)
    }
}
