import Extraction
import SourceText

/// A date that a sentence tells, as far as an event may have come about on it.
struct EventDay {
    let use: SentenceFrame.DateUse
    let frame: SentenceFrame
    let reading: ArticleReading

    private var scalars: [UInt32] { reading.scalars }

    /// First to last second; nil of an hour without a day, a span counted from a day that is not told, the day of a report, and a season
    /// that only tells which thing is meant.
    var value: ValueInterval? {
        guard !use.isBareHour(in: scalars), !use.isWeeklyHours(in: scalars), !isDistance, !isOfReport, !isEpithet else {
            return nil
        }
        return DateSpan.seconds(of: use.date, printed: reading.info.date?.date).map {
            Self.widened($0, by: reach ?? (isNextMonth ? 15 : 0))
        }
    }

    /// 谷雨一早，今春的第一船茶…: where the sentence has named a day, the season only tells which thing is meant.
    private var isEpithet: Bool {
        use.isAttribute(in: scalars)
            && frame.dates.contains { $0.range.lowerBound < use.range.lowerBound && Self.isMoment($0) }
    }

    /// 本报昨天报道了某某去世的消息: the day of the report, not of what it reports.
    private var isOfReport: Bool {
        EventRole.words[.report].end(startingAt: use.range.upperBound, to: scalars.count, in: scalars) != nil
    }

    /// 8年来, 一年半前, 当年: counted from a day that the text does not give with it; 当天 is the day named last.
    private var isDistance: Bool {
        let text = scalars[use.range]
        guard let first = text.first, let last = text.last, last != 0x6765 else { return true }
        // 到昨天，开放八天: what has come about until then.
        if isRunUp { return true }
        // 2025年度 tells of which year something is, not when it was.
        if text.suffix(2).elementsEqual(Self.ofYear) { return true }
        if Self.sameDays.contains(first) {
            // 开街当天 is the day of it, whichever day was named last.
            if first == Self.thatDay, let before = reading.scalars[..<use.range.lowerBound].last,
                TermReader.isHan(before),
                !Self.leads.contains(before)
            {
                return true
            }
            return first != Self.thatDay || !Self.isMoment(use) || use.date.start == nil
        }
        // 通车后第三天, 开业第三天 are counted from a day that may be told elsewhere.
        if first == Self.nth, use.range.lowerBound > 0, TermReader.isHan(scalars[use.range.lowerBound - 1]) {
            return true
        }
        // 一到冬天, 秋天: of every year as likely as of one.
        if use.date.granularity == .season, use.range.count == 2, Self.seasons.contains(last) { return true }
        // 本周, 下月: near enough to be news, too vague to be held against a day; 上月, 上个月下旬 tell a month that is over.
        if Self.vagueFirsts.contains(first), !Self.isMoment(use), !isLastMonth(first), !isNextMonth,
            !text.contains(where: { (0x30...0x39).contains($0) || Self.monthParts.contains($0) })
        {
            return true
        }
        // 今年年底前, 6月底前, 明年国庆前 name a day; 三年前 does not.
        return last == 0x524D && use.date.resolution == .relative && !text.contains(0x5E95) && !text.contains(0x6708)
            && reach == nil
            && (use.date.end == nil || text.contains(where: Self.numerals.contains))
    }

    /// Whether a clause is only a day with 到 before it.
    private var isRunUp: Bool {
        let clause = frame.clause(at: use.range.lowerBound)
        return Self.isMoment(use) && use.range.lowerBound - clause.lowerBound == 1
            && scalars[clause.lowerBound] == Self.to && clause.upperBound - use.range.upperBound <= 1
    }

    /// Whether a day that is counted back opens an article's paragraph: farther on it may be counted from a day that was named before it.
    private var isCountedFromToday: Bool {
        guard use.range.lowerBound == frame.sentence.range.lowerBound else { return false }
        return frame.index == 0 || reading.article.sentences[frame.index - 1].block != frame.sentence.block
    }

    /// By how many days 五天前, 四个月前 and 七年前 may be off: two papers count a day, a month or a year apart; nil of what is
    /// no such count, or a round one (二十天前, 十年前).
    private var reach: Int? {
        let text = scalars[use.range]
        var count = text.dropLast(2)
        if count.last == Self.each { count = count.dropLast() }
        guard use.date.resolution == .relative, text.count >= 3, text.last == Self.ago,
            count.allSatisfy(Self.numerals.contains), let ones = count.last, Self.ones.contains(ones)
        else { return nil }
        switch (text[text.endIndex - 2], text.count, use.date.granularity) {
        case (Self.month, 4...5, .month): return isCountedFromToday ? 31 : nil
        case (Self.day, 3...4, .day): return isCountedFromToday ? 1 : nil
        // Of 366 days one would reach into the year after.
        case (Self.year, 3...5, .year): return 365
        default: return nil
        }
    }

    private static func widened(_ value: ValueInterval, by days: Int) -> ValueInterval {
        guard days > 0 else { return value }
        let reach = ExactNumber(days * 86_400)
        return ValueInterval(
            low: value.low.flatMap { $0.subtracting(reach) }, high: value.high.flatMap { $0.adding(reach) })
    }

    /// 前, 天, 年
    private static let ago: UInt32 = 0x524D, day: UInt32 = 0x5929, year: UInt32 = 0x5E74
    /// 月, 个
    private static let month: UInt32 = 0x6708, each: UInt32 = 0x4E2A
    /// 到
    private static let to: UInt32 = 0x5230
    /// Before 当天, and no event of which it is the day.
    private static let leads = ScalarSet("在于是就从到而且也便的自即并和与后前")
    private static let ones = ScalarSet("123456789两一二三四五六七八九")
    /// Of 本月底, 下月中旬.
    private static let monthParts = ScalarSet("底初旬末")

    /// Whether the date names a day or a time of one: 上周五, 5月9日20时.
    private static func isMoment(_ use: SentenceFrame.DateUse) -> Bool {
        guard !use.date.isUntil, !use.date.isSince, !use.date.isBefore else { return false }
        switch use.date.granularity {
        case .day, .dayPart, .hour, .minute, .second: return true
        default: return false
        }
    }

    /// 下个月, 下月: told roughly, and no vaguer than that.
    private var isNextMonth: Bool {
        use.date.resolution == .relative && use.date.granularity == .month && use.date.end != nil
            && scalars[use.range.lowerBound] == Self.next
    }

    private func isLastMonth(_ first: UInt32) -> Bool {
        first == Self.last && use.date.resolution == .relative && use.date.end != nil
            && (use.date.granularity == .month || use.date.granularity == .tenDays)
    }

    private static let numerals = ScalarSet("0123456789一二三四五六七八九十百千两几多半数")
    /// 年度
    private static let ofYear: [UInt32] = [0x5E74, 0x5EA6]
    /// Of 冬天, and of 春季招聘会.
    private static let seasons = ScalarSet("天季")
    /// 第, 上, 下
    private static let nth: UInt32 = 0x7B2C, last: UInt32 = 0x4E0A, next: UInt32 = 0x4E0B
    private static let vagueFirsts = ScalarSet("上本下近日")
    private static let sameDays = ScalarSet("同当次翌")
    private static let thatDay: UInt32 = 0x5F53
}
