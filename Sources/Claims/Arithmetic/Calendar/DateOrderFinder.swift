import Extraction
import SourceText

/// Finds spans that end before they begin (`9月20日至15日`), or do not last as long as is said (`有效期三年，自…至…`).
struct DateOrderFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.mentions.indices.flatMap { place -> [ArithmeticRelation] in
            guard account.mentions[place].date != nil else { return [] }
            return [reversed(place), reversedPair(place), reversedRun(place), term(place), termOfPair(place)].compactMap
            { $0 }
        }
    }

    // MARK: The end before the start

    /// One mention with both ends: the written days of one month, or two written years, run backwards.
    private func reversed(_ place: Int) -> ArithmeticRelation? {
        let mention = account.mentions[place]
        let days = WrittenDays(account.scalars, mention.range).days
        guard days.count == 2, mention.date?.isLunar == false else { return nil }
        return relation(days[0], days[1], mention.range, [])
    }

    /// `从9月20日持续到9月15日`: two mentions with 到 between.
    private func reversedPair(_ place: Int) -> ArithmeticRelation? {
        guard place + 1 < account.mentions.count, account.mentions[place + 1].date != nil else { return nil }
        let (first, second) = (account.mentions[place].range, account.mentions[place + 1].range)
        guard first.upperBound <= second.lowerBound, second.lowerBound - first.upperBound <= 6 else { return nil }
        let gap = first.upperBound..<second.lowerBound
        guard
            isBegunAndEnded(first, second)
                || CueWords("持续到 持续至 延续到 延续至 开始到 起到 起至 起持续到 至 到 一直到 开唱到 截止到 展至 展出至").start(
                    endingAt: gap.upperBound, from: gap.lowerBound, in: account.scalars) != nil
        else { return nil }
        let starts = WrittenDays(account.scalars, first).days
        let ends = WrittenDays(account.scalars, second).days
        guard starts.count == 1, ends.count == 1 else { return nil }
        return relation(starts[0], ends[0], second, [first]) ?? almostYear(starts[0], ends[0], second, [first])
    }

    /// `自5月18日起封闭，至5月9日恢复通车`: what lies between is told, and what the end brings.
    private func reversedRun(_ place: Int) -> ArithmeticRelation? {
        guard place + 1 < account.mentions.count, let date = account.mentions[place].date,
            account.mentions[place + 1].date != nil
        else { return nil }
        let (scalars, first, second) = (
            account.scalars, account.mentions[place].range, account.mentions[place + 1].range
        )
        let limit = min(scalars.count, second.upperBound + 10)
        guard first.upperBound < second.lowerBound, second.lowerBound - first.upperBound <= 24,
            !scalars[first.upperBound..<second.lowerBound].contains(where: {
                "。；".unicodeScalars.map(\.value).contains($0)
            }),
            date.isSince
                || first.lowerBound > 0
                    && (scalars[first.lowerBound - 1] == "自" || scalars[first.lowerBound - 1] == "从"),
            CueWords("至 到").start(endingAt: second.lowerBound, from: first.upperBound, in: scalars) != nil
                || scalars[second.lowerBound - 1] == "，"
                    && Self.resuming.end(startingAt: second.upperBound, to: limit, in: scalars) != nil,
            account.isTold(Self.resuming, in: second.upperBound..<limit)
        else { return nil }
        let starts = WrittenDays(scalars, first).days
        let ends = WrittenDays(scalars, second).days
        guard starts.count == 1, ends.count == 1 else { return nil }
        return relation(starts[0], ends[0], second, [first]) ?? almostYear(starts[0], ends[0], second, [first])
    }

    private static let resuming = CueWords("恢复 结束 为止 止 通车 重新 解除 完工 竣工 收工 闭幕 闭馆 开放 撤除 完成 截止")

    /// `从5月12日持续到4月20日`: nothing goes on for eleven months and is told so without the year; from 9月1日 to 8月31日 is a
    /// whole year.
    private func almostYear(
        _ start: WrittenDays.Day, _ end: WrittenDays.Day, _ stated: Range<Int>, _ terms: [Range<Int>]
    ) -> ArithmeticRelation? {
        guard !end.isYearWritten, !start.isYearWritten, start.isMonthWritten, end.isMonthWritten,
            let from = start.month, let first = start.day, let to = end.month, let last = end.day,
            to == from - 1, !(first <= 3 && last >= 28)
        else { return nil }
        return ArithmeticRelation(
            stated: stated, terms: terms, computed: "结束早于开始", equation: "\(end.text)早于\(start.text)", holds: false,
            confidence: 0.75)
    }

    /// `9月20日开幕，9月25日闭幕`, `2024年9月开工，2024年4月竣工`.
    private func isBegunAndEnded(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        let (scalars, limit) = (account.scalars, min(second.upperBound + 4, account.scalars.count))
        return Self.beginning.start(
            endingAt: second.lowerBound, from: first.lowerBound, in: scalars) != nil
            && (Self.ending.end(startingAt: second.upperBound, to: limit, in: scalars) != nil
                || Self.ending.start(endingAt: second.upperBound, from: second.lowerBound, in: scalars) != nil)
    }

    private static let beginning = CueWords("开始， 启动， 开幕， 开幕、 开展， 起， 开工， 动工， 开工、 奠基， 开建， 始建， 破土动工， 开工建设， 立项， 签约，")
    private static let ending = CueWords("截止 结束 闭幕 为止 落幕 收官 止 竣工 完工 建成 投产 通车 投用 封顶 交付 验收 投入使用 建成投产 正式投产")

    private func relation(
        _ start: WrittenDays.Day, _ end: WrittenDays.Day, _ stated: Range<Int>, _ terms: [Range<Int>]
    ) -> ArithmeticRelation? {
        guard end.isBefore(start) else { return nil }
        return ArithmeticRelation(
            stated: stated, terms: terms, computed: "结束早于开始", equation: "\(end.text)早于\(start.text)", holds: false,
            confidence: 0.85)
    }

    // MARK: How long it lasts

    /// 为期三天, 有效期三年 in the sentence of a span with both ends.
    private func term(_ place: Int) -> ArithmeticRelation? {
        let mention = account.mentions[place]
        guard let date = mention.date, let start = date.start, let end = date.end, start < end, date.exists,
            !date.isLunar,
            date.isRange || date.granularity == .range || date.granularity == .hour,
            WrittenDays(account.scalars, mention.range).days.count == 2,
            let index = account.sentence(at: mention.range.lowerBound)
        else { return nil }
        let sentence = account.sentences[index]
        let spans = sentence.figures.filter { isTerm($0, sentence) }
        guard spans.count == 1, let span = spans.first, isBeside(span, mention.range, index),
            span.dimension != .clockTime
                || WrittenDays(account.scalars, mention.range).days.allSatisfy({ $0.day != nil }),
            isOnlySpan(mention.range, sentence)
        else { return nil }
        let lastDay = date.endSecond == 0 ? end.adding(days: -1) ?? end : end
        return span.dimension == .clockTime
            ? days(span, start, lastDay, mention.range) : months(span, start, lastDay, mention.range)
    }

    /// `从3月2日持续到3月9日，为期8天`: two mentions with 到 between.
    private func termOfPair(_ place: Int) -> ArithmeticRelation? {
        guard place + 1 < account.mentions.count, let from = account.mentions[place].date,
            let to = account.mentions[place + 1].date, let start = from.start, let end = to.start, start < end,
            from.granularity == .day, to.granularity == .day, !from.isRange, !to.isRange
        else { return nil }
        let (first, second) = (account.mentions[place].range, account.mentions[place + 1].range)
        guard first.upperBound < second.lowerBound, second.lowerBound - first.upperBound <= 6,
            Self.until.start(endingAt: second.lowerBound, from: first.upperBound, in: account.scalars) != nil,
            let index = account.sentence(at: first.lowerBound)
        else { return nil }
        let sentence = account.sentences[index]
        let spans = sentence.figures.filter { isTerm($0, sentence) && $0.range.lowerBound > second.upperBound }
        guard spans.count == 1, let span = spans.first, span.dimension == .clockTime,
            span.clause <= (sentence.clauses.lastIndex { $0.range.lowerBound <= second.lowerBound } ?? 0) + 2
        else { return nil }
        return days(span, start, end, second)
    }

    private static let until = CueWords("持续到 持续至 一直到 到 至 展至 延续到 延续至")

    /// Whether no other span of dates stands in the sentence.
    private func isOnlySpan(_ range: Range<Int>, _ sentence: FigureSentence) -> Bool {
        !account.mentions.starting(in: sentence.range).contains { other in
            guard let date = other.date, other.range != range else { return false }
            return date.start != nil && date.end != nil && date.start != date.end && date.granularity != .year
        }
    }

    private func isTerm(_ figure: Figure, _ sentence: FigureSentence) -> Bool {
        guard figure.isExact,
            figure.dimension == .calendarTime
                || (figure.dimension == .clockTime && figure.factor >= ExactNumber(86_400)),
            figure.unit != "个工作日", figure.unit != "工作日"
        else { return false }
        let clause = sentence.clauses[figure.clause].range
        let lead = clause.lowerBound..<figure.range.lowerBound
        guard
            let word = CueWords("为期 有效期 有效期为 有效期限为 历时 公示期 公示期为 会期 展期 任期 合同期 合同期限为 聘期").last(
                in: lead, of: account.scalars)
        else {
            return false
        }
        return lead.upperBound - word.upperBound <= 1
    }

    /// Whether no other date stands between the span and its length.
    private func isBeside(_ span: Figure, _ range: Range<Int>, _ index: Int) -> Bool {
        let between = min(span.range.lowerBound, range.lowerBound)..<max(span.range.upperBound, range.upperBound)
        return !account.mentions.starting(in: between).contains { other in
            other.date?.start != nil && other.range != range && !other.range.overlaps(span.range)
        }
    }

    private func days(_ span: Figure, _ start: CalendarDate, _ end: CalendarDate, _ range: Range<Int>)
        -> ArithmeticRelation?
    {
        guard let stated = span.value.divided(by: ExactNumber(86_400)), stated.isInteger else { return nil }
        let passed = end.dayNumber - start.dayNumber
        let holds = stated == ExactNumber(passed) || stated == ExactNumber(passed + 1)
        return ArithmeticRelation(
            stated: span.range, terms: [range], computed: "\(passed + 1)天",
            equation: "\(start)至\(end)共\(passed + 1)天\(holds ? "≈" : "≠")\(stated)天", holds: holds, confidence: 0.8)
    }

    private func months(_ span: Figure, _ start: CalendarDate, _ end: CalendarDate, _ range: Range<Int>)
        -> ArithmeticRelation?
    {
        guard let next = end.adding(days: 1) else { return nil }
        let passed = (next.year - start.year) * 12 + next.month - start.month
        let odd = next.day - start.day
        let stated = span.value
        let least = odd < -15 ? passed - 1 : passed - (odd < 0 ? 1 : 0)
        let most = odd > 15 ? passed + 1 : passed + (odd > 0 ? 1 : 0)
        let holds = stated >= ExactNumber(least) && stated <= ExactNumber(most)
        let shown = passed % 12 == 0 ? "\(passed / 12)年" : "\(passed)个月"
        return ArithmeticRelation(
            stated: span.range, terms: [range], computed: shown,
            equation: "\(start)至\(end)为\(shown)\(holds ? "≈" : "≠")\(account.text(span.range))",
            holds: holds, confidence: 0.85)
    }
}
