import Extraction

/// Finds totals with their parts in one sentence: `共1286名，其中…412名、…759名`, `…2.8公里、…5.1公里，共计7.9公里`.
struct BreakdownFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        var relations: [ArithmeticRelation] = []
        for measure in Self.measures(of: sentence) {
            let members = sentence.figures.indices.filter {
                sentence.figures[$0].measure == measure && !isChange(sentence, $0) && !isOfEach(sentence, $0)
                    && (sentence.figures[$0].per == nil || isTotalByDay(sentence, $0))
            }
            guard members.count >= 3 else { continue }
            let series = FigureSeries(account: account, sentence: sentence, members: members)
            relations += wholeBefore(series, index) + wholeAfter(series)
        }
        return relations
    }

    /// 日均收运120吨、80吨，合计每天200吨: the words before the parts tell per what they are.
    private func isTotalByDay(_ sentence: FigureSentence, _ place: Int) -> Bool {
        account.has(.total, in: sentence.opening(place))
            && Self.daily.isFound(
                in: sentence.range.lowerBound..<sentence.figures[0].range.lowerBound, of: account.scalars)
    }

    private static let daily = CueWords("日均 每天 每日 一天 年均 每年 月均 每月")

    /// 清源公司1500吨，三条线各500吨: told again of the parts of a part.
    private func isOfEach(_ sentence: FigureSentence, _ place: Int) -> Bool {
        guard place > 1, account.scalars[sentence.figures[place].range.lowerBound - 1] == Self.each else {
            return false
        }
        let (figure, count) = (sentence.figures[place], sentence.figures[place - 1])
        return count.dimension == .count
            && figure.value.multiplied(by: count.value) == sentence.figures[place - 2].value
    }

    /// 各
    private static let each: UInt32 = 0x5404

    /// `8100公里，比上年增加260公里，其中…`: by how much the figure before has changed; no part of it.
    private func isChange(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let lead = sentence.lead(place)
        return
            (account.word(.more, endingAt: lead.upperBound, from: lead.lowerBound) != nil
            || account.word(.less, endingAt: lead.upperBound, from: lead.lowerBound) != nil)
            && Self.comparing.end(startingAt: lead.lowerBound, to: lead.upperBound, in: account.scalars) != nil
    }

    private static let comparing = CueWords("比 较 同比 环比")

    /// In the order of the text.
    static func measures(of sentence: FigureSentence) -> [String] {
        var seen: [String] = []
        for figure in sentence.figures where figure.dimension != .percent && figure.dimension != .multiple {
            if !seen.contains(figure.measure) { seen.append(figure.measure) }
        }
        return seen
    }

    // MARK: The total first

    private func wholeBefore(_ series: FigureSeries, _ index: Int) -> [ArithmeticRelation] {
        series.links.indices.compactMap { place in
            let link = series.links[place]
            let parts = series.parts(from: place + 1)
            guard parts.count >= 2,
                link.partsFollow
                    || link == .comma
                        && (series.isTotal(place) || series.isOfAll(place) || isPartition(series, parts)
                            || isSplitUp(series, place, parts))
            else { return nil }
            return judged(series, whole: place, parts: parts, link: link, index)
        }
    }

    /// 队员50人，男队员30人，女队员20人: the parts are of one sort and leave nothing out.
    private func isPartition(_ series: FigureSeries, _ parts: Range<Int>) -> Bool {
        PartLabels(account: account, labels: parts.map { series.label($0) }).arePartition || areBands(series, parts)
    }

    /// 60岁以下的41人，60至79岁的86人，80岁以上的23人: bands that leave no age out.
    private func areBands(_ series: FigureSeries, _ parts: Range<Int>) -> Bool {
        BandLabel.areWhole(
            parts.map { BandLabel(account: account, sentence: series.sentence, part: series.members[$0]) })
    }

    /// 栽下苗木8600株，油松3200株、侧柏2700株、山桃1500株、其他树种1200株: a comma parts the whole, other marks the parts, and the last
    /// tells the rest.
    private func isSplitUp(_ series: FigureSeries, _ whole: Int, _ parts: Range<Int>) -> Bool {
        parts.count >= 4 && isClosed(series, parts) && whole == 0 && series.links[whole + 1] == .item
    }

    /// Whether the last part is told as the rest: 其他树种1800株.
    private func isClosed(_ series: FigureSeries, _ parts: Range<Int>) -> Bool {
        parts.dropFirst().contains { series.links[$0 - 1] == .rest }
    }

    /// 除一枚金牌外，还收获银牌2枚、铜牌3枚，总数6枚: the total holds more than the parts told beside it.
    private func isBesides(_ series: FigureSeries, _ first: Int) -> Bool {
        let start = series.figure(first).range.lowerBound
        guard let word = CueWords("除 除了").first(in: series.sentence.range.lowerBound..<start, of: account.scalars)
        else { return false }
        return CueWords("外 之外 以外").isFound(in: word.upperBound..<start, of: account.scalars)
    }

    /// 发行债券9期，募集86亿元，其中甲类3期、21亿元，乙类2期、18亿元，丙类4期、37亿元: the parts make up all that is counted, so what they
    /// are worth must come out too.
    private func areAllByCount(_ series: FigureSeries, _ whole: Int, _ parts: Range<Int>) -> Bool {
        let figures = series.sentence.figures
        let counts = parts.compactMap { part -> Figure? in
            let place = series.members[part]
            guard place > 0, figures[place - 1].isExact, series.sentence.gap(place - 1, place).count <= 1 else {
                return nil
            }
            return figures[place - 1]
        }
        guard counts.count == parts.count, Set(counts.map(\.measure)).count == 1, let sum = FigureSum(counts) else {
            return false
        }
        return figures.contains {
            $0.measure == counts[0].measure && $0.value == sum.value
                && $0.range.upperBound <= series.figure(whole).range.lowerBound
        }
    }

    /// 其中一桥6.2万辆、二桥7.8万辆，两座老桥合起来占了七成: how much of the whole the parts are together.
    private func isShareTold(_ series: FigureSeries, _ parts: Range<Int>) -> Bool {
        let next = series.members[parts.upperBound - 1] + 1
        let figures = series.sentence.figures
        guard let share = figures[min(next, figures.count)...].first(where: \.isShare),
            share.clause <= series.figure(parts.upperBound - 1).clause + 2
        else { return false }
        let words = series.figure(parts.upperBound - 1).range.upperBound..<share.range.lowerBound
        return Self.together.isFound(in: words, of: account.scalars) && account.has("占", in: words)
    }

    private static let together = CueWords("合起来 加起来 合计 合占 共占 一共占 总共占 两者 二者 三者 两项 三项 加在一起 合在一起")

    /// Whether a clause behind the parts tells, without a figure, of what is left: 其余为接线道路. Then the parts need not reach
    /// the whole, though they may not exceed it.
    private func leavesRest(_ series: FigureSeries, _ parts: Range<Int>) -> Bool {
        let last = series.figure(parts.upperBound - 1)
        let next = last.clause + 1
        guard next < series.sentence.clauses.count else { return false }
        let clause = series.sentence.clauses[next].range
        return Self.rest.end(startingAt: clause.lowerBound, to: clause.upperBound, in: account.scalars) != nil
    }

    private static let rest = CueWords("其余 其他 其它 余下 剩下 剩余 另外 另有 还有 余者 剩余的 此外")

    private func judged(
        _ series: FigureSeries, whole: Int, parts: Range<Int>, link: FigureLink, _ index: Int
    ) -> ArithmeticRelation? {
        let figures = parts.map { series.figure($0) }
        let stated = series.figure(whole)
        guard let sum = FigureSum(figures), stated.value > .zero else { return nil }
        let isClosed = isClosed(series, parts) || areAllByCount(series, whole, parts)
        let isOpen =
            series.isOpen(after: parts.upperBound - 1) || isShareTold(series, parts)
            || !isClosed && sum.value < stated.value && leavesRest(series, parts)
        guard let confidence = confidence(series, stated, parts, sum, link, isClosed: isClosed, isOpen: isOpen) else {
            return nil
        }
        let isRounded = sum.allowed.intersects(stated.allowed)
        let relation = account.relation(
            stated: stated, terms: figures, computed: sum.likely, plain: sum.value, formula: sum.formula,
            confidence: isRounded ? min(confidence, Self.roundedSurely) : confidence)
        guard !relation.holds else { return relation }
        let own = Set([stated.range] + figures.map(\.range))
        let near = account.before(index, count: 2) + [index]
        return account.holds(sum.allowed, measure: stated.measure, in: near, except: own) ? nil : relation
    }

    /// Of a sum that rounding could just leave.
    private static let roundedSurely = 0.7

    /// How surely these parts make the whole; nil where they need not.
    private func confidence(
        _ series: FigureSeries, _ whole: Figure, _ parts: Range<Int>, _ sum: FigureSum, _ link: FigureLink,
        isClosed: Bool, isOpen: Bool
    ) -> Double? {
        if isOpen { return nil }
        if isClosed || link == .respectively { return sum.value.isNear(whole.value, percent: 40) ? 0.9 : nil }
        let labels = PartLabels(account: account, labels: parts.map { series.label($0) })
        if outnumber(labels, series, before: whole) { return nil }
        if labels.arePartition || areBands(series, parts) {
            return sum.value.isNear(whole.value, percent: 40) ? 0.9 : nil
        }
        if labels.mayOverlap {
            return labels.areParallel && link == .ofWhich && whole.isMissedByOneDigit(sum.value, percent: 5) ? 0.7 : nil
        }
        let exceeds = whole.value < sum.value
        switch link {
        case .colon:
            // 作了说明：仍是6元，20元是专家门诊的价格: what is told again behind the colon is no part.
            if parts.contains(where: { series.figure($0).value >= whole.value }) { return nil }
            return sum.value.isNear(whole.value, percent: exceeds ? 50 : 15) ? 0.9 : nil
        case .comma where !series.isTotal(parts.lowerBound - 1):
            return parts.count >= 3 && labels.areParallel && sum.value.isNear(whole.value, percent: 5) ? 0.7 : nil
        case .comma, .among:
            return parts.count >= 3 && sum.value.isNear(whole.value, percent: 10) ? 0.8 : nil
        default:
            guard sum.value.isNear(whole.value, percent: 50) else { return nil }
            if exceeds, labels.areParallel { return 0.85 }
            if exceeds, parts.count >= 3, sum.value.isNear(whole.value, percent: 15) { return 0.8 }
            if !parts.dropFirst().contains(where: { series.links[$0 - 1] == .semicolon }),
                // What 其中 leaves out of a whole is seldom so small.
                whole.isMissedByOneDigit(sum.value, percent: parts.count >= 3 ? 10 : 5)
            {
                return parts.count >= 3 ? 0.75 : 0.7
            }
            return !exceeds && parts.count >= 3 && labels.areParallel && sum.value.isNear(whole.value, percent: 1)
                ? 0.6 : nil
        }
    }

    /// 共有3座水厂, and the parts are 一水厂 and 二水厂: one is left out.
    private func outnumber(_ labels: PartLabels, _ series: FigureSeries, before whole: Figure) -> Bool {
        let sort = labels.labels.first?.suffix(Self.sort) ?? []
        guard sort.count == Self.sort else { return false }
        return series.sentence.figures.contains { figure in
            guard figure.dimension == .count, let noun = figure.noun, figure.value <= ExactNumber(20) else {
                return false
            }
            return figure.range.upperBound <= whole.range.lowerBound
                && figure.value > ExactNumber(integer: Int128(labels.labels.count))
                && account.scalars[noun].suffix(Self.sort).elementsEqual(sort)
        }
    }

    /// Characters of a label that tell its sort.
    private static let sort = 2

    // MARK: The total last

    private func wholeAfter(_ series: FigureSeries) -> [ArithmeticRelation] {
        series.links.indices.compactMap { place in
            let parts = series.parts(upTo: place)
            guard
                series.links[place] == .total || series.isOfWholeBody(place + 1) && parts.count >= 3
                    || series.isOfWholeSpan(place + 1, parts: parts)
            else {
                return nil
            }
            guard parts.count >= 2, !series.totalIsOfOthers(place + 1), !isBesides(series, parts.lowerBound),
                !isOfMore(series, place + 1, than: parts.count)
            else {
                return nil
            }
            let figures = parts.map { series.figure($0) }
            let stated = series.figure(place + 1)
            guard let sum = FigureSum(figures), sum.value.isNear(stated.value, percent: 30),
                sum.value <= stated.value || !series.isOfHandled(place + 1, parts: parts)
            else { return nil }
            let relation = account.relation(
                stated: stated, terms: figures, computed: sum.allowed, plain: sum.value, formula: sum.formula,
                confidence: 0.9)
            if relation.holds || !withoutWhole(parts, series, stated) { return relation }
            return nil
        }
    }

    /// 加上1号线的26座、2号线的23座，三条线共设站69座: the total is of more things than have their part told here.
    private func isOfMore(_ series: FigureSeries, _ total: Int, than parts: Int) -> Bool {
        let place = series.members[total]
        guard place > 0 else { return false }
        let (figure, count) = (series.sentence.figures[place], series.sentence.figures[place - 1])
        return count.clause == figure.clause && count.dimension == .count && count.isExact
            && count.value > ExactNumber(integer: Int128(parts)) && count.value <= ExactNumber(20)
            && Self.all.end(
                startingAt: (count.noun.map { max($0.upperBound, count.range.upperBound) } ?? count.range.upperBound),
                to: figure.range.lowerBound, in: account.scalars) != nil
    }

    private static let all = CueWords("共 总共 一共 合计 总计 共计 加起来 合起来")

    /// Whether the parts but for their first, itself a total of some, make the stated figure.
    private func withoutWhole(_ parts: Range<Int>, _ series: FigureSeries, _ stated: Figure) -> Bool {
        (1..<max(1, parts.count - 1)).contains { dropped in
            let rest = parts.dropFirst(dropped).map { series.figure($0) }
            return FigureSum(rest)?.allowed.intersects(stated.allowed) == true
        }
    }
}
