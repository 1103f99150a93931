import Extraction
import SourceText

/// Finds years between two ages that do not follow from them: `17岁进厂，干到60岁退休，整整干了33年`.
struct AgeSpanFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.compactMap { index in
            let sentence = account.sentences[index]
            let ages = sentence.figures.indices.filter { sentence.figures[$0].isAge }
            let spans = sentence.figures.indices.filter { isSpan($0, sentence) }
            guard ages.count == 2, spans.count == 1, let span = spans.first, ages[1] < span,
                isUntil(ages[1], sentence), isBegun(sentence.figures[ages[0]], sentence),
                !Self.others.isFound(in: sentence.range, of: account.scalars)
            else { return nil }
            return judged(sentence.figures[span], sentence.figures[ages[0]], sentence.figures[ages[1]])
        }
    }

    private static let others = CueWords("虚岁 分别 中途 期间 其中 断断续续 先后 儿子 女儿 师傅 徒弟 丈夫 妻子 平均 那年 又 再")

    /// 17岁进厂, 从17岁.
    private func isBegun(_ age: Figure, _ sentence: FigureSentence) -> Bool {
        let limit = min(sentence.range.upperBound, age.range.upperBound + 4)
        return AgeAtEventFinder.entering.isFound(in: age.range.upperBound..<limit, of: account.scalars)
            || CueWords("从 自").start(
                endingAt: age.range.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
    }

    /// 干到60岁, 直到60岁, 从17岁到60岁.
    private func isUntil(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let lead = sentence.lead(place)
        return CueWords("到 至 直到 一直到").start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars)
            != nil
    }

    /// 整整干了33年, 一干就是33年.
    private func isSpan(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let lead = sentence.lead(place)
        return sentence.figures[place].wholeYears != nil
            && AgeAtEventFinder.lasting.start(
                endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
    }

    private func judged(_ span: Figure, _ first: Figure, _ last: Figure) -> ArithmeticRelation? {
        guard let years = span.wholeYears, first.value < last.value else { return nil }
        let passed = Int(last.value.numerator) - Int(first.value.numerator)
        let holds = abs(passed - years) <= (years % 10 == 0 ? 3 : 1)
        return ArithmeticRelation(
            stated: span.range, terms: [first.range, last.range], computed: "\(passed)年",
            equation: "\(last.plain)-\(first.plain)=\(passed)\(holds ? "≈" : "≠")\(years)", holds: holds,
            confidence: 0.8)
    }
}
