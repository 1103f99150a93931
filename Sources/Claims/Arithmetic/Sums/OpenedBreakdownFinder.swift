import Extraction

/// Finds a sentence that opens with 其中 and tells the parts of a total of the sentence before:
/// `成交2864套。其中城东1126套、城西874套、新港564套、其他区域200套`; and one that tells of what all of it consists:
/// `门票收入320万元。门票收入全部来自春秋两季，分别为180万元和140万元`.
struct OpenedBreakdownFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] { opened(index) + whole(index) }

    private func opened(_ index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard
            Self.opening.end(startingAt: sentence.range.lowerBound, to: sentence.range.upperBound, in: account.scalars)
                != nil, let before = account.before(index, count: 1).first,
            account.sentences[before].block == sentence.block
        else { return [] }
        return BreakdownFinder.measures(of: sentence).compactMap { measure in
            let members = sentence.members(of: measure)
            guard members.count >= 2 else { return nil }
            return judged(FigureSeries(account: account, sentence: sentence, members: members), in: before, index)
        }
    }

    private static let opening = CueWords("其中")

    private func judged(_ series: FigureSeries, in before: Int, _ index: Int) -> ArithmeticRelation? {
        let parts = series.parts(from: 0)
        guard parts.count == series.members.count, !series.isOpen(after: parts.upperBound - 1) else { return nil }
        let figures = parts.map { series.figure($0) }
        // The parts are of one total: several figures of the measure leave open which.
        let wholes = account.sentences[before].figures.filter {
            $0.measure == figures[0].measure && $0.per == nil && $0.isExact
        }
        guard wholes.count == 1, let whole = wholes.first, figures.allSatisfy({ $0.isExact && $0.value < whole.value }),
            let sum = FigureSum(figures), sum.value.isNear(whole.value, percent: 40),
            let confidence = confidence(
                PartLabels(account: account, labels: parts.map { series.label($0) }), sum, whole)
        else { return nil }
        let relation = account.relation(
            stated: whole, terms: figures, computed: sum.allowed, plain: sum.value, formula: sum.formula,
            confidence: confidence)
        let near = account.before(index, count: 2) + [index]
        let own = Set([whole.range] + figures.map(\.range))
        return relation.holds || !account.holds(sum.allowed, measure: whole.measure, in: near, except: own)
            ? relation : nil
    }

    // MARK: All of it

    private func whole(_ index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard let first = sentence.clauses.first?.range, let all = Self.all.first(in: first, of: account.scalars),
            (2...8).contains(all.lowerBound - first.lowerBound),
            Self.each.isFound(in: sentence.range, of: account.scalars)
        else { return [] }
        let name = account.scalars[first.lowerBound..<all.lowerBound]
        return BreakdownFinder.measures(of: sentence).compactMap { measure in
            let parts = sentence.members(of: measure).map { sentence.figures[$0] }
            guard parts.count >= 2, parts.allSatisfy(\.isExact), let sum = FigureSum(parts),
                let whole = total(named: name, measure, before: index), sum.value.isNear(whole.value, percent: 40)
            else { return nil }
            return account.relation(
                stated: whole, terms: parts, computed: sum.allowed, plain: sum.value, formula: sum.formula,
                confidence: 0.88)
        }
    }

    private func total(named name: ArraySlice<UInt32>, _ measure: String, before index: Int) -> Figure? {
        for place in account.before(index, count: 3) {
            let sentence = account.sentences[place]
            let named = sentence.members(of: measure).filter {
                account.scalars[sentence.lead($0)].suffix(name.count).elementsEqual(name)
            }
            if let total = named.first { return named.count == 1 ? sentence.figures[total] : nil }
        }
        return nil
    }

    private static let all = CueWords("全部来自 全都来自 全部由 全部为 全部分为")
    private static let each = CueWords("分别为 分别是 分别有 分别达")

    /// How surely the parts make the whole; nil where they need not.
    private func confidence(_ labels: PartLabels, _ sum: FigureSum, _ whole: Figure) -> Double? {
        if labels.mayOverlap { return nil }
        if labels.arePartition || isRest(labels.labels.last ?? []) { return 0.85 }
        // Of two sorts some may be of both.
        return labels.labels.count >= 3 && labels.areParallel && whole.value < sum.value ? 0.8 : nil
    }

    /// 其他区域200套: the last part is all that is left.
    private func isRest(_ label: [UInt32]) -> Bool {
        Self.rest.end(startingAt: 0, to: label.count, in: label) != nil
    }

    private static let rest = CueWords("其他 其它 其余 余下")
}
