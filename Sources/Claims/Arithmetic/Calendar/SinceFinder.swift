import Extraction
import SourceText

/// Finds spans since a year that do not follow from it: `1998年参加工作，至今已有37年`.
struct SinceFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        return account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            return sentence.figures.indices.compactMap { judged(sentence, $0, printed) }
        }
    }

    private func judged(_ sentence: FigureSentence, _ place: Int, _ printed: CalendarDate) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        guard figure.dimension == .calendarTime, figure.isExact, figure.unit == "年",
            let years = figure.value.divided(by: ExactNumber(12)), years.isInteger,
            isSinceThen(sentence, place), let year = year(before: figure.range.lowerBound, sentence)
        else { return nil }
        let passed = printed.year - year.value
        let count = Int(years.numerator)
        // Counting both ends, or full years only, differs by one.
        let holds = abs(passed - count) <= 1
        return ArithmeticRelation(
            stated: figure.range, terms: [year.range], computed: "\(passed)年",
            equation: "\(printed.year)-\(year.value)=\(passed)\(holds ? "≈" : "≠")\(count)", holds: holds,
            confidence: 0.8)
    }

    /// 至今, 距今, 迄今 stand before the span, and nothing but 已有 and the like between.
    private func isSinceThen(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let lead = sentence.lead(place)
        guard let word = CueWords("至今 距今 迄今").last(in: lead, of: account.scalars) else { return false }
        return lead.upperBound - word.upperBound <= 4
    }

    /// The only year written before in the sentence, at most two clauses back.
    private func year(before end: Int, _ sentence: FigureSentence) -> (value: Int, range: Range<Int>)? {
        let years = account.mentions.compactMap { mention -> (value: Int, range: Range<Int>)? in
            guard let date = mention.date, date.yearIsWritten, let year = date.year, !date.isRange,
                mention.range.lowerBound >= sentence.range.lowerBound, mention.range.upperBound <= end
            else { return nil }
            return (year, mention.range)
        }
        return years.count == 1 ? years.first : nil
    }
}
