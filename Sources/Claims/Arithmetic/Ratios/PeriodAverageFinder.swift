import Extraction

/// Finds daily and monthly averages that do not follow from the total of a named period:
/// `上半年，业务量2.53亿件，日均近160万件`.
struct PeriodAverageFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            guard let unit = unit(sentence, place) else { return nil }
            return judged(sentence, place, unit)
        }
    }

    private enum Unit { case day, month }

    private func unit(_ sentence: FigureSentence, _ place: Int) -> Unit? {
        let figure = sentence.figures[place]
        guard !figure.isShare, figure.dimension != .percentagePoint, figure.dimension != .multiple else { return nil }
        let lead = sentence.lead(place).suffix(Self.reach)
        // 预计“双11”期间日均…: of another time.
        guard !Self.elsewhere.isFound(in: sentence.opening(place), of: account.scalars) else { return nil }
        if Self.daily.isFound(in: lead, of: account.scalars) { return .day }
        return Self.monthly.isFound(in: lead, of: account.scalars) ? .month : nil
    }

    private static let elsewhere = CueWords("预计 将达 计划 期间日 期间平均 高峰期 旺季 节假日 假日")
    /// Characters before the figure among which the word stands: 平均每天处理生活污水.
    private static let reach = 10
    private static let daily = CueWords("日均 平均每天 平均一天 每天平均 日平均 天天平均")
    private static let monthly = CueWords("月均 平均每月 平均每个月 每月平均 月平均")

    private func judged(_ sentence: FigureSentence, _ place: Int, _ unit: Unit) -> ArithmeticRelation? {
        let stated = sentence.figures[place]
        let before = sentence.figures[..<place].filter {
            $0.measure == stated.measure && $0.per == nil && $0.value > stated.value && $0.isUsable
        }
        let totals = before.isEmpty ? totalBehind(place, sentence) : before
        guard totals.count == 1, let total = totals.first, total.clause + 2 >= stated.clause,
            let period = period(of: total, sentence), let count = unit == .day ? period.days : period.months,
            let low = total.allowed.divided(by: ValueInterval(exactly: ExactNumber(count.upperBound))).low,
            let high = total.allowed.divided(by: ValueInterval(exactly: ExactNumber(count.lowerBound))).high,
            let plain = total.value.divided(by: ExactNumber(count.lowerBound))
        else { return nil }
        let holds = ValueInterval(low: low, high: high).intersects(stated.tolerated)
        // Out by a factor, it is the average of some of it.
        guard holds || plain.isNear(stated.value, percent: 50) else { return nil }
        let shown = Figure.rounded(plain.divided(by: stated.factor) ?? plain)
        return ArithmeticRelation(
            stated: stated.range, terms: [total.range, period.range], computed: stated.shown(plain) + stated.unit,
            equation:
                "\(total.plain)÷\(count.lowerBound)=\(Figure.plain(plain.isInteger ? plain : ExactNumber(shown) ?? plain))\(holds ? "≈" : "≠")\(account.text(stated.range))",
            holds: holds, confidence: 0.75)
    }

    /// 平均每天供水12万吨，全年共供水4380万吨: the total stands in the next clause, with its period.
    private func totalBehind(_ place: Int, _ sentence: FigureSentence) -> [Figure] {
        let next = place + 1
        guard next < sentence.figures.count else { return [] }
        let (stated, total) = (sentence.figures[place], sentence.figures[next])
        guard total.measure == stated.measure, total.per == nil, total.value > stated.value, total.isUsable,
            total.clause == stated.clause + 1, !isOfShorterTime(sentence.clause(place)),
            account.has(.total, in: sentence.opening(next)) || isOfYear(sentence.opening(next))
        else { return [] }
        return [total]
    }

    /// 6月日均13万人次: the average is of a time of its own.
    private func isOfShorterTime(_ clause: Range<Int>) -> Bool {
        account.dates(in: clause).contains { [.day, .week, .tenDays, .month, .quarter].contains($0.date.granularity) }
    }

    /// 全年供水4380万吨.
    private func isOfYear(_ opening: Range<Int>) -> Bool {
        Self.year.end(startingAt: opening.lowerBound, to: opening.upperBound, in: account.scalars) != nil
    }

    private static let year = CueWords("全年 一年 整年")

    /// A named period, and how many days and whole months it has.
    private struct Period {
        let range: Range<Int>
        let days: ClosedRange<Int>
        let months: ClosedRange<Int>?
    }

    /// The only period named before the total in its sentence.
    private func period(of total: Figure, _ sentence: FigureSentence) -> Period? {
        let before = sentence.range.lowerBound..<total.range.lowerBound
        var found: [Period] = []
        for (words, days, months) in Self.periods {
            for range in words.all(in: before, of: account.scalars)
            where !found.contains(where: { $0.range.overlaps(range) }) {
                found.append(Period(range: range, days: days, months: months))
            }
        }
        if found.isEmpty, let month = month(in: before) ?? span(in: before) { found.append(month) }
        return found.count == 1 ? found[0] : nil
    }

    /// The only date in a stretch of text, where it is a whole month: 6月份.
    private func month(in range: Range<Int>) -> Period? {
        let dates = account.dates(in: range)
        guard dates.count == 1, let date = dates.first?.date, date.granularity == .month, !date.isRange,
            let place = dates.first?.range
        else { return nil }
        return Period(range: place, days: 28...31, months: nil)
    }

    /// The only date in a stretch of text, where it is a span of months or days: 1至9月, 7月21日至8月19日.
    private func span(in range: Range<Int>) -> Period? {
        let dates = account.dates(in: range)
        guard dates.count == 1, let (date, place) = dates.first, !date.isUntil, !date.isSince, !date.isApproximate,
            date.isRange || date.granularity == .range, !date.isLunar, let start = date.start, let end = date.end
        else { return nil }
        let days = end.dayNumber - start.dayNumber + 1
        guard (7...400).contains(days) else { return nil }
        let whole = start.day == 1 && end.adding(days: 1)?.day == 1
        let months = (end.year - start.year) * 12 + end.month - start.month + 1
        return Period(range: place, days: days...days, months: whole ? months...months : nil)
    }

    /// Longer spans first: 前三季度 holds 三季度.
    private static let periods: [(CueWords, ClosedRange<Int>, ClosedRange<Int>?)] = [
        (CueWords("前三季度"), 273...274, 9...9), (CueWords("上半年"), 181...182, 6...6),
        (CueWords("下半年"), 184...184, 6...6), (CueWords("一季度 第一季度 首季"), 90...91, 3...3),
        (CueWords("二季度 第二季度"), 91...91, 3...3), (CueWords("三季度 第三季度 四季度 第四季度"), 92...92, 3...3),
        (CueWords("全年 去年全年 一年来 一年里 一年间"), 365...366, 12...12),
    ]
}
