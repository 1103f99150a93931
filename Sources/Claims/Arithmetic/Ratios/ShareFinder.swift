import Extraction
import SourceText

/// Finds shares with their part and whole: `公交车2160辆，其中新能源车1980辆，占比达到92%`, `抽检1250批次，不合格25批次，合格率98%`.
struct ShareFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            guard sentence.figures[place].isShare,
                let cue = ShareCue(account: account, sentence: sentence, share: place)
            else { return nil }
            return judged(cue, index)
        }
    }

    private func judged(_ cue: ShareCue, _ index: Int) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        let stated = sentence.figures[cue.share]
        let known = cue.part.flatMap { nearest in
            whole(of: nearest, cue, index).map { (nearest, $0, $1) } ?? partFirst(nearest, cue)
        }
        if let nearest = cue.part, let rest = rest(behind: cue), isRest(rest, of: nearest, sentence) {
            return ofPartAndRest(stated, sentence.figures[nearest], rest)
        }
        guard let (part, whole, confidence) = known ?? partBehind(cue) else { return nil }
        let figure = sentence.figures[part]
        guard figure.value < whole.value else { return nil }
        let relation = account.share(
            stated, of: figure, in: ShareWhole(whole), isNegated: isNegated(cue, part), confidence: confidence)
        let isSure = confidence >= 0.9 && !cue.isOfAll || confidence == Self.ofTotal
        return relation.holds || !isExplained(stated, cue, whole, index, isSure: isSure) ? relation : nil
    }

    // MARK: The whole

    /// The figure that the part is taken from, and how surely.
    private func whole(of part: Int, _ cue: ShareCue, _ index: Int) -> (Figure, Double)? {
        let sentence = account.sentences[index]
        let figure = sentence.figures[part]
        guard !isOfOthers(cue), !isOfBatch(part, cue) else { return nil }
        guard !cue.isRate || cue.names(sentence.clause(part)) || isCompletion(cue, part) || cue.isCover else {
            return paired(part, cue)
        }
        guard cue.kind != .progress || CueWords("已 了 完成").isFound(in: sentence.clause(part), of: account.scalars) else {
            return nil
        }
        if let total = cue.statedWhole { return total.measure == figure.measure ? (total, 0.9) : nil }
        if !cue.wholeName.isEmpty, !isBareTotal(cue) { return named(by: cue, part, index) }
        let earlier = sentence.figures.indices.filter {
            $0 < part && sentence.figures[$0].measure == figure.measure && sentence.figures[$0].per == nil
                && sentence.figures[$0].value > figure.value
        }
        if let sure = earlier.last(where: { isWhole($0, of: part, sentence) }) { return (sentence.figures[sure], 0.9) }
        if earlier.count == 1, sentence.figures[earlier[0]].clause + (cue.isRate ? 3 : 1) >= figure.clause,
            cue.isRate || cue.kind == .progress
        {
            return (sentence.figures[earlier[0]], 0.85)
        }
        if earlier.count == 1, cue.isSaidOfPart, isToldOfAll(earlier[0], before: part, sentence) {
            return (sentence.figures[earlier[0]], 0.8)
        }
        if earlier.isEmpty, cue.kind == .share, cue.wholeName.isEmpty, let all = all(in: sentence, before: part) {
            return total(named: all, part, cue, index).map { ($0, Self.ofTotal) }
        }
        if earlier.isEmpty, cue.kind == .share, cue.wholeName.isEmpty, sortsOut(sentence, before: part) {
            return largestBefore(figure, index).map { ($0, 0.75) }
        }
        guard earlier.isEmpty, cue.isRate || opensWithParts(sentence), cue.kind != .bare else { return nil }
        return wholeBefore(figure, index).map { ($0, 0.75) }
    }

    /// 本地配套率: of what is bought, and not of the part just told.
    private func isOfOthers(_ cue: ShareCue) -> Bool {
        cue.isRate
            && CueWords("本地 本土 国产").isFound(in: cue.sentence.lead(cue.share), of: account.scalars)
    }

    /// 房源320套，首批推出120套，入住率九成: of the batch, and not of all.
    private func isOfBatch(_ part: Int, _ cue: ShareCue) -> Bool {
        cue.isCover
            && CueWords("首批 一期 二期 推出 投用 投放 投运 交付").isFound(in: cue.sentence.lead(part), of: account.scalars)
    }

    /// `小区420户，交了物业费的378户，收缴率九成`: whole, part and rate told one by one, whatever the rate is called. Far from what comes
    /// out it is the rate of something else.
    private func paired(_ part: Int, _ cue: ShareCue) -> (Figure, Double)? {
        let sentence = cue.sentence
        let (figure, stated) = (sentence.figures[part], sentence.figures[cue.share])
        let earlier = sentence.figures[..<part].filter { $0.measure == figure.measure && $0.per == nil }
        guard earlier.count == 1, let whole = earlier.first, whole.isExact, figure.value < whole.value,
            whole.clause + 1 == figure.clause, figure.clause + 1 == stated.clause, Self.isBanded(stated),
            !account.has(.earlier, in: sentence.opening(part)), !account.has(.baseMark, in: sentence.opening(part)),
            let share = figure.value.divided(by: whole.value)?.multiplied(by: ExactNumber(100)),
            let gap = share.subtracting(stated.value), gap < Self.otherRate, gap.negated < Self.otherRate
        else { return nil }
        return (whole, 0.7)
    }

    /// Whether a share is told with both its ends: 六成, 刚过六成; not 六成以上.
    private static func isBanded(_ stated: Figure) -> Bool {
        stated.isExact || stated.approximation == .more || stated.approximation == .nearly
    }

    /// So many points from what comes out a rate is another one.
    private static let otherRate = ExactNumber(12)

    /// `860名志愿者里，大学生占了六成，有516人`: the part is told behind its share.
    private func partBehind(_ cue: ShareCue) -> (Int, Figure, Double)? {
        let (sentence, place) = (cue.sentence, cue.share + 1)
        guard cue.kind == .share, place < sentence.figures.count,
            sentence.figures[place].clause == sentence.figures[cue.share].clause + 1
        else { return nil }
        let (part, opening) = (sentence.figures[place], sentence.opening(place))
        guard part.isExact, part.per == nil,
            Self.amounts.end(startingAt: opening.lowerBound, to: opening.upperBound, in: account.scalars)
                == opening.upperBound,
            let whole = sentence.figures[..<cue.share].last(where: { $0.measure == part.measure && $0.per == nil }),
            whole.isExact, part.value < whole.value, whole.clause + 2 >= sentence.figures[cue.share].clause
        else { return nil }
        return (place, whole, 0.8)
    }

    private static let amounts = CueWords("有 共有 共 是 为 达 即 也就是 达到 一共有 足有 合计")

    /// The nearest larger figure of the part's measure, in the sentence or the three before, that counts what the cue names.
    private func named(by cue: ShareCue, _ part: Int, _ index: Int) -> (Figure, Double)? {
        // 占游客总量的四成: the visitors all together, not those of a part told nearer.
        if account.has("总", in: cue.wholeName) {
            let name = Array(account.scalars[cue.wholeName].prefix { $0 != "总" })
            let found =
                nearest(named: cue, part, index) { isTotal($0, $1) && isNamed(name, $0, $1) }
                ?? nearest(named: cue, part, index) { isNamed(name, $0, $1, alone: true) }
            if let found { return (found, Self.ofTotal) }
        }
        return nearest(named: cue, part, index) { _, _ in true }.map { ($0, 0.85) } ?? farther(named: cue, part, index)
    }

    /// 占总数的四成: the total of what was told last.
    private func isBareTotal(_ cue: ShareCue) -> Bool {
        CueWords("总数 总量 总额 总和 总人数").end(
            startingAt: cue.wholeName.lowerBound, to: cue.wholeName.upperBound, in: account.scalars)
            == cue.wholeName.upperBound
    }

    /// How surely a share is of the total that it names, and of no other figure near.
    private static let ofTotal = 0.88

    private func isTotal(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let opening = sentence.opening(place)
        return account.has(.total, in: opening) || account.has("全", in: opening)
    }

    /// Whether a name stands right before a figure, with nothing but 其中 before it where it stands alone.
    func isNamed(_ name: [UInt32], _ sentence: FigureSentence, _ place: Int, alone: Bool = false) -> Bool {
        let lead = sentence.lead(place)
        guard !name.isEmpty, account.scalars[lead].suffix(name.count).elementsEqual(name) else { return false }
        let rest = lead.lowerBound..<(lead.upperBound - name.count)
        return !alone || rest.isEmpty
            || account.words[.ofWhich].end(startingAt: rest.lowerBound, to: rest.upperBound, in: account.scalars)
                == rest.upperBound
    }

    private func nearest(
        named cue: ShareCue, _ part: Int, _ index: Int, _ isWanted: (FigureSentence, Int) -> Bool
    ) -> Figure? {
        let figure = cue.sentence.figures[part]
        for (distance, place) in ([index] + account.before(index, count: 6)).enumerated() {
            let sentence = account.sentences[place]
            let end = distance == 0 ? part : sentence.figures.count
            let found = sentence.figures[..<end].indices.last { other in
                let whole = sentence.figures[other]
                return whole.measure == figure.measure && whole.per == nil && whole.value > figure.value
                    && cue.isNamed(in: sentence.clause(other)) && isWanted(sentence, other)
            }
            if let found { return sentence.figures[found] }
        }
        return nil
    }

    /// `出勤职工486人，全厂职工540人，出勤率95%`: the part that the rate names stands before the whole.
    private func partFirst(_ whole: Int, _ cue: ShareCue) -> (Int, Figure, Double)? {
        let sentence = cue.sentence
        guard cue.isRate, whole > 0, sentence.figures[whole].clause + 1 == sentence.figures[cue.share].clause,
            sentence.figures[whole - 1].clause + 1 == sentence.figures[whole].clause,
            sentence.figures[whole - 1].measure == sentence.figures[whole].measure,
            sentence.figures[whole - 1].isExact, sentence.figures[whole - 1].per == nil,
            cue.names(sentence.clause(whole - 1)), !cue.names(sentence.clause(whole))
        else { return nil }
        return (whole - 1, sentence.figures[whole], 0.8)
    }

    /// 完成率 of a plan: the larger figure before is planned.
    private func isCompletion(_ cue: ShareCue, _ part: Int) -> Bool {
        let sentence = cue.sentence
        return cue.isCompletion && part > 0 && account.has(.plan, in: sentence.clause(part - 1))
    }

    private static let soFar = CueWords("已 目前已 现已 至今已 如今已 眼下已 截至目前已 到目前已 现在已 其中已 已经 目前已经")
    /// Characters of a clause that tells no more than what has been done.
    private static let deed = 8

    /// 其中, a colon, …中有, …里 between the whole and the part.
    private func isWhole(_ whole: Int, of part: Int, _ sentence: FigureSentence) -> Bool {
        let gap = sentence.gap(whole, part)
        guard sentence.figures[whole].clause + 2 >= sentence.figures[part].clause else { return false }
        // 全村86户，53户开起了农家乐
        if sentence.opening(part).isEmpty, sentence.figures[whole].clause + 1 == sentence.figures[part].clause {
            return true
        }
        // 稻种40吨，已发出30吨
        let opening = sentence.opening(part)
        if opening.count <= Self.deed, sentence.figures[whole].clause + 1 == sentence.figures[part].clause,
            Self.soFar.end(startingAt: opening.lowerBound, to: opening.upperBound, in: account.scalars) != nil
        {
            return true
        }
        if let word = account.words[.ofWhich].last(in: gap, of: account.scalars) {
            return !account.scalars[word.upperBound..<gap.upperBound].contains("。")
        }
        return CueWords("中有 中， 里， 里有 ，有 当中 中已有 中的 里的 里面 之中 就有 便有").isFound(in: gap, of: account.scalars)
            || CueWords("的有 的就有").start(endingAt: gap.upperBound, from: gap.lowerBound, in: account.scalars) != nil
    }

    /// `全镇老人2480人，签约家庭医生的1240人，占了三分之二`: the whole opens the sentence, the part is told in the next clause.
    private func isToldOfAll(_ whole: Int, before part: Int, _ sentence: FigureSentence) -> Bool {
        let gap = sentence.gap(whole, part)
        return sentence.figures[whole].clause + 1 == sentence.figures[part].clause && sentence.figures[whole].isExact
            && gap.count <= Self.partName && !account.has(.earlier, in: gap) && !account.has(.baseMark, in: gap)
            && !Self.otherWholes.isFound(in: gap, of: account.scalars) && !account.has("；", in: gap)
    }

    /// Characters between a whole and its part.
    private static let partName = 14
    private static let otherWholes = CueWords("另 还 增 减 比 同期 今年 本月 计划 目标 新增 至 到")

    /// Whether a sentence tells the parts of what stands before it: 其中，第一产业增加值…
    private func opensWithParts(_ sentence: FigureSentence) -> Bool {
        CueWords("其中").end(startingAt: sentence.range.lowerBound, to: sentence.range.upperBound, in: account.scalars)
            != nil
    }

    /// 从工龄看，五年以下的有312人: the first part of a whole that is sorted.
    private func sortsOut(_ sentence: FigureSentence, before part: Int) -> Bool {
        guard let opening = sentence.clauses.first?.range, (2...10).contains(opening.count),
            sentence.figures[part].clause == 1
        else { return false }
        return Self.sorted.start(endingAt: opening.upperBound, from: opening.lowerBound, in: account.scalars) != nil
            && account.word(.sorting, endingAt: opening.lowerBound + 1, from: opening.lowerBound) != nil
    }

    private static let sorted = CueWords("看 分 来看 划分")

    /// The largest figure of the measure in the three sentences before, which must be much more than the part.
    private func largestBefore(_ part: Figure, _ index: Int) -> Figure? {
        let figures = account.before(index, count: 3).flatMap { account.sentences[$0].figures }
            .filter { $0.measure == part.measure && $0.per == nil && $0.isExact }
        guard let largest = figures.max(by: { $0.value < $1.value }), part.value < largest.value else { return nil }
        return largest
    }

    /// The only larger figure of the measure in the sentence before.
    private func wholeBefore(_ part: Figure, _ index: Int) -> Figure? {
        guard let before = account.before(index, count: 1).first else { return nil }
        let sentence = account.sentences[before]
        let larger = sentence.figures.filter {
            $0.measure == part.measure && $0.per == nil && $0.value > part.value && $0.isExact
        }
        guard let first = larger.first, sentence.figures.first(where: { $0.measure == part.measure }) == first else {
            return nil
        }
        return first
    }

    /// Whether the part counts what the rate leaves out: 不合格25批次 beside 合格率.
    private func isNegated(_ cue: ShareCue, _ part: Int) -> Bool {
        let sentence = cue.sentence
        let words = account.words[.negative]
        return words.isFound(in: sentence.lead(part), of: account.scalars)
            && !words.isFound(in: sentence.lead(cue.share), of: account.scalars) && cue.isRate
    }

    // MARK: The judgement

    /// Whether other figures close by give the share: a part of another whole. Where the sentence says which whole is
    /// meant, only its own.
    private func isExplained(
        _ stated: Figure, _ cue: ShareCue, _ whole: Figure, _ index: Int, isSure: Bool
    ) -> Bool {
        guard let own = cue.part.map({ cue.sentence.figures[$0] }) else { return false }
        let measure = own.measure
        // 占全部剧目的三分之一: what is named may have been told of some sentences before.
        let far = cue.wholeName.isEmpty ? 4 : 6
        let near = ((isSure ? [] : account.before(index, count: far)) + [index]).flatMap {
            account.sentences[$0].figures
        }
        .filter { $0.per == nil && $0.measure == measure && $0.value > .zero }
        .map { $0.range == whole.range ? whole : $0 }
        let complement = ValueInterval(exactly: ExactNumber(100)).subtracting(stated.tolerated)
        return near.contains { part in
            near.contains { whole in
                // 四成以上 is true of many pairs: only of this part another whole counts.
                guard part.value < whole.value, stated.isExact || part.range == own.range else { return false }
                let share = part.allowed.divided(by: whole.allowed).multiplied(by: 100)
                return share.intersects(stated.banded) || (cue.isRate && share.intersects(complement))
            }
        }
    }
}
