/// Finds years in a row that are not as many as told, or not in a row: `连续四年夺冠，依次为2020年、2021年、2022年`.
struct YearRunFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            let lists = YearList.all(in: sentence, of: account)
            let spans = sentence.figures.indices.filter { isInARow($0, sentence) }.map { sentence.figures[$0] }
            guard lists.count == 1, Set(spans.compactMap(\.wholeYears)).count == 1, let list = lists.first,
                let span = spans.last(where: {
                    $0.range.upperBound <= list.range.lowerBound || $0.range.lowerBound <= list.range.upperBound + 2
                }),
                let count = span.wholeYears
            else { return [] }
            return [judged(span, count, list)]
        }
    }

    private func isInARow(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let lead = sentence.lead(place)
        return sentence.figures[place].wholeYears != nil
            && CueWords("连续 连着 接连 蝉联").start(
                endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
    }

    private func judged(_ span: Figure, _ count: Int, _ list: YearList) -> ArithmeticRelation {
        let areInARow = zip(list.years, list.years.dropFirst()).allSatisfy { $1 - $0 == 1 }
        let holds = list.years.count == count && areInARow
        let years = list.years.map(String.init).joined(separator: "、")
        return ArithmeticRelation(
            stated: span.range, terms: [list.range], computed: areInARow ? "\(list.years.count)年" : "年份不连续",
            equation: "\(years)\(areInARow ? "共\(list.years.count)年" : "不连续")\(holds ? "=" : "≠")连续\(count)年",
            holds: holds, confidence: 0.85)
    }
}
