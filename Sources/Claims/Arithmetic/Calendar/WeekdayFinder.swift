import Extraction
import SourceText

/// Finds days whose weekday is not the one written with them: `11月24日（周二）`.
struct WeekdayFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        return weekdays().compactMap { word in
            guard !opensSpan(word.range), let day = adjacentDay(word.range) ?? day(linkedTo: word.range) else {
                return nil
            }
            let candidates = dates(of: day, near: printed)
            guard !candidates.isEmpty else { return nil }
            let holds = candidates.contains { $0.weekday == word.weekday }
            let shown = candidates[0]
            let computed = "星期" + Self.names[shown.weekday - 1]
            return ArithmeticRelation(
                stated: word.range, terms: [day.range], computed: computed,
                equation: "\(shown)是\(computed)\(holds ? "" : "，不是" + account.text(word.range))", holds: holds,
                confidence: 0.95)
        }
    }

    /// 8月1日至3日（周五至周日）: the weekday of the first day, which does not stand beside it.
    private func opensSpan(_ weekday: Range<Int>) -> Bool {
        let next = weekday.upperBound
        return next + 1 < account.scalars.count && Self.through.contains(account.scalars[next])
            && Self.week.contains(account.scalars[next + 1])
    }

    private static let through = ScalarSet("至到—")
    private static let week = ScalarSet("周星礼")

    private static let names = ["一", "二", "三", "四", "五", "六", "日"]

    /// 周一 to 周日, 星期天, 礼拜六, where they name a day: not 周一至周五, not 每周三.
    private func weekdays() -> [(range: Range<Int>, weekday: Int)] {
        let scalars = account.scalars
        return scalars.indices.dropLast().compactMap { index in
            guard let weekday = Self.weekday(scalars[index + 1]) else { return nil }
            let start: Int
            switch scalars[index] {
            case "周": start = index
            case "期" where index > 0 && scalars[index - 1] == "星": start = index - 1
            case "拜" where index > 0 && scalars[index - 1] == "礼": start = index - 1
            default: return nil
            }
            return (start..<(index + 2), weekday)
        }
    }

    private static func weekday(_ scalar: UInt32) -> Int? {
        switch scalar {
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "日", "天": 7
        default: nil
        }
    }

    /// A day as written: the year where it stands, else nil.
    struct WrittenDay {
        var range: Range<Int>
        var year: Int?
        var month: Int
        var day: Int
        var isYearWritten: Bool
    }

    /// The day right before a weekday. Behind a comma the weekday must end its clause, or lead up to an hour: in
    /// `10月12日，星期六他还要彩排` it is another day.
    private func adjacentDay(_ weekday: Range<Int>) -> WrittenDay? {
        guard weekday.lowerBound > 0 else { return nil }
        guard account.scalars[weekday.lowerBound - 1] == "，" else { return day(before: weekday.lowerBound) }
        let next = weekday.upperBound < account.scalars.count ? account.scalars[weekday.upperBound] : 0
        return Self.closing.contains(next) ? day(before: weekday.lowerBound) : nil
    }

    private static let closing = ScalarSet("，。）；：、早上中下晚凌清傍")

    /// The only day told shortly before a weekday that is said of it: `9月28日孔子诞辰日恰逢周五`, or that was looked up:
    /// `定在5月10日。“我查了，星期三。”`.
    private func day(linkedTo weekday: Range<Int>) -> WrittenDay? {
        guard weekday.lowerBound > 0 else { return nil }
        let floor = max(0, weekday.lowerBound - Self.farthest)
        let scalars = account.scalars
        let isMet = Self.meeting.start(endingAt: weekday.lowerBound, from: floor, in: scalars) != nil
        let near = account.mentions.starting(in: floor..<weekday.lowerBound).filter {
            $0.range.upperBound <= weekday.lowerBound
        }
        // 教师节是周一
        let isFeast = scalars[weekday.lowerBound - 1] == "是" && near.last?.range.upperBound == weekday.lowerBound - 1
        guard isMet || isFeast || isLookedUp(weekday) else { return nil }
        guard let last = near.last(where: { $0.date?.granularity == .day }), last.date?.weekday == nil,
            let day = day(before: last.range.upperBound) ?? named(last),
            near.allSatisfy({ isSameDay($0, day) || $0.date?.granularity != .day })
        else { return nil }
        let between = last.range.upperBound..<weekday.lowerBound
        return isMet && between.contains(where: { "。；！？".unicodeScalars.map(\.value).contains(scalars[$0]) })
            ? nil : day
    }

    /// So many scalars lie at most between a day and a weekday said of it.
    private static let farthest = 48
    private static let meeting = CueWords("恰逢 正逢 适逢 欣逢 又逢 恰是 正是 恰好是 正好是 刚好是 正好赶上 恰好赶上 刚好赶上 正赶上 正好碰上 刚好碰上 正好")

    /// Whether the weekday is all of its clause, behind one that tells of looking it up.
    private func isLookedUp(_ weekday: Range<Int>) -> Bool {
        let scalars = account.scalars
        let start = scalars[weekday.lowerBound - 1] == "是" ? weekday.lowerBound - 1 : weekday.lowerBound
        guard start > 1, scalars[start - 1] == "，" || scalars[start - 1] == "：", weekday.upperBound < scalars.count,
            "，。！？”".unicodeScalars.contains(where: { $0.value == scalars[weekday.upperBound] })
        else { return false }
        let before = max(0, start - 10)..<(start - 1)
        return CueWords("查了 查过 一查 看了 翻了 翻开 一翻 算了 一算 日历 黄历 那天 当天 这天").isFound(in: before, of: scalars)
    }

    /// A festival as its mention resolves it: 教师节, 世界读书日.
    private func named(_ mention: Mention) -> WrittenDay? {
        guard let date = mention.date, !date.isLunar, let start = date.start, date.end == start else { return nil }
        return WrittenDay(
            range: mention.range, year: start.year, month: start.month, day: start.day, isYearWritten: true)
    }

    private func isSameDay(_ mention: Mention, _ day: WrittenDay) -> Bool {
        mention.date?.start.map { $0.month == day.month && $0.day == day.day } ?? true
    }

    /// The `M月D日` that ends right before a weekday: only a bracket, a space or 是 between.
    private func day(before index: Int) -> WrittenDay? {
        let scalars = account.scalars
        var end = index
        let links: Set<UInt32> = Set("（( ，是个恰逢正好为".unicodeScalars.map(\.value))
        while end > 0, index - end < 4, links.contains(scalars[end - 1]) { end -= 1 }
        guard end > 0, scalars[end - 1] == "日" || scalars[end - 1] == "号",
            let (day, dayStart) = number(endingAt: end - 1)
        else {
            return nil
        }
        guard dayStart > 0, scalars[dayStart - 1] == "月" else { return inherited(day, dayStart..<end) }
        guard let (month, monthStart) = number(endingAt: dayStart - 1) else {
            return inherited(day, dayStart..<end)
        }
        var written = WrittenDay(range: monthStart..<end, year: nil, month: month, day: day, isYearWritten: false)
        if monthStart > 4, scalars[monthStart - 1] == "年", let (year, start) = number(endingAt: monthStart - 1),
            year > 1000
        {
            written.year = year
            written.isYearWritten = true
            written.range = start..<end
        } else {
            let mention = mention(at: monthStart)
            written.year = mention.flatMap { $0.year ?? $0.start?.year }
            written.isYearWritten = mention?.resolution == .relative
        }
        guard (1...12).contains(month), (1...31).contains(day), mention(at: monthStart)?.isLunar != true else {
            return nil
        }
        return written
    }

    /// A day without its month (13日, 上月22日): as its mention resolves it.
    private func inherited(_ day: Int, _ range: Range<Int>) -> WrittenDay? {
        guard let mention = mention(at: range.lowerBound), mention.resolution != .unresolved, !mention.isLunar else {
            return nil
        }
        let found = [mention.start, mention.end].compactMap { $0 }.first { $0.day == day }
        guard let found else { return nil }
        return WrittenDay(range: range, year: found.year, month: found.month, day: day, isYearWritten: true)
    }

    private func mention(at index: Int) -> DateMention? {
        account.mentions.first { $0.date != nil && $0.range.contains(index) }?.date
    }

    private func number(endingAt end: Int) -> (value: Int, start: Int)? {
        var (start, value, scale) = (end, 0, 1)
        while start > 0, account.scalars[start - 1] >= 0x30, account.scalars[start - 1] <= 0x39, end - start < 4 {
            value += Int(account.scalars[start - 1] - 0x30) * scale
            scale *= 10
            start -= 1
        }
        return start < end ? (value, start) : nil
    }

    /// The calendar days it may be, the likeliest first: without a year the one it is read as, and those within seven months of the
    /// print; a day that is set (馆庆日定在10月18日) may be a year ahead.
    private func dates(of day: WrittenDay, near printed: CalendarDate) -> [CalendarDate] {
        if day.isYearWritten, let year = day.year {
            return [CalendarDate(year: year, month: day.month, day: day.day)].compactMap { $0 }
        }
        let years = [day.year ?? printed.year, printed.year - 1, printed.year, printed.year + 1]
        let read = account.mentions.starting(in: day.range).first?.date?.start
        var found = [read].compactMap { $0 }.filter { $0.month == day.month && $0.day == day.day }
        let isSet = Self.setting.start(endingAt: day.range.lowerBound, from: 0, in: account.scalars) != nil
        for year in years {
            guard let date = CalendarDate(year: year, month: day.month, day: day.day), !found.contains(date),
                (-Self.near...(isSet ? Self.year : Self.near)).contains(date.dayNumber - printed.dayNumber)
            else { continue }
            found.append(date)
        }
        return found
    }

    /// Words before a day that is set; behind 将于 and 定于 it is read as one to come.
    private static let setting = CueWords("定在 拟在 安排在 选在")
    /// Days: seven months, and a year.
    private static let near = 210, year = 366
}
