import Extraction
import SourceText

/// Finds quantities told twice side by side that are not one: `1500亩（合200公顷）`, `15公斤（25斤）`, `超六成（58.3%）`,
/// `占48.6%，超过一半`.
struct ApposedMeasureFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.dropFirst().compactMap { place in
            let (first, second) = (sentence.figures[place - 1], sentence.figures[place])
            guard first.per == second.per || second.per == nil else { return nil }
            return first.dimension == .percent && second.dimension == .percent
                ? share(first, second, sentence) : converted(first, second, sentence)
        }
    }

    // MARK: Other units

    /// One length, weight or area in two units.
    private func converted(_ first: Figure, _ second: Figure, _ sentence: FigureSentence) -> ArithmeticRelation? {
        guard first.measure == second.measure, [.length, .mass, .area].contains(first.dimension),
            first.factor != second.factor, isApposed(first, second, sentence),
            let ratio = second.value.divided(by: first.value), first.value > .zero
        else { return nil }
        // A twentieth is rounded away, more than ten times off it is something else.
        guard let low = ExactNumber(95).divided(by: ExactNumber(100)),
            let high = ExactNumber(105).divided(by: ExactNumber(100)),
            let least = ExactNumber.one.divided(by: ExactNumber(11)), ratio > least, ratio < ExactNumber(11)
        else { return nil }
        let holds = ratio >= low && ratio <= high || first.allowed.intersects(second.allowed)
        let shown = second.shown(first.value)
        return ArithmeticRelation(
            stated: second.range, terms: [first.range], computed: shown + second.unit,
            equation:
                "\(account.text(first.range))合\(shown)\(second.unit)\(holds ? "≈" : "≠")\(account.text(second.range))",
            holds: holds, confidence: 0.8)
    }

    /// In a bracket of its own, or with a word that says so.
    private func isApposed(_ first: Figure, _ second: Figure, _ sentence: FigureSentence) -> Bool {
        let gap = account.text(first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound))
        let isClosed =
            second.range.upperBound < account.scalars.count && account.scalars[second.range.upperBound] == "）"
        if ["（", "（合", "（约合", "（折合", "（即", "（约", "（相当于"].contains(gap) { return isClosed }
        return ["，合", "，约合", "，折合", "，也就是", "，即", "合", "约合", "折合", "，折合成"].contains(gap)
            || gap.isEmpty
                && Self.equal.end(
                    startingAt: second.range.lowerBound, to: second.range.upperBound, in: account.scalars) != nil
    }

    private static let equal = CueWords("约合 折合 合")

    // MARK: Shares

    /// 超六成（58.3%）, 占48.6%，超过一半: the one to the decimal, the other with its bound.
    private func share(_ first: Figure, _ second: Figure, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let (exact, bounded) = first.isExact ? (first, second) : (second, first)
        guard exact.isExact, Self.bounds.contains(bounded.approximation), exact.unit == "%",
            first.clause == second.clause || second.clause == first.clause + 1
        else { return nil }
        let gap = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
        let isBracket =
            account.text(gap) == "（" && second.range.upperBound < account.scalars.count
            && account.scalars[second.range.upperBound] == "）"
        let isEnd =
            second.range.upperBound == sentence.range.upperBound
            || ScalarSet("，。；").contains(account.scalars[second.range.upperBound])
        guard isBracket || isEnd && ["，", "，已", "，占", "，为", "，达"].contains(account.text(gap)) else { return nil }
        // A bound is told exactly, 超六成 as sixty per cent: rounding leaves it no play.
        let isBelow = bounded.approximation == .below || bounded.approximation == .atMost
        let holds = isBelow ? exact.value <= bounded.value : exact.value >= bounded.value
        return ArithmeticRelation(
            stated: bounded.range, terms: [exact.range], computed: exact.plain + "%",
            equation: "\(exact.plain)%\(holds ? "≈" : "≠")\(account.text(bounded.range))", holds: holds,
            confidence: 0.75)
    }

    private static let bounds: [Approximation] = [.more, .above, .atLeast, .below, .atMost]
}
