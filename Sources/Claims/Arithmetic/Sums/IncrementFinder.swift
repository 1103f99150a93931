import Extraction
import SourceText

/// Finds levels that do not differ by what came or went, told in their sentence or the one before:
/// `新增12家。至此，全市老字号由46家增加到60家`, `此前已有38名。这次新增7名，总数达到47名`.
struct IncrementFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard !Self.periods.isFound(in: sentence.range, of: account.scalars) else { return [] }
        return BreakdownFinder.measures(of: sentence).compactMap { measure in
            let members = sentence.members(of: measure)
            return fromTo(members, index) ?? reached(members, index) ?? reachedFirst(members, sentence)
        }
    }

    /// Levels over years rose by more than what came last.
    private static let periods = CueWords(
        "年来 以来 近年 过去 年前 去年同期 五年间 十年间 年间 十四五 十三五 逐年 逐步 相比 原计划 净 其余 陆续 核增 核减 含 另有 另外 合并 改建 新旧")

    // MARK: From one level to the other

    private func fromTo(_ members: [Int], _ index: Int) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        let pairs = zip(members, members.dropFirst()).filter { isFromTo($0, $1, sentence) }
        guard pairs.count == 1, let (first, last) = pairs.first else { return nil }
        let (base, now) = (sentence.figures[first], sentence.figures[last])
        guard base.isExact, now.isExact, let change = change(to: base, in: index, before: first) else { return nil }
        return judged(change, base, now)
    }

    /// 由46家增加到60家.
    private func isFromTo(_ first: Int, _ last: Int, _ sentence: FigureSentence) -> Bool {
        let (lead, gap) = (sentence.lead(first), sentence.gap(first, last))
        guard sentence.figures[first].clause == sentence.figures[last].clause, gap.count <= 6 else { return false }
        return account.word(.fromMark, endingAt: lead.upperBound, from: lead.lowerBound) != nil
            && (account.word(.toMark, endingAt: gap.upperBound, from: gap.lowerBound) != nil
                || Self.reaching.start(endingAt: gap.upperBound, from: gap.lowerBound, in: account.scalars) != nil)
    }

    private static let reaching = CueWords("到 至 为 成 变成 变为 增至 减至 增到 减到")

    // MARK: The level before, and the one reached

    private func reached(_ members: [Int], _ index: Int) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        guard members.count == 2, let before = account.around(index, before: 1, after: 0).first, before < index,
            let change = changes(in: sentence, members).first, sentence.figures[members[0]].range == change.figure.range
        else { return nil }
        let now = sentence.figures[members[1]]
        let opening = sentence.lead(members[1])
        let other = account.sentences[before]
        let bases = other.members(of: change.figure.measure).filter { isBase($0, other) }
        guard now.isExact, bases.count == 1, other.members(of: change.figure.measure).count == 1,
            isTotal(now, opening)
        else { return nil }
        return judged(change, other.figures[bases[0]], now)
    }

    /// 加上新评的3家，全市达到15家，此前为10家.
    private func reachedFirst(_ members: [Int], _ sentence: FigureSentence) -> ArithmeticRelation? {
        guard members.count == 3, sentence.figures[members[2]].clause == sentence.figures[members[1]].clause + 1 else {
            return nil
        }
        let figures = members.map { sentence.figures[$0] }
        let (opening, lead) = (sentence.opening(members[2]), sentence.lead(members[0]))
        guard figures.allSatisfy(\.isExact), opening.count <= 12,
            Self.before.end(startingAt: opening.lowerBound, to: opening.upperBound, in: account.scalars) != nil,
            !StockFinder.goes.isFound(in: opening, of: account.scalars),
            !StockFinder.comes.isFound(in: opening, of: account.scalars),
            CueWords("新 加上 又有").isFound(in: lead, of: account.scalars),
            isTotal(figures[1], sentence.lead(members[1])) || account.scalars[figures[1].range.lowerBound] == "达"
        else { return nil }
        return judged(Change(figure: figures[0], rises: true), figures[2], figures[1])
    }

    /// 总数达到47名; 达到 may be read with the number.
    private func isTotal(_ now: Figure, _ lead: Range<Int>) -> Bool {
        Self.totals.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
            || account.scalars[now.range.lowerBound] == "达"
                && CueWords("总数 总量 累计 已").start(
                    endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
    }

    private static let totals = CueWords(
        "总数达到 总数达 总数增至 总数增加到 总数升至 总量达到 增至 增加到 累计达到 总数为 总数已达 总数减至 减至 减少到 总数降至 达到 增到 上升到 扩大到")

    private func isBase(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let opening = sentence.range.lowerBound..<sentence.figures[place].range.lowerBound
        return sentence.figures[place].isExact
            && (Self.before.isFound(in: opening, of: account.scalars)
                || StockFinder.then.isFound(in: opening, of: account.scalars))
    }

    private static let before = CueWords("此前 原先 之前 原来 去年底 上年末 年初")

    // MARK: The change

    private struct Change {
        var figure: Figure
        var rises: Bool
    }

    /// What came or went by the sentence of the levels, before them, or by the one before it.
    private func change(to base: Figure, in index: Int, before place: Int) -> Change? {
        let sentence = account.sentences[index]
        let own = changes(in: sentence, sentence.members(of: base.measure)).filter {
            $0.figure.range.upperBound <= base.range.lowerBound
        }
        if own.count == 1, isOfOne(own[0].figure, base, sentence) { return own[0] }
        guard own.isEmpty, sentence.members(of: base.measure).count == 2,
            Self.summing.isFound(in: sentence.range.lowerBound..<base.range.lowerBound, of: account.scalars),
            let before = account.around(index, before: 1, after: 0).first, before < index
        else { return nil }
        let other = account.sentences[before]
        let told = changes(in: other, other.members(of: base.measure))
        guard told.count == 1, isOfOne(told[0].figure, base, sentence),
            !Self.periods.isFound(in: other.range, of: account.scalars)
        else { return nil }
        return told[0]
    }

    private static let summing = CueWords("至此 由此 目前 这样一来 到目前 截至目前 如今 现在 总数 总量 上新后 调整后 增加后 全市 全区 全县 全省 全镇 全村")

    /// Figures told as having come or gone; parts of such a one behind 其中 or a colon are left out, and none is given where
    /// others stand beside it.
    private func changes(in sentence: FigureSentence, _ members: [Int]) -> [Change] {
        var found: [Change] = []
        for place in members {
            let lead = sentence.lead(place)
            if !found.isEmpty, account.has(.ofWhich, in: sentence.range.lowerBound..<lead.upperBound) { break }
            let comes = StockFinder.comes.isFound(in: lead, of: account.scalars)
            let goes = StockFinder.goes.isFound(in: lead, of: account.scalars)
            guard comes != goes, lead.count <= 14, sentence.figures[place].isExact else { continue }
            found.append(Change(figure: sentence.figures[place], rises: comes))
        }
        return found
    }

    /// Of what is counted by 个 the noun is told again: 新增4个窗口，服务窗口从8个.
    private func isOfOne(_ change: Figure, _ base: Figure, _ sentence: FigureSentence) -> Bool {
        guard let noun = change.noun, noun.count >= 2 else { return true }
        let last = Array(account.scalars[noun.suffix(2)])
        return sentence.range.contains {
            $0 + 2 <= sentence.range.upperBound && account.scalars[$0..<($0 + 2)].elementsEqual(last)
                && !noun.contains($0)
        }
    }

    /// Whether two changes are but two apart.
    private func isSmall(_ a: ExactNumber, _ b: ExactNumber) -> Bool {
        guard let apart = a.subtracting(b) else { return false }
        return apart <= ExactNumber(2) && apart >= ExactNumber(-2)
    }

    private func judged(_ change: Change, _ base: Figure, _ now: Figure) -> ArithmeticRelation? {
        guard change.rises ? now.value > base.value : now.value < base.value,
            let computed = change.rises
                ? base.value.adding(change.figure.value) : base.value.subtracting(change.figure.value),
            let told = change.rises ? now.value.subtracting(base.value) : base.value.subtracting(now.value),
            told.isNear(change.figure.value, percent: 15) || isSmall(told, change.figure.value)
        else { return nil }
        // Farther off, the levels are those of something else.
        let allowed =
            change.rises ? base.allowed.adding(change.figure.allowed) : base.allowed.subtracting(change.figure.allowed)
        return account.relation(
            stated: now, terms: [base, change.figure], computed: allowed, plain: computed,
            formula: base.plain + (change.rises ? "+" : "-") + base.shown(change.figure.value), confidence: 0.8)
    }
}
