import EmbeddedFiles
import Extraction
import SourceText

/// Finds festivals and solar terms told with a day that is not theirs: `9月9日教师节当天`, `8月25日，正值处暑`, `中秋节那天（10月4日）`.
struct FestivalDayFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        let dates = account.dates(in: 0..<account.scalars.count)
        return zip(dates, dates.dropFirst()).compactMap { first, second in
            guard let index = account.sentence(at: first.range.lowerBound),
                account.sentences[index].range.contains(second.range.lowerBound),
                first.range.upperBound <= second.range.lowerBound
            else { return nil }
            let gap = first.range.upperBound..<second.range.lowerBound
            if account.date == nil { return ofAnyYear(first, second, gap) }
            if let day = numbered(first), let festival = festival(second), isNamedAfter(unnumbered(gap), second.range) {
                return relation(day, festival, first.range, second.range, stated: second.range)
            }
            if let festival = festival(first), let day = numbered(second), isAll(Self.dated, gap) {
                return relation(day, festival, second.range, first.range, stated: second.range)
            }
            return nil
        }
    }

    /// 10月8日霜降那天 where no year is known: a day on which the festival falls in no year.
    private func ofAnyYear(_ first: Account.ToldDate, _ second: Account.ToldDate, _ gap: Range<Int>)
        -> ArithmeticRelation?
    {
        guard let month = first.date.month, let day = first.date.day, first.date.year == nil, !first.date.isRange,
            !first.date.isLunar, let word = words(in: second.range), word.lowerBound == second.range.lowerBound,
            isNamedAfter(unnumbered(gap), second.range), let festival = CalendarFestival.all[account.text(word)],
            let told = CalendarDate(year: Self.plainYear, month: month, day: day),
            let usual = CalendarDate(year: Self.plainYear, month: festival.month, day: festival.days.lowerBound)
        else { return nil }
        let apart = told.dayNumber - usual.dayNumber
        guard abs(apart) <= Self.farthest else { return nil }
        let holds = (0..<festival.days.count).contains(apart)
        let days =
            "\(festival.month)月\(festival.days.lowerBound)日"
            + (festival.days.count > 1 ? "至\(festival.days.upperBound)日" : "")
        return ArithmeticRelation(
            stated: second.range, terms: [first.range], computed: days,
            equation: "\(festival.name)在\(days)\(holds ? "，合" : "≠")\(account.text(first.range))", holds: holds,
            confidence: 0.85)
    }

    /// A year of 365 days.
    private static let plainYear = 2025

    private static let dated = CueWords("是 即 （ ，即 这天是 这一天是 那天是 正是 落在 落在了 排在 当天（ 那天（ 这天（ 当天是")
    private static let meeting = CueWords(
        "正赶上 恰好赶上 正好赶上 刚好赶上 正是 正值 恰逢 适逢 正逢 又逢 欣逢 喜逢 时值 恰是 正是 也是 就是 恰好是 正好是 是 即 也就是 为 （")

    /// Whether the festival is said of the day before it: by a word between, or as all that follows: 9月10日教师节当天, not
    /// 11月1日双十一预售.
    private func isNamedAfter(_ gap: Range<Int>, _ festival: Range<Int>) -> Bool {
        guard let first = gap.first else { return isSaidWhole(festival) }
        guard Self.around.end(startingAt: festival.upperBound, to: account.scalars.count, in: account.scalars) == nil
        else {
            return false
        }
        // 6月11日入梅，正赶上芒种: what took place on the day stands between.
        let comma = gap.prefix(Self.deed).firstIndex { account.scalars[$0] == "，" }
        // 10月23日，寒露，: all that the clause says.
        if gap.count == 1, comma != nil { return isSaidWhole(festival) }
        let link = comma.map { account.scalars[first] == "，" || isHan(first..<$0) ? gap[($0 + 1)...] : gap } ?? gap
        return isAll(Self.meeting, link)
    }

    /// A gap without the number of the festival at its end: 正逢第41个教师节.
    private func unnumbered(_ gap: Range<Int>) -> Range<Int> {
        let ordinal = account.mentions.first { $0.ordinal?.unit == "个" && $0.range.upperBound == gap.upperBound }
        return ordinal.map { gap.lowerBound..<max(gap.lowerBound, $0.range.lowerBound) } ?? gap
    }

    private func isHan(_ range: Range<Int>) -> Bool { range.allSatisfy { account.scalars[$0].isHan } }

    /// Scalars from a day to the comma behind what took place.
    private static let deed = 6

    private func isAll(_ words: CueWords, _ range: Range<Int>) -> Bool {
        words.end(startingAt: range.lowerBound, to: range.upperBound, in: account.scalars) == range.upperBound
    }

    private func isSaidWhole(_ festival: Range<Int>) -> Bool {
        let end = festival.upperBound
        return Self.closing.isFound(in: festival, of: account.scalars)
            || end >= account.scalars.count
            || Self.closing.end(startingAt: end, to: account.scalars.count, in: account.scalars) != nil
            || ["，", "。", "）"].contains(account.text(end..<(end + 1)))
    }

    /// Words that tell of days around a festival.
    private static let around = CueWords("假期 长假 小长假 假日 黄金周 期间 前 后 节前 节后 档 预售 促销 大促 旺季")
    private static let closing = CueWords("当天 那天 这天 这一天 当日 当晚 当夜 夜 晚 清晨 上午 早上 下午 早晨")

    /// A day told by month and number.
    private func numbered(_ told: Account.ToldDate) -> CalendarDate? {
        let date = told.date
        guard date.granularity == .day, !date.isRange, !date.isLunar, !date.isSince, !date.isUntil, !date.isAfter,
            !date.isBefore, date.resolution != .unresolved, date.day != nil,
            account.scalars[told.range].contains(where: { $0 == "日" || $0 == "号" }), words(in: told.range) == nil
        else { return nil }
        return date.start
    }

    private static let years = CueWords("今年 今年的 去年 去年的 明年 明年的 本月的 这个月的")

    /// The one day of a festival whose name begins the words, but for the year.
    private func festival(_ told: Account.ToldDate) -> CalendarDate? {
        let date = told.date
        guard let name = words(in: told.range),
            name.lowerBound == told.range.lowerBound
                || Self.years.end(startingAt: told.range.lowerBound, to: name.lowerBound, in: account.scalars)
                    == name.lowerBound,
            !date.isRange, !date.isSince,
            !date.isUntil, !date.isAfter, !date.isBefore, !date.isApproximate, date.start == date.end
        else { return nil }
        let rest = name.upperBound..<told.range.upperBound
        guard
            rest.isEmpty
                || Self.closing.end(startingAt: rest.lowerBound, to: rest.upperBound, in: account.scalars) != nil
        else { return nil }
        return date.start
    }

    private func words(in range: Range<Int>) -> Range<Int>? { Self.festivals.first(in: range, of: account.scalars) }

    private func relation(
        _ day: CalendarDate, _ festival: CalendarDate, _ dayRange: Range<Int>, _ name: Range<Int>, stated: Range<Int>
    ) -> ArithmeticRelation? {
        let apart = abs(day.dayNumber - festival.dayNumber)
        // Farther apart, the festival is of another year, or of another thing.
        guard apart <= Self.farthest else { return nil }
        let holds = apart == 0
        return ArithmeticRelation(
            stated: stated, terms: [stated == name ? dayRange : name], computed: "\(festival)",
            equation:
                "\(account.text(name))是\(festival)\(holds ? "=" : "≠")\(account.text(dayRange))", holds: holds,
            confidence: 0.85)
    }

    /// In days.
    private static let farthest = 46

    private static let festivals = CueWords(
        words: LexiconTable(lexicon: "date-words.tsv").rows.filter {
            $0.count == 3 && ["festival", "term"].contains(String($0[0]))
        }.flatMap { row in row[2].words.map { String($0) } }.filter { !unsettled.contains($0) })
    /// Names of weather as well; and 小年 is another day in the south.
    private static let unsettled: Set<String> = ["小雪", "大雪", "雨水", "小年"]
}
