import Extraction
import SourceText

/// Finds ages now that do not follow from an age told with its year: `1961年进厂当学徒时18岁，今年已经78岁`,
/// `今年46岁的班长…。2003年她考进老站时刚满22岁`.
struct AgeSinceFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date?.year else { return [] }
        return account.statements.compactMap { index in
            let sentence = account.sentences[index]
            guard sentence.figures.contains(where: \.isAge) else { return nil }
            return told(in: sentence, printed) ?? told(before: index, printed)
        }
    }

    /// The age with its year first, then that of now; the only two of the sentence.
    private func told(in sentence: FigureSentence, _ printed: Int) -> ArithmeticRelation? {
        let ages = sentence.figures.indices.filter { sentence.figures[$0].isAge }
        guard ages.count == 2, !Self.others.isFound(in: sentence.range, of: account.scalars),
            let year = account.writtenYears(in: sentence.range).last(where: {
                $0.range.upperBound <= sentence.figures[ages[0]].range.lowerBound
            }), sentence.clause(ages[0]).contains(year.range.lowerBound),
            Self.now.isFound(in: sentence.lead(ages[1]), of: account.scalars)
        else { return nil }
        return judged(sentence.figures[ages[1]], since: sentence.figures[ages[0]], year, printed, 0.82)
    }

    /// The age of now in the sentence or the one before, the only two told there.
    private func told(before index: Int, _ printed: Int) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        guard let then = sentence.figures.last, then.isAge else { return nil }
        let near = account.around(index, before: 1, after: 0).map { account.sentences[$0] }
        let ages = near.flatMap { other in
            other.figures.indices.filter { other.figures[$0].isAge }.map { (sentence: other, place: $0) }
        }
        let years = account.writtenYears(in: sentence.range)
        guard ages.count == 2, years.count == 1, let year = years.first, then.range.lowerBound > year.range.upperBound,
            sentence.clause(sentence.figures.count - 1).contains(year.range.lowerBound),
            Self.when.isFound(in: year.range.upperBound..<then.range.lowerBound, of: account.scalars),
            let first = ages.first, case let now = first.sentence.figures[first.place],
            now.range.upperBound <= year.range.lowerBound,
            Self.now.start(
                endingAt: now.range.lowerBound, from: first.sentence.lead(first.place).lowerBound,
                in: account.scalars) != nil,
            near.allSatisfy({ !Self.others.isFound(in: $0.range, of: account.scalars) })
        else { return nil }
        return judged(now, since: then, year, printed, 0.78)
    }

    private func judged(
        _ now: Figure, since then: Figure, _ year: (value: Int, range: Range<Int>), _ printed: Int, _ confidence: Double
    ) -> ArithmeticRelation? {
        guard then.isExact, now.isExact, then.value.isInteger, now.value.isInteger else { return nil }
        let computed = Int(then.value.numerator) + printed - year.value
        let holds = abs(computed - Int(now.value.numerator)) <= 1
        return ArithmeticRelation(
            stated: now.range, terms: [year.range, then.range], computed: "\(computed)岁",
            equation: "\(then.plain)+\(printed)-\(year.value)=\(computed)\(holds ? "≈" : "≠")\(now.plain)",
            holds: holds,
            confidence: confidence)
    }

    private static let when = CueWords("时 那年 时才 时刚 时刚满")
    private static let now = CueWords("今年 如今 现在 眼下 已经 已 现年")
    private static let others = CueWords(
        "母亲 父亲 爷爷 奶奶 外公 外婆 妹妹 姐姐 弟弟 哥哥 孩子 老伴 爱人 老师 虚岁 分别 中途 期间 其中 断断续续 先后 儿子 女儿 师傅 徒弟 丈夫 妻子 平均 又 再")
}
