import Extraction

/// Finds hours of opening beside a day without end: `24小时不打烊，每天上午8点开门`.
struct AroundTheClockFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.compactMap { index in
            let sentence = account.sentences[index]
            guard let whole = sentence.figures.first(where: { isWholeDay($0, sentence) }),
                let hour = hour(after: whole.range.upperBound, sentence)
            else { return nil }
            return ArithmeticRelation(
                stated: hour, terms: [whole.range], computed: "24小时",
                equation: "24小时开放，不应有\(account.text(hour))", holds: false, confidence: 0.8)
        }
    }

    /// 24小时营业, 24小时不打烊.
    private func isWholeDay(_ figure: Figure, _ sentence: FigureSentence) -> Bool {
        figure.unit.hasSuffix("小时") && figure.isExact && figure.plain == "24"
            && account.follows(Self.open, figure.range.upperBound, within: 4, to: sentence.range.upperBound)
    }

    private static let open = CueWords("开放 营业 不打烊 不关门 不闭馆 开门迎客")

    /// The hour behind it at which the same house opens or shuts.
    private func hour(after end: Int, _ sentence: FigureSentence) -> Range<Int>? {
        let times = account.dates(in: end..<sentence.range.upperBound).filter {
            $0.date.granularity == .hour || $0.date.granularity == .minute || $0.date.granularity == .recurring
                || $0.date.startSecond != nil
        }
        guard let first = times.first?.range, !Self.others.isFound(in: end..<first.lowerBound, of: account.scalars)
        else { return nil }
        let clause = account.clause(at: first.lowerBound, of: sentence)
        let lead = clause.lowerBound..<first.lowerBound
        let isOpening =
            lead.isEmpty
            || Self.daily.end(startingAt: lead.lowerBound, to: lead.upperBound, in: account.scalars) == lead.upperBound
        let isTelling =
            Self.telling.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) == lead.lowerBound
        guard clause.lowerBound > end,
            isTelling
                || isOpening && isOfTheDoor(first.upperBound, sentence.range.upperBound)
        else { return nil }
        return first
    }

    /// 6点开门; not 8点开门的大厅.
    private func isOfTheDoor(_ index: Int, _ limit: Int) -> Bool {
        guard index < limit, let word = Self.doors.first(in: index..<limit, of: account.scalars),
            word.lowerBound <= index + 1
        else { return false }
        return word.upperBound >= limit || account.scalars[word.upperBound] != "的"
    }

    private static let daily = CueWords("每天 每日 平时 其")
    private static let telling = CueWords("营业时间为 营业时间是 开放时间为 开放时间是 营业时间 开放时间 每天营业时间为 每天开放时间为")
    private static let doors = CueWords("开门 开馆 关门 锁门 闭馆 打烊 停止营业 开始营业")
    private static let others = CueWords("窗口 柜台 人工 其他 其余 除 但 主馆 大厅 客服 此前 以前 原来 过去 之前 原先 曾")
}
