import Extraction

/// Finds averages with total and count: `游客386.4万人次，收入31.7亿元，人均花费约820元`.
struct AverageFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            guard let unit = averageUnit(sentence, place) else { return nil }
            return judged(sentence, place, unit, index)
        }
    }

    /// 人 in 人均花费, 户 in 户均; nil where the figure is no average.
    private func averageUnit(_ sentence: FigureSentence, _ place: Int) -> [String]? {
        let figure = sentence.figures[place]
        guard figure.dimension != .percent, figure.dimension != .percentagePoint else { return nil }
        let lead = sentence.lead(place)
        guard lead.count <= 10 else { return nil }
        for (words, measures) in Self.units where words.isFound(in: lead, of: account.scalars) {
            return measures
        }
        return nil
    }

    private static let units: [(CueWords, [String])] = [
        (CueWords("人均 平均每人"), ["人", "人次"]), (CueWords("户均 平均每户"), ["户"]), (CueWords("台均 平均每台"), ["台"]),
        (CueWords("校均"), ["所"]),
        (CueWords("平均每家"), ["家"]), (CueWords("亩均 平均每亩"), ["area"]), (CueWords("平均每场 场均"), ["场"]),
        (CueWords("件均"), ["件"]),
    ]

    private func judged(_ sentence: FigureSentence, _ place: Int, _ units: [String], _ index: Int)
        -> ArithmeticRelation?
    {
        let stated = sentence.figures[place]
        let before = sentence.figures[..<place].filter { $0.isUsable && $0.per == nil }
        let totals = before.filter { $0.measure == stated.measure && $0.value > stated.value }
        let counts = before.filter { units.contains($0.measure) && $0.clause + 4 >= stated.clause }
        guard totals.count == 1, counts.count == 1, let total = totals.first, let count = counts.first,
            count.value > .zero, total.clause + 2 >= stated.clause,
            let plain = total.value.divided(by: count.value)
        else { return nil }
        let allowed = total.allowed.divided(by: count.allowed)
        let holds = allowed.intersects(stated.tolerated)
        // A factor of two and more is another average than the one of these figures.
        guard let double = plain.multiplied(by: ExactNumber(2)), let half = plain.divided(by: ExactNumber(2)),
            holds || (stated.value < double && stated.value > half)
        else { return nil }
        let shown = Figure.rounded(plain.divided(by: stated.factor) ?? plain)
        return ArithmeticRelation(
            stated: stated.range, terms: [total.range, count.range], computed: shown + stated.unit,
            equation: "\(total.plain)÷\(count.plain)=\(shown)\(holds ? "≈" : "≠")\(account.text(stated.range))",
            holds: holds, confidence: 0.75)
    }
}
