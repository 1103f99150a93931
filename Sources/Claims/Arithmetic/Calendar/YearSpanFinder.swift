import Extraction
import SourceText

/// Finds spans of years told with their first and last year that are longer or shorter: `从1949年10月到2025年10月，66年间`,
/// `从2012年到2023年，年年无偿献血，已连续10年`.
struct YearSpanFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            guard sentence.figures.contains(where: { $0.unit == "年" }) else { return [] }
            let told = account.dates(in: sentence.range).filter { $0.date.isRange && $0.date.yearIsWritten }
            guard told.count == 1, let span = told.first, let first = span.date.start, let last = span.date.end,
                first.year < last.year,
                account.has("从", in: max(sentence.range.lowerBound, span.range.lowerBound - 1)..<span.range.upperBound)
            else { return [] }
            // Of years without months the first and the last may both be counted, and neither left out.
            let less = account.has("月", in: span.range) ? 1 : 0
            return sentence.figures.indices.compactMap { judged($0, sentence, span.range, first, last, less: less) }
        }
    }

    private func judged(
        _ place: Int, _ sentence: FigureSentence, _ span: Range<Int>, _ first: CalendarDate, _ last: CalendarDate,
        less: Int
    ) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        guard let years = figure.wholeYears, years >= 2, figure.range.lowerBound >= span.upperBound else { return nil }
        let gap = span.upperBound..<figure.range.lowerBound
        let tail = figure.range.upperBound..<sentence.range.upperBound
        let follows =
            gap.count <= 3
            && Self.between.end(startingAt: tail.lowerBound, to: tail.upperBound, in: account.scalars) != nil
        let isRun = Self.running.start(endingAt: gap.upperBound, from: gap.lowerBound, in: account.scalars) != nil
        guard follows || isRun else { return nil }
        let passed = last.year - first.year
        let holds = (passed - less...passed + 1).contains(years)
        return ArithmeticRelation(
            stated: figure.range, terms: [span], computed: "\(passed)年",
            equation: "\(last.year)-\(first.year)=\(passed)\(holds ? "≈" : "≠")\(years)", holds: holds, confidence: 0.8)
    }

    private static let between = CueWords("间 里 来 中")
    private static let running = CueWords("连续 已连续 一连 连着 整整 前后 历时")
}
