import Extraction
import SourceText

/// Finds days and years that are told both by what came before and by the calendar, and differ: `8月6日面试；翌日，即8月9日`,
/// `三天后的周日` behind a Monday, `1978年…二十年后的2008年`.
struct FollowingDateFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        let dates = account.dates(in: 0..<account.scalars.count)
        let passed = account.statements.flatMap { passedYears(account.sentences[$0]) }
        return passed
            + dates.indices.dropFirst().dropLast().flatMap { place -> [ArithmeticRelation] in
                guard let index = account.sentence(at: dates[place].range.lowerBound),
                    account.sentences[index].role != .headline,
                    isApposed(dates[place].range, dates[place + 1].range)
                else { return [] }
                return relations(
                    dates[..<place].reversed().prefix { isNear($0.range, to: index) }, dates[place], dates[place + 1],
                    printed)
            }
    }

    /// Reckoned from the date right before; an earlier one from which it comes out may be meant as well.
    private func relations(_ before: [Told], _ step: Told, _ after: Told, _ printed: CalendarDate)
        -> [ArithmeticRelation]
    {
        let found = before.map { dayRelation($0, step, after, printed) ?? yearRelation($0, step, after, printed) }
        guard let nearest = found.first, nearest != nil else { return [] }
        return found.compactMap { $0 }
    }

    private typealias Told = Account.ToldDate

    /// Whether a date stands in the same sentence or the one before, of one block.
    private func isNear(_ range: Range<Int>, to index: Int) -> Bool {
        account.around(index, before: 1, after: 0).contains { account.sentences[$0].range.contains(range.lowerBound) }
    }

    private func isApposed(_ step: Range<Int>, _ after: Range<Int>) -> Bool {
        guard step.upperBound < after.lowerBound else { return false }
        let words = account.text(step.upperBound..<after.lowerBound)
        return ["的", "，即", "即", "，也就是", "也就是", "（", "——"].contains(words)
    }

    // MARK: Days

    private func dayRelation(_ before: Told, _ step: Told, _ after: Told, _ printed: CalendarDate)
        -> ArithmeticRelation?
    {
        guard let start = singleDay(before), let count = days(step, printed) else { return nil }
        guard let expected = start.adding(days: count) else { return nil }
        // A day more or less, where the first may be counted in.
        let play = count == 1 ? 0 : max(1, count / 10)
        if let weekday = bareWeekday(after.range) {
            let off = (weekday - expected.weekday + 7) % 7
            return relation(
                expected, "\(expected)（\(Self.name(expected.weekday))）", before, step, after, min(off, 7 - off) <= play)
        }
        guard let day = singleDay(after), after.date.weekday == nil || after.date.day != nil else { return nil }
        let apart = abs(day.dayNumber - expected.dayNumber)
        guard apart <= Self.farthest else { return nil }
        return relation(expected, "\(expected)", before, step, after, apart <= play)
    }

    /// In days; farther apart it is told of another day.
    private static let farthest = 31

    private static func name(_ weekday: Int) -> String {
        "周" + ["一", "二", "三", "四", "五", "六", "日"][weekday - 1]
    }

    /// A day written with its number.
    private func singleDay(_ told: Told) -> CalendarDate? {
        guard told.date.granularity == .day, !told.date.isRange, !told.date.isLunar, !told.date.isSince,
            !told.date.isUntil, !told.date.isBefore, !told.date.isAfter, told.date.resolution != .unresolved,
            account.scalars[told.range].contains(where: { $0 == "日" || $0 == "号" })
        else { return nil }
        return told.date.start
    }

    private func bareWeekday(_ range: Range<Int>) -> Int? {
        let text = account.text(range)
        guard let sign = ["周", "星期", "礼拜"].first(where: { text.hasPrefix($0) }) else { return nil }
        return ["一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7][
            String(text.dropFirst(sign.count))]
    }

    /// 1 of 次日; of 三天后, which is read from the paper's day, how far it is from that.
    private func days(_ step: Told, _ printed: CalendarDate) -> Int? {
        let range = step.range
        if CueWords("次日 翌日 隔天 隔日 第二天").end(startingAt: range.lowerBound, to: range.upperBound, in: account.scalars)
            == range.upperBound
        {
            return 1
        }
        guard step.date.granularity == .day, step.date.resolution == .relative,
            Self.later.start(endingAt: range.upperBound, from: range.lowerBound, in: account.scalars) != nil,
            account.scalars[range].contains(where: { $0 == "天" || $0 == "日" }), let day = step.date.start
        else { return nil }
        let count = day.dayNumber - printed.dayNumber
        return count > 0 ? count : nil
    }

    private static let later = CueWords("后 之后 以后")

    // MARK: Years

    private func yearRelation(_ before: Told, _ step: Told, _ after: Told, _ printed: CalendarDate)
        -> ArithmeticRelation?
    {
        guard before.date.yearIsWritten, !before.date.isRange, before.date.granularity != .era,
            let start = before.date.year,
            step.date.granularity == .year, !step.date.isApproximate, let then = step.date.start?.year,
            Self.later.start(endingAt: step.range.upperBound, from: step.range.lowerBound, in: account.scalars) != nil
        else { return nil }
        let count = then - printed.year
        let isNow =
            CueWords("今天 今年 如今 今日").end(
                startingAt: after.range.lowerBound, to: after.range.upperBound, in: account.scalars) != nil
        guard count > 0, let year = isNow ? printed.year : after.date.yearIsWritten ? after.date.year : nil,
            after.date.granularity != .era
        else { return nil }
        let play = isNow ? max(1, count / 8) : Self.play(of: count)
        return relation(start, count, year, play, stated: after.range, terms: [before.range, step.range])
    }

    /// Round years are told of one or two more or less.
    private static func play(of count: Int) -> Int { count >= 20 && count % 10 == 0 ? 2 : 1 }

    /// `1983年通了水，又过了八年，也就是1996年，…`: the years between are told as a span.
    private func passedYears(_ sentence: FigureSentence) -> [ArithmeticRelation] {
        sentence.figures.indices.compactMap { place in
            let figure = sentence.figures[place]
            let lead = sentence.lead(place)
            let years = account.writtenYears(in: sentence.range)
            guard let count = figure.wholeYears,
                CueWords("又过了 再过了 过了 隔了 又隔了").start(
                    endingAt: figure.range.lowerBound, from: lead.lowerBound, in: account.scalars) != nil,
                let before = years.last(where: { $0.range.upperBound <= figure.range.lowerBound }),
                let after = years.first(where: { $0.range.lowerBound > figure.range.lowerBound }),
                isApposed(figure.range, after.range)
                    || account.text(figure.range.upperBound..<after.range.lowerBound) == "，到"
            else { return nil }
            return relation(
                before.value, count, after.value, Self.play(of: count), stated: after.range,
                terms: [before.range, figure.range])
        }
    }

    private func relation(
        _ start: Int, _ count: Int, _ year: Int, _ play: Int, stated: Range<Int>, terms: [Range<Int>]
    ) -> ArithmeticRelation {
        let holds = abs(start + count - year) <= play
        return ArithmeticRelation(
            stated: stated, terms: terms, computed: "\(start + count)年",
            equation: "\(start)+\(count)=\(start + count)\(holds ? "≈" : "≠")\(year)", holds: holds, confidence: 0.8)
    }

    private func relation(
        _ expected: CalendarDate, _ shown: String, _ before: Told, _ step: Told, _ after: Told, _ holds: Bool
    ) -> ArithmeticRelation {
        ArithmeticRelation(
            stated: after.range, terms: [before.range, step.range], computed: shown,
            equation:
                "\(account.text(before.range))的\(account.text(step.range))是\(shown)\(holds ? "≈" : "≠")\(account.text(after.range))",
            holds: holds, confidence: 0.8)
    }
}
