import Extraction
import SourceText

/// Finds months that are said to have more or fewer days than they have: `2024年2月份共28天`, `整个八月的30天`.
struct MonthLengthFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            return sentence.figures.compactMap { judged($0, sentence) }
        }
    }

    private func judged(_ figure: Figure, _ sentence: FigureSentence) -> ArithmeticRelation? {
        guard let days = figure.wholeDays, (27...32).contains(days),
            let told = account.dates(in: sentence.range.lowerBound..<figure.range.lowerBound).last,
            told.date.granularity == .month, !told.date.isRange, let first = told.date.start,
            let month = told.date.month
        else { return nil }
        let gap = told.range.upperBound..<figure.range.lowerBound
        let isWhole =
            Self.whole.start(endingAt: told.range.lowerBound, from: sentence.range.lowerBound, in: account.scalars)
            != nil
        guard Self.having.end(startingAt: gap.lowerBound, to: gap.upperBound, in: account.scalars) == gap.upperBound,
            isWhole || account.has("共", in: gap), isAll(figure.range.upperBound, sentence.range)
        else { return nil }
        let length = CalendarDate.days(inMonth: month, of: first.year)
        return ArithmeticRelation(
            stated: figure.range, terms: [told.range], computed: "\(length)天",
            equation: "\(first.year)年\(month)月有\(length)天\(length == days ? "=" : "≠")\(days)天", holds: length == days,
            confidence: 0.85)
    }

    /// 8月份共有30天下雨 tells of some days.
    private func isAll(_ end: Int, _ sentence: Range<Int>) -> Bool {
        guard end < sentence.upperBound, account.scalars[end].isHan else { return true }
        return Self.within.end(startingAt: end, to: sentence.upperBound, in: account.scalars) != nil
    }

    private static let within = CueWords("里 中 内 时间")
    private static let whole = CueWords("整个 整整一个 全")
    private static let having = CueWords("共 份共 一共 份一共 共有 份共有 的 份的 这 总共 份总共")
}
