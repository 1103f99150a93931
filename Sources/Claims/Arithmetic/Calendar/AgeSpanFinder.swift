import Extraction
import SourceText

/// Finds years between two ages that do not follow from them: `17岁进厂，干到60岁退休，整整干了33年`.
struct AgeSpanFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.compactMap { sinceAge($0) ?? beforeAge($0) }
            + account.statements.compactMap { index in
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

    /// `1961年进厂时18岁，今年已经78岁`: two ages and the year of the first.
    private func sinceAge(_ index: Int) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        let ages = sentence.figures.indices.filter { sentence.figures[$0].isAge }
        let years = account.writtenYears(in: sentence.range)
        guard ages.count == 2, let printed = account.date?.year, !Self.others.isFound(in: sentence.range, of: account.scalars),
            let year = years.last(where: { $0.range.upperBound <= sentence.figures[ages[0]].range.lowerBound }),
            sentence.clause(ages[0]).contains(year.range.lowerBound),
            Self.now.isFound(in: sentence.lead(ages[1]), of: account.scalars)
        else { return nil }
        let (then, now) = (sentence.figures[ages[0]], sentence.figures[ages[1]])
        guard then.isExact, now.isExact, then.value.isInteger, now.value.isInteger else { return nil }
        let computed = Int(then.value.numerator) + printed - year.value
        let holds = abs(computed - Int(now.value.numerator)) <= 1
        return ArithmeticRelation(
            stated: now.range, terms: [year.range, then.range], computed: "\(computed)岁",
            equation: "\(then.plain)+\(printed)-\(year.value)=\(computed)\(holds ? "≈" : "≠")\(now.plain)", holds: holds,
            confidence: 0.82)
    }

    /// `今年46岁的班长…。2003年她考进老站时刚满22岁`: the age now in the sentence or the one before, the only two told there.
    private func beforeAge(_ index: Int) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        let near = account.around(index, before: 1, after: 0).map { account.sentences[$0] }
        let years = account.writtenYears(in: sentence.range)
        let ages = near.flatMap { other in
            other.figures.indices.filter { other.figures[$0].isAge }.map { (sentence: other, place: $0) }
        }
        guard ages.count == 2, let printed = account.date?.year, years.count == 1, let year = years.first,
            let then = sentence.figures.last, then.isAge, then.range.lowerBound > year.range.upperBound,
            sentence.clause(sentence.figures.count - 1).contains(year.range.lowerBound),
            Self.when.isFound(in: year.range.upperBound..<then.range.lowerBound, of: account.scalars),
            let first = ages.first, first.sentence.figures[first.place].range.upperBound <= year.range.lowerBound,
            Self.now.start(
                endingAt: first.sentence.figures[first.place].range.lowerBound,
                from: first.sentence.lead(first.place).lowerBound, in: account.scalars) != nil,
            near.allSatisfy({ !Self.others.isFound(in: $0.range, of: account.scalars) })
        else { return nil }
        let now = first.sentence.figures[first.place]
        guard then.isExact, now.isExact, then.value.isInteger, now.value.isInteger else { return nil }
        let computed = Int(then.value.numerator) + printed - year.value
        let holds = abs(computed - Int(now.value.numerator)) <= 1
        return ArithmeticRelation(
            stated: now.range, terms: [year.range, then.range], computed: "\(computed)岁",
            equation: "\(then.plain)+\(printed)-\(year.value)=\(computed)\(holds ? "≈" : "≠")\(now.plain)", holds: holds,
            confidence: 0.78)
    }

    private static let when = CueWords("时 那年 时才 时刚 时刚满")
    private static let now = CueWords("今年 如今 现在 眼下 已经 已 现年")
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
