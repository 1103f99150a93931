import Extraction
import SourceText

/// Finds days and years told twice side by side that are not one: `上周五（6月12日）`, `十年前的2013年`, `今年中秋节是9月28日`.
struct ApposedDatesFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        let dates = account.mentions.filter { $0.date != nil }
        return zip(dates, dates.dropFirst()).compactMap { first, second in
            if let span = span(first, second) { return span }
            guard let a = first.date, let b = second.date, isPlain(a), isPlain(b),
                ![first, second].contains(where: isMoving) || isDayOfHoliday(first.range),
                isApposed(first, a, second, b), account.sentence(at: first.range.lowerBound) != nil
            else { return nil }
            return relation(first, a, second, b)
        }
    }

    /// 十年后, 上年, 今天: reckoned from another day than the paper's, or any day that is told of. The last Friday of a month is one day.
    private func isMoving(_ mention: Mention) -> Bool {
        Self.moving.isFound(in: mention.range, of: account.scalars)
            && !(CueWords("个周 个星期 个礼拜").isFound(in: mention.range, of: account.scalars)
                && Self.weekdays.contains { account.text(mention.range).hasSuffix($0) })
    }

    private static let moving = CueWords("第 后 上年 前一年 上一年 次 翌 今天 当天 同日 腊月 正月")

    private func relation(_ first: Mention, _ a: DateMention, _ second: Mention, _ b: DateMention)
        -> ArithmeticRelation?
    {
        guard let from = a.start, let to = a.end ?? a.start, let start = b.start, let end = b.end ?? b.start else {
            return nil
        }
        if let told = weekday(first, second) { return told }
        let play = isRound(first.range) || isRound(second.range) ? 360 : 0
        let apart = max(from.dayNumber - end.dayNumber, start.dayNumber - to.dayNumber)
        let holds = apart <= play
        // Farther apart, the one is of another year, or of another thing.
        let isFixed = isNamed(first.range) != isNamed(second.range) && !a.isLunar && !b.isLunar && isSaid(first, second)
        guard
            holds || isFixed
                || apart <= (a.granularity == .day && b.granularity == .day ? Self.farthestDay : Self.farthest)
        else {
            return nil
        }
        return ArithmeticRelation(
            stated: second.range, terms: [first.range], computed: shown(from, to),
            equation:
                "\(account.text(first.range))是\(shown(from, to))\(holds ? "≈" : "≠")\(account.text(second.range))",
            holds: holds, confidence: 0.8)
    }

    /// 周四，即8月7日: of which week the weekday is, only the day beside it tells.
    private func weekday(_ first: Mention, _ second: Mention) -> ArithmeticRelation? {
        guard let weekday = first.date?.weekday, let day = second.date?.start, isBareWeekday(first.range),
            !isBareWeekday(second.range)
        else { return nil }
        let holds = day.weekday == weekday
        return ArithmeticRelation(
            stated: first.range, terms: [second.range], computed: "星期" + Self.weekdays[day.weekday - 1],
            equation: "\(day)是星期\(Self.weekdays[day.weekday - 1])\(holds ? "" : "，不是" + account.text(first.range))",
            holds: holds, confidence: 0.85)
    }

    private static let weekdays = ["一", "二", "三", "四", "五", "六", "日"]

    private func isBareWeekday(_ range: Range<Int>) -> Bool {
        CueWords("周 星期 礼拜").end(startingAt: range.lowerBound, to: range.upperBound, in: account.scalars)
            == range.upperBound - 1
    }

    /// Whether 是 tells which day a named one is: 6月5日是世界环境日, which is so each year.
    private func isSaid(_ first: Mention, _ second: Mention) -> Bool {
        second.range.lowerBound - first.range.upperBound == 1 && account.scalars[first.range.upperBound] == "是"
    }

    /// In days.
    private static let farthestDay = 30, farthest = 10 * 366

    /// 第一季度（1月至4月）: the bracket tells all of a part of the year.
    private func span(_ first: Mention, _ second: Mention) -> ArithmeticRelation? {
        guard let a = first.date, let b = second.date, a.granularity == .quarter || a.granularity == .halfYear,
            b.isRange,
            b.month != nil || b.granularity == .range, b.day == nil, let from = a.start, let to = a.end,
            let start = b.start,
            let end = b.end, start.day == 1, second.range.lowerBound - first.range.upperBound == 1,
            account.scalars[first.range.upperBound] == "（", start.year == from.year
        else { return nil }
        let holds = from.month == start.month && to.month == end.month
        return ArithmeticRelation(
            stated: second.range, terms: [first.range], computed: "\(from.month)月至\(to.month)月",
            equation:
                "\(account.text(first.range))是\(from.month)月至\(to.month)月\(holds ? "≈" : "≠")\(account.text(second.range))",
            holds: holds, confidence: 0.85)
    }

    private func shown(_ start: CalendarDate, _ end: CalendarDate) -> String {
        if start == end { return "\(start)" }
        return start.year == end.year ? "\(start.year)年" : "\(start.year)年至\(end.year)年"
    }

    /// One span of the calendar, told to the day, or as whole years.
    private func isPlain(_ date: DateMention) -> Bool {
        date.start != nil && date.resolution != .unresolved && date.exists && !date.isApproximate && !date.isSince
            && !date.isUntil && !date.isBefore && !date.isAfter && isDayOrYears(date)
    }

    private func isDayOrYears(_ date: DateMention) -> Bool {
        switch date.granularity {
        case .day, .year, .era: true
        case .range: date.start?.month == 1 && date.start?.day == 1 && date.end?.month == 12
        default: false
        }
    }

    /// 三年前, 十年前: told round from two years on.
    private func isRound(_ range: Range<Int>) -> Bool {
        account.scalars[range].last == "前" && range.count >= 3
    }

    /// Whether the second says of the first which it is, or the first of the second.
    private func isApposed(_ first: Mention, _ a: DateMention, _ second: Mention, _ b: DateMention) -> Bool {
        let gap = first.range.upperBound..<second.range.lowerBound
        guard gap.lowerBound <= gap.upperBound, gap.count <= 4 else { return false }
        let words = String(scalars: account.scalars[gap])
        let areDays = a.granularity == .day && b.granularity == .day
        switch words {
        case "，也就是", "，即", "即", "也就是", "——": return true
        // 国庆假期第三天，10月5日，湿地公园……
        case "，":
            return areDays && isDayOfHoliday(first.range) && second.range.upperBound < account.scalars.count
                && account.scalars[second.range.upperBound] == "，"
        // The bracket holds the day alone: （6月12日）, and not the days of something else: （6月12日至15日）.
        case "（", "(":
            return second.range.upperBound < account.scalars.count
                && "），,".unicodeScalars.contains { $0.value == account.scalars[second.range.upperBound] }
        case "的": return !areDays && a.granularity != b.granularity || isRound(first.range)
        case "是", "为", "在": return areDays && (isNamed(first.range) != isNamed(second.range))
        default: return false
        }
    }

    /// 国庆假期第三天, which is reckoned from the feast.
    private func isDayOfHoliday(_ range: Range<Int>) -> Bool {
        CueWords("假期 长假 小长假 假").isFound(in: range, of: account.scalars) && account.scalars[range].last == "天"
    }

    /// Whether a day is told by a name: 中秋节, not 9月28日.
    private func isNamed(_ range: Range<Int>) -> Bool {
        !account.scalars[range].contains { $0 == "日" || $0 == "号" }
    }
}
