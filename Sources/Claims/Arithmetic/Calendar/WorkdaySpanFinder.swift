import Extraction
import SourceText

/// Finds spans of working days that do not reach from their first day to their last:
/// `公示期5个工作日，从12月8日起至12月16日止`.
///
/// Mondays to Fridays are counted, the first day in or out. Which days are free and which Sundays are worked the State Council
/// tells anew each year, so that nothing is said of the times of year in which holidays may lie.
struct WorkdaySpanFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            guard let number = Self.unit.first(in: sentence.range, of: account.scalars),
                let stated = SmallNumber.number(
                    endingAt: number.lowerBound, from: sentence.range.lowerBound, in: account.scalars),
                Self.spans.start(
                    endingAt: stated.range.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil,
                !Self.others.isFound(in: sentence.range, of: account.scalars),
                let (first, last) = ends(in: sentence)
            else { return [] }
            return [judged(stated, until: number.upperBound, first, last)]
        }
    }

    /// 受理后5个工作日内: a time that each case is given.
    private static let others = CueWords("工作日内 压缩 缩短 受理后 收到后 工作日前 提前")
    private static let unit = CueWords("个工作日")
    private static let spans = CueWords("为期 公示期 公示期为 公示期限为 公示时间为 公告期 公告期为 报名时间为 报名期为 期限为 时间为 起用 历时 为")

    /// The first day and the last: two dates in a row of which one is told as the beginning and the other as the end, or one
    /// date that tells both.
    private func ends(in sentence: FigureSentence) -> (Account.Day, Account.Day)? {
        let dates = account.dates(in: sentence.range)
        let pairs = zip(dates, dates.dropFirst()).filter { isBeginning($0, sentence) && isEnd($1.range, sentence) }
        let spans = dates.filter { $0.date.isRange && !$0.date.isSince }.map { ($0, $0) }
        let found = (pairs + spans).compactMap { first, last -> (Account.Day, Account.Day)? in
            guard let start = first.date.start, let end = last.date.end, start < end,
                first.date.resolution != .unresolved, last.date.resolution != .unresolved, !first.date.isLunar,
                end.dayNumber - start.dayNumber <= Self.longest,
                !Self.holidays.contains(where: { Self.touches($0, start, end) }),
                !Self.feasts.contains(where: { isNear($0, start, end) })
            else { return nil }
            return ((start, first.range), (end, last.range))
        }
        return found.count == 1 ? found.first : nil
    }

    private func isBeginning(_ told: Account.ToldDate, _ sentence: FigureSentence) -> Bool {
        told.date.isSince || account.scalars[told.range].last == "起"
            || CueWords("从 自").start(
                endingAt: told.range.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
    }

    private func isEnd(_ range: Range<Int>, _ sentence: FigureSentence) -> Bool {
        CueWords("至 到").start(endingAt: range.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
            || account.follows(CueWords("截止 止 结束 为止"), range.upperBound, within: 2, to: sentence.range.upperBound)
            || account.follows(CueWords("全部办结 办结 完成 结束"), range.upperBound, within: 4, to: sentence.range.upperBound)
    }

    /// In days; longer spans run into holidays.
    private static let longest = 45

    /// Feasts of the moon with a day off, and the days around them that may be free as well.
    private static let feasts = ["端午节", "中秋节"]
    private static let margin = 4

    private func isNear(_ feast: String, _ first: CalendarDate, _ last: CalendarDate) -> Bool {
        let told = MentionReader().mentions(
            in: NormalizedText(verbatim: "\(first.year)年\(feast)"), context: ReadingContext(date: first))
        guard let day = told.compactMap(\.date).first?.start else { return true }
        return (first.dayNumber - Self.margin...last.dayNumber + Self.margin).contains(day.dayNumber)
    }

    /// Month and day from and until which holidays may lie: the new year, spring festival, 清明, the first of May and of October.
    private static let holidays: [((Int, Int), (Int, Int))] = [
        ((1, 1), (1, 5)), ((1, 18), (2, 28)), ((4, 2), (4, 8)), ((4, 26), (5, 10)), ((9, 26), (10, 12)),
        ((12, 28), (12, 31)),
    ]

    private static func touches(_ span: ((Int, Int), (Int, Int)), _ first: CalendarDate, _ last: CalendarDate) -> Bool {
        (first.year...last.year).contains { year in
            guard let start = CalendarDate(year: year, month: span.0.0, day: span.0.1),
                let end = CalendarDate(year: year, month: span.1.0, day: span.1.1)
            else { return false }
            return start <= last && end >= first
        }
    }

    private func judged(
        _ stated: (value: Int, range: Range<Int>), until end: Int, _ first: Account.Day, _ last: Account.Day
    ) -> ArithmeticRelation {
        let days = (first.day.dayNumber...last.day.dayNumber).count { day in
            CalendarDate(dayNumber: day).map { $0.weekday <= 5 } ?? false
        }
        let holds = days == stated.value || days == stated.value + 1
        return ArithmeticRelation(
            stated: stated.range.lowerBound..<end,
            terms: first.range == last.range ? [first.range] : [first.range, last.range], computed: "\(days)个工作日",
            equation: "\(first.day)至\(last.day)是\(days)个工作日\(holds ? "≈" : "≠")\(stated.value)", holds: holds,
            confidence: 0.85)
    }
}
