import Extraction
import SourceText

/// Finds spans between two dates of one sentence that do not follow from them:
/// `2019年6月动工，去年8月合龙，历时五年零两个月`, `从9月20日开到10月7日，一共展出18天`.
struct ElapsedFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            let spans = sentence.figures.indices.filter { isElapsed(sentence, $0) }
            guard spans.count == 1, let span = spans.first, let (start, end) = ends(before: span, sentence) else {
                return []
            }
            return [judged(sentence.figures[span], start, end)].compactMap { $0 }
        }
    }

    private typealias End = (date: DateMention, day: CalendarDate, range: Range<Int>)

    /// 历时, 前后 before a span of years and months.
    private func isElapsed(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let figure = sentence.figures[place]
        guard figure.isExact, isOfDays(figure) || figure.dimension == .calendarTime, figure.unit != "周年" else {
            return false
        }
        let lead = sentence.lead(place)
        guard lead.count <= 10, isEndOfClause(figure.range.upperBound, sentence.clause(place)) else { return false }
        if isOfDays(figure), CueWords("一共 共 持续 展出 连续 度过了 为期 历时").isFound(in: lead, of: account.scalars) { return true }
        return CueWords("前后 历时 历经 耗时 用时 熬了 拖了 苦干了 奋战了 建了 修了 打了 等了 花了 用了 走了 磨了").isFound(
            in: lead, of: account.scalars)
    }

    /// Whether nothing but 时间 or 之久 follows: in 用了三年才拿到批文 the span is of something else.
    private func isEndOfClause(_ index: Int, _ clause: Range<Int>) -> Bool {
        let end = CueWords("时间 的时间 之久 光景 有余 兵 兵役").end(
            startingAt: index, to: clause.upperBound, in: account.scalars)
        return (end ?? index) >= clause.upperBound
    }

    private func isOfDays(_ figure: Figure) -> Bool { figure.dimension == .clockTime && figure.unit == "天" }

    /// The two dates of the sentence before a span, if there are just two, the first the earlier.
    private func ends(before span: Int, _ sentence: FigureSentence) -> (End, End)? {
        let figure = sentence.figures[span]
        let told = account.mentions.starting(in: sentence.range).filter {
            $0.date != nil && !$0.range.overlaps(figure.range)
        }
        let dates = told.compactMap(end(of:))
        guard told.count == 2, dates.count == 2,
            dates[1].range.upperBound <= figure.range.lowerBound || isEndBehind(dates, span, sentence),
            dates[0].day < dates[1].day,
            isOfDays(figure) ? isRun(dates, in: sentence.lead(span)) : dates[0].date.yearIsWritten,
            let clause = sentence.clauses.lastIndex(where: { $0.range.lowerBound <= dates[1].range.lowerBound }),
            figure.clause <= clause + 2
        else { return nil }
        return (dates[0], dates[1])
    }

    /// `2021年6月动工，历时两年零三个月，于2024年9月完成`: the span between its beginning and its end.
    private func isEndBehind(_ dates: [End], _ span: Int, _ sentence: FigureSentence) -> Bool {
        let figure = sentence.figures[span]
        let opening = sentence.lead(span)
        guard !isOfDays(figure), dates[0].range.upperBound <= figure.range.lowerBound,
            figure.range.upperBound < dates[1].range.lowerBound, opening.count <= 4,
            let clause = sentence.clauses.lastIndex(where: { $0.range.lowerBound <= dates[1].range.lowerBound }),
            clause == figure.clause + 1
        else { return false }
        let lead = sentence.clauses[clause].range.lowerBound..<dates[1].range.lowerBound
        return lead.count <= 4
    }

    /// Whether two days are told as first and last: 从9月20日开到10月7日.
    private func isRun(_ dates: [End], in lead: Range<Int>) -> Bool {
        let gap = dates[0].range.upperBound..<dates[1].range.lowerBound
        guard dates.allSatisfy({ $0.date.granularity == .day }) else { return false }
        if gap.count <= 6, account.has("到", in: gap) || account.has("至", in: gap) { return true }
        // 6月28日开班，7月2日结业，度过了三天; 第一期4月15日开幕，4月19日结束，三期共15天 adds up several.
        let scalars = account.scalars
        return Self.passing.isFound(in: lead, of: scalars)
            && Self.beginning.end(startingAt: gap.lowerBound, to: gap.upperBound, in: scalars) == gap.upperBound - 1
            && Self.ending.end(startingAt: dates[1].range.upperBound, to: scalars.count, in: scalars) != nil
    }

    private static let passing = CueWords("度过了 为期 历时 持续")
    private static let beginning = CueWords("开班 开幕 开赛 开展 启动 开营 开课 开机 开市 开馆 出发 启程")
    private static let ending = CueWords("结业 闭幕 结束 落幕 收官 闭营 结课 撤展 闭市 闭展 返回 归来 结营")

    /// A day, month or year of the calendar.
    private func end(of mention: Mention) -> End? {
        guard let date = mention.date, let day = date.start, !date.isLunar, !date.isRange, !date.isApproximate,
            [.day, .month, .year].contains(date.granularity),
            !CueWords("之后 以后 以来 之前 以前").isFound(in: mention.range, of: account.scalars),
            mention.range.lowerBound == 0 || account.scalars[mention.range.lowerBound - 1] != "继"
        else { return nil }
        return (date, day, mention.range)
    }

    private func judged(_ span: Figure, _ start: End, _ end: End) -> ArithmeticRelation? {
        if isOfDays(span) { return days(span, start, end) }
        let passed = (end.day.year - start.day.year) * 12 + end.day.month - start.day.month
        guard span.value.isInteger, passed > 0 else { return nil }
        let stated = Int(span.value.numerator)
        let areYearsOnly = start.date.granularity == .year || end.date.granularity == .year
        // Whole years leave out odd months, and are rounded up from half of one.
        let (less, more) =
            areYearsOnly
            ? (12, 12) : account.has("月", in: span.range) ? (1, 1) : account.has("半", in: span.range) ? (3, 3) : (7, 11)
        let holds = passed >= stated - less && passed <= stated + more
        let shown = [(passed / 12, "年"), (passed % 12, "个月")].filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        return ArithmeticRelation(
            stated: span.range, terms: [start.range, end.range], computed: shown,
            equation:
                "\(account.text(start.range))至\(account.text(end.range))为\(shown)\(holds ? "≈" : "≠")\(account.text(span.range))",
            holds: holds, confidence: 0.85)
    }

    /// The last day may be counted or not, and the first as well.
    private func days(_ span: Figure, _ start: End, _ end: End) -> ArithmeticRelation? {
        guard let stated = span.value.divided(by: span.factor), stated.isInteger else { return nil }
        let passed = end.day.dayNumber - start.day.dayNumber
        let holds = (passed - 1...passed + 1).contains(Int(stated.numerator))
        return ArithmeticRelation(
            stated: span.range, terms: [start.range, end.range], computed: "\(passed + 1)天",
            equation:
                "\(account.text(start.range))至\(account.text(end.range))共\(passed + 1)天\(holds ? "≈" : "≠")\(stated)天",
            holds: holds, confidence: 0.8)
    }
}
