import Extraction

/// Finds a sentence that sorts the total of the sentence before: `从环节看，养殖420批次，市场510批次，餐饮320批次`.
struct SortedBreakdownFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard isSorted(sentence) else { return [] }
        return BreakdownFinder.measures(of: sentence).compactMap { measure in
            let members = sentence.members(of: measure)
            guard members.count >= 2 else { return nil }
            let series = FigureSeries(account: account, sentence: sentence, members: members)
            let parts = series.parts(from: 0)
            guard parts.count == members.count, !series.isOpen(after: parts.upperBound - 1) else { return nil }
            return judged(parts.map { series.figure($0) }, measure, index)
        }
    }

    /// 从环节看, 按地区分, 分类别看 begin the sentence; or 签约项目中 with three parts and more.
    private func isSorted(_ sentence: FigureSentence) -> Bool {
        guard let opening = sentence.clauses.first?.range, opening.count <= 12, opening.count >= 2,
            sentence.clauses.count >= 2, !sentence.figures.contains(where: { $0.clause == 0 })
        else { return false }
        let last = account.scalars[opening.upperBound - 1]
        guard last == "看" || last == "分" || last == "中" else { return false }
        return last == "中" || account.word(.sorting, endingAt: opening.lowerBound + 1, from: opening.lowerBound) != nil
    }

    private func judged(_ parts: [Figure], _ measure: String, _ index: Int) -> ArithmeticRelation? {
        guard let sum = FigureSum(parts), parts.count >= 2 else { return nil }
        let near = account.before(index, count: 3)
        guard !account.holds(sum.allowed, measure: measure, in: near) else { return nil }
        let wholes = near.flatMap { place in
            account.sentences[place].figures.indices.map { (account.sentences[place], $0) }
        }.filter { sentence, place in
            let figure = sentence.figures[place]
            return figure.measure == measure && figure.per == nil && figure.isExact
                && sum.value.isNear(figure.value, percent: parts.count >= 3 ? 10 : 4)
        }
        // 收案41000件，办结40000件。从类型看: what came in is sorted, not what was done of it.
        let open = wholes.count == 1 ? wholes : wholes.filter { !account.has(.handled, in: $0.lead($1)) }
        guard open.count == 1, let (sentence, place) = open.first else { return nil }
        let whole = sentence.figures[place]
        return account.relation(
            stated: whole, terms: parts, computed: sum.allowed, plain: sum.value, formula: sum.formula,
            confidence: 0.75)
    }
}
