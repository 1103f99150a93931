import Extraction

/// Finds growth with both levels: `由1200户增加到1500户，增长25%`, `412万标箱，比上年的368万标箱增长12%`, `是上年的2.4倍`.
struct GrowthFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            let figure = sentence.figures[place]
            guard figure.isShare || figure.dimension == .multiple, figure.approximation != .range,
                let growth = GrowthStatement(account: account, sentence: sentence, rate: place)
            else { return nil }
            return judged(growth, index)
        }
    }

    private func judged(_ growth: GrowthStatement, _ index: Int) -> ArithmeticRelation? {
        let stated = growth.figure
        guard let levels = growth.levels, levels.base.value > .zero, levels.now.value > .zero else { return nil }
        let ratio = levels.now.allowed.divided(by: levels.base.allowed)
        guard let plain = levels.now.value.divided(by: levels.base.value) else { return nil }
        let outcome = growth.outcome(ratio: ratio, plain: plain)
        let holds = outcome.allowed.intersects(stated.tolerated)
        let numbers = "\(levels.now.plain)÷\(levels.base.plain)"
        let relation = ArithmeticRelation(
            stated: stated.range, terms: [levels.now.range, levels.base.range], computed: outcome.shown,
            equation: growth.equation(numbers) + "=\(outcome.shown)\(holds ? "≈" : "≠")\(account.text(stated.range))",
            holds: holds, confidence: levels.confidence)
        // Levels that the wording names stand against any but those of their own sentence.
        let near = levels.confidence >= Self.named ? [index] : account.before(index, count: 1) + [index]
        return holds || !isExplained(growth, by: near) ? relation : nil
    }

    /// The confidence of levels that the wording itself names: 比上届的2.4亿元增长.
    private static let named = 0.9

    /// Whether other levels of some sentences give the rate.
    private func isExplained(_ growth: GrowthStatement, by sentences: [Int]) -> Bool {
        let near = sentences.flatMap { account.sentences[$0].figures }
            .filter(isLevel)
        return near.contains { now in
            near.contains { base in
                guard now.range != base.range, now.measure == base.measure, now.per == base.per,
                    let plain = now.value.divided(by: base.value)
                else { return false }
                let ratio = now.allowed.divided(by: base.allowed)
                return growth.outcome(ratio: ratio, plain: plain).allowed.intersects(growth.figure.tolerated)
            }
        }
    }

    /// Whether a figure could be a level. 超过5万辆 is as large as one likes, and would give any rate.
    private func isLevel(_ figure: Figure) -> Bool {
        !figure.isShare && figure.dimension != .multiple && figure.value > .zero
            && (figure.isExact || figure.approximation == .about)
    }
}
