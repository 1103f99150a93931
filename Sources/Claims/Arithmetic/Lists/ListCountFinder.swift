import Extraction
import SourceText

/// Finds counts that do not fit the list beside them: `甲、乙、丙等4个`, `5家单位主办：…`, `“甲”“乙”“丙”四大难题`.
struct ListCountFinder {
    let account: Account

    func relations(in index: Int) -> [ListCountRelation] {
        let sentence = account.sentences[index]
        let told = sentence.figures.indices.compactMap { place -> ListCountRelation? in
            // Asked in place: a figure is long to copy.
            guard sentence.figures[place].dimension == .count, let count = count(sentence.figures[place]) else {
                return nil
            }
            return listBefore(sentence, place, count) ?? listClauseBefore(sentence, place, count)
                ?? listAfter(sentence, sentence.figures[place], count, index)
        }
        return told
            + (deeds(in: sentence) + namedSets(in: sentence)).compactMap {
                listAfter(sentence, $0, Int($0.value.numerator), index)
            }
    }

    /// The number of a figure that may count a list: 2 to 30 of something countable.
    private func count(_ figure: Figure) -> Int? {
        guard figure.isExact, figure.per == nil, figure.dimension == .count, figure.step.isZero, figure.value.isInteger,
            figure.value >= ExactNumber(2), figure.value <= ExactNumber(30), isListUnit(figure)
        else { return nil }
        return Int(figure.value.numerator)
    }

    private func isListUnit(_ figure: Figure) -> Bool {
        let unit = figure.unit.unicodeScalars.map(\.value)
        return account.words[.listUnit].end(startingAt: 0, to: unit.count, in: unit) == unit.count
    }

    // MARK: The list first

    private func listBefore(_ sentence: FigureSentence, _ place: Int, _ count: Int) -> ListCountRelation? {
        let figure = sentence.figures[place]
        let floor = clauseStart(sentence, figure.range.lowerBound)
        var end = figure.range.lowerBound
        let close = account.word(.listClose, endingAt: end, from: floor)
        var start = floor
        if let close {
            end = close
            if end > sentence.range.lowerBound, account.scalars[end - 1] == "，" { end -= 1 }
            start = clauseStart(sentence, end)
        }
        guard start < end, !isJoined(figure, sentence) else { return nil }
        let word = close.map { account.text($0..<figure.range.lowerBound) } ?? ""
        let list = ItemList(in: start..<end, of: account.scalars)
        // 登山、划船等几个项目一共赛了四场: what is listed is something else.
        guard list.segments.count >= 2, let last = list.segments.last, last.count <= 26, !account.has("等", in: last),
            !holdsMeasure(sentence, start..<end, figure), close != nil || isItem(last, sentence)
        else { return nil }
        return judged(list, count, figure, start..<end, slack: Slack(word: word))
    }

    /// 社区、街道、区住建局、施工单位，6家都来看过: the clause before is nothing but the list, and all that it names are taken up.
    private func listClauseBefore(_ sentence: FigureSentence, _ place: Int, _ count: Int) -> ListCountRelation? {
        let figure = sentence.figures[place]
        guard figure.clause > 0, sentence.opening(place).isEmpty,
            Self.all.end(
                startingAt: figure.noun.map { max($0.upperBound, figure.range.upperBound) } ?? figure.range.upperBound,
                to: sentence.clause(place).upperBound, in: account.scalars) != nil
                || Self.all.end(
                    startingAt: figure.range.upperBound, to: sentence.clause(place).upperBound, in: account.scalars)
                    != nil
        else { return nil }
        let clause = sentence.clauses[figure.clause - 1].range
        let list = ItemList(in: clause, of: account.scalars)
        guard list.segments.count >= 4, list.standsAlone,
            list.segments.allSatisfy({ isItem($0, sentence) && $0.count <= 12 })
        else { return nil }
        var slack = Slack(word: "，")
        slack.confidence = 0.75
        return judged(list, count, figure, clause, slack: slack)
    }

    private static let all = CueWords("都 均 全 一个不少 悉数 无一")

    /// Whether the count is itself an item (和四家交易所), or goes on in another (五省一市); 6大类80多个单品 tells the same twice.
    private func isJoined(_ figure: Figure, _ sentence: FigureSentence) -> Bool {
        let before = account.scalars[figure.range.lowerBound - 1]
        return "和及与、".unicodeScalars.contains { $0.value == before }
            || sentence.figures.contains { $0.range.lowerBound == figure.range.upperBound && count($0) != nil }
            || startsNumber(figure.range.upperBound)
    }

    private func startsNumber(_ index: Int) -> Bool {
        index < account.scalars.count
            && "一二两三四五六七八九十".unicodeScalars.contains { $0.value == account.scalars[index] }
    }

    /// Whether a segment right before a count is but a name: no verb in it, no other figure.
    private func isItem(_ segment: Range<Int>, _ sentence: FigureSentence) -> Bool {
        segment.count <= 14 && !ItemList.readsOn(segment, account.scalars)
            && !sentence.figures.contains { segment.contains($0.range.lowerBound) }
    }

    /// How far a list and its count may lie apart and still be meant for each other.
    private struct Slack {
        /// The count may exceed the list by so much, at least with so many items.
        var more: Int
        var least: Int
        var confidence: Double
        var isOpen: Bool

        init(word: String) {
            isOpen = word.hasPrefix("等")
            // 等 after four items and more, one short of the count, is more often a slip than an open list.
            more = 1
            least = isOpen ? 4 : 3
            confidence = isOpen ? 0.55 : word.isEmpty ? 0.75 : 0.85
        }
    }

    /// The start of the clause that ends at an index: behind the last comma, colon or the like outside quotes and brackets.
    private func clauseStart(_ sentence: FigureSentence, _ end: Int) -> Int {
        var depth = 0
        for index in (sentence.range.lowerBound..<end).reversed() {
            switch account.scalars[index] {
            case "）" where depth == 0 && isByline(index, sentence): return index + 1
            case "）", "”", "》": depth += 1
            case "（", "“", "《":
                depth -= 1
                if depth < 0 { return index + 1 }
            case "，", "；", "：", "。", "—", "！", "？":
                if depth == 0, !goesOn(index + 1), index < end - 1 || account.scalars[index] != "，" { return index + 1 }
            default: break
            }
        }
        return sentence.range.lowerBound
    }

    /// Whether a bracket closes the byline: （记者江一帆）.
    private func isByline(_ close: Int, _ sentence: FigureSentence) -> Bool {
        let near = max(sentence.range.lowerBound, close - 30)..<close
        guard let open = account.scalars[near].lastIndex(of: "（") else { return false }
        return CueWords("记者 通讯员").isFound(in: open..<close, of: account.scalars)
    }

    /// Whether a clause goes on with the list of the one before: 以及, 和, 及.
    private func goesOn(_ start: Int) -> Bool {
        CueWords("以及 和 及 还有").end(startingAt: start, to: account.scalars.count, in: account.scalars) != nil
    }

    /// Whether items carry numbers of the count's own measure: a breakdown, not a list.
    private func holdsMeasure(_ sentence: FigureSentence, _ range: Range<Int>, _ figure: Figure) -> Bool {
        sentence.figures.contains {
            range.contains($0.range.lowerBound)
                && ($0.measure == figure.measure || $0.dimension == .percent && !isOfWhole($0, range))
        }
    }

    /// 九成以上集中在甲、乙、丙3个乡镇: the share that all the items have together stands before the first.
    private func isOfWhole(_ share: Figure, _ list: Range<Int>) -> Bool {
        guard let mark = account.scalars[list].firstIndex(of: "、"), share.range.upperBound < mark else { return false }
        return Self.among.isFound(in: share.range.upperBound..<mark, of: account.scalars)
    }

    private static let among = CueWords("集中在 集中于 分布在 分布于 分散在 来自 出自 落在 产自 销往 流向 投向 用于")

    private func judged(
        _ list: ItemList, _ count: Int, _ figure: Figure, _ range: Range<Int>, slack: Slack
    ) -> ListCountRelation? {
        let possible = list.possibleCounts
        guard !possible.contains(count), let nearest = possible.min(by: { abs($0 - count) < abs($1 - count) }) else {
            return nil
        }
        let plain = list.segments.count
        guard nearest > count ? plain >= 3 : max(plain, nearest) >= slack.least, nearest >= 2 else { return nil }
        guard nearest < count || list.isEven(withoutFirst: plain - count) else { return nil }
        let isMeant =
            nearest > count
            ? nearest - count <= 1 || (nearest - count <= 2 && plain >= 6)
            : count - nearest <= slack.more || (!slack.isOpen && plain >= 6 && count - nearest <= 2)
        guard isMeant else { return nil }
        return ListCountRelation(
            stated: figure.range, list: range, count: count, listed: nearest, items: list.segments,
            confidence: slack.confidence)
    }

    // MARK: The count first

    private func listAfter(
        _ sentence: FigureSentence, _ figure: Figure, _ count: Int, _ index: Int
    ) -> ListCountRelation? {
        guard let open = opening(after: figure.range, sentence) else { return nil }
        if let series = NumberedSeries(account: account, start: open, block: sentence.block) {
            guard series.last != count, series.isWhole else { return nil }
            return ListCountRelation(
                stated: figure.range, list: series.range, count: count, listed: series.last, items: series.markers,
                confidence: 0.85)
        }
        let end = listEnd(open, sentence)
        if end == open || ItemList(in: open..<end, of: account.scalars).segments.count < 2 {
            return clausesAfter(figure, open, count, index)
        }
        guard end > open, !isLeftOpen(open..<end), !holdsMeasure(sentence, open..<end, figure) else { return nil }
        let list = ItemList(in: open..<end, of: account.scalars)
        guard list.possibleCounts.contains(where: { $0 >= 3 }), list.segments.allSatisfy({ $0.count <= 24 }),
            list.standsAlone
        else { return nil }
        var slack = Slack(word: "：")
        slack.confidence = 0.8
        let found = judged(list, count, figure, open..<end, slack: slack)
        return found.flatMap { isDoubtful($0, open, figure) ? nil : $0 }
    }

    /// Items that are clauses: `10件实事分别是：新建幼儿园5所，更换路灯2000盏，…`, `四条线路：1路延长至北站；33路撤销；…`.
    private func clausesAfter(_ figure: Figure, _ open: Int, _ count: Int, _ index: Int) -> ListCountRelation? {
        guard let list = ClauseList(account: account, sentence: index, from: open), list.contradicts(count) else {
            return nil
        }
        return ListCountRelation(
            stated: figure.range, list: list.range, count: count, listed: list.items.count, items: list.items,
            confidence: 0.7)
    }

    /// Where the list begins behind a count, its noun and a colon, a dash, 分别是, or 为 before quoted items.
    private func opening(after count: Range<Int>, _ sentence: FigureSentence) -> Int? {
        let end = count.upperBound
        let limit = min(end + 16, sentence.range.upperBound)
        for start in end..<limit {
            if let open = account.words[.listOpen].end(
                startingAt: start, to: sentence.range.upperBound, in: account.scalars)
            {
                return open
            }
            switch account.scalars[start] {
            case "，", "。", "；", "、", "（", "）": return nil
            // 获奖的四人是: told of the very ones that are counted. 两国是好邻居、好朋友、好伙伴 names none of them.
            case "是"
            where count.lowerBound > sentence.range.lowerBound && account.scalars[count.lowerBound - 1] == "的"
                && isNameList(start + 1, sentence):
                return start + 1
            case "《", "“": return start > end && account.scalars[start - 1] == "为" ? start : nil
            default: continue
            }
        }
        return nil
    }

    /// Whether three names and more, between `、` and up to the next mark, are all that follows: 获奖的四人是甲、乙、丙、丁.
    private func isNameList(_ start: Int, _ sentence: FigureSentence) -> Bool {
        let end = (start..<sentence.range.upperBound).first { Self.closing.contains(account.scalars[$0]) }
        let names = ItemList(in: start..<(end ?? sentence.range.upperBound), of: account.scalars).segments
        return names.count >= 3 && names.allSatisfy { $0.count <= 10 && !ItemList.readsOn($0, account.scalars) }
    }

    private static let closing = ScalarSet("，。；：（—！？")

    /// The end of the list: the next mark other than `、` outside quotes and brackets.
    private func listEnd(_ start: Int, _ sentence: FigureSentence) -> Int {
        var depth = 0
        for index in start..<sentence.range.upperBound {
            switch account.scalars[index] {
            case "（", "“", "《": depth += 1
            case "）", "”", "》": depth -= 1
            case "。", "！", "？": return index
            // 分别是 opens items that stand between `、`; behind a colon they may be clauses.
            case "；" where depth == 0 && account.scalars[start - 1] != "：": return index
            // A comma or semicolon makes the items clauses; where the list ends is then not sure.
            case "—" where depth == 0 && account.scalars[start - 1] == "—": return index
            case "，", "；", "：", "—": if depth == 0 { return isEndOfItems(index, sentence) ? index : start }
            default: break
            }
        }
        return sentence.range.upperBound
    }

    /// Whether no further `、` follows a comma in the sentence: what follows is another statement.
    private func isEndOfItems(_ comma: Int, _ sentence: FigureSentence) -> Bool {
        guard account.scalars[comma] == "，" else { return false }
        let rest = comma + 1..<sentence.range.upperBound
        return Self.goingOn.end(startingAt: rest.lowerBound, to: rest.upperBound, in: account.scalars) != nil
            || !account.scalars[rest].contains("、") && !account.scalars[rest].contains("；")
    }

    /// What begins another statement behind a list: ，首批共招240人.
    private static let goingOn = CueWords("首批 其中 同时 一共 总共 共招 共有 共计 均 都是 目前 今年 明年 总投资 总面积 合计 预计 计划于 计划在 涉及 惠及 全部")

    /// Whether 等 or an ellipsis ends the list.
    private func isLeftOpen(_ range: Range<Int>) -> Bool {
        range.contains { account.scalars[$0] == "…" }
            || range.suffix(8).contains { account.scalars[$0] == "等" }
    }
}
