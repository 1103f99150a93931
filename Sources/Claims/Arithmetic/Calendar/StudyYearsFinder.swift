import Extraction

/// Finds years of study that are not those from entering to leaving: `三年制…2021年9月入学…昨天毕业` in 2025.
struct StudyYearsFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            let spans = sentence.figures.filter { isSystem($0, sentence) }
            guard Set(spans.compactMap(\.wholeYears)).count == 1, let span = spans.first else { return [] }
            return [judged(span, account.around(index))].compactMap { $0 }
        }
    }

    /// 三年制, 学制三年.
    private func isSystem(_ figure: Figure, _ sentence: FigureSentence) -> Bool {
        guard figure.wholeYears != nil else { return false }
        let end = figure.range.upperBound
        return end < sentence.range.upperBound && account.scalars[end] == "制"
            || CueWords("学制 学制为").start(
                endingAt: figure.range.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
    }

    private func judged(_ span: Figure, _ sentences: [Int]) -> ArithmeticRelation? {
        guard let count = span.wholeYears, !sentences.contains(where: isIrregular) else { return nil }
        let entries = sentences.flatMap { years(Self.entering, $0, isWritten: true) }
        let exits = sentences.flatMap { years(Self.leaving, $0, isWritten: false) }.filter { exit in
            !entries.contains { $0.range == exit.range }
        }
        guard Set(entries.map(\.value)).count == 1, Set(exits.map(\.value)).count == 1, let entry = entries.first,
            let exit = exits.first, exit.value > entry.value
        else { return nil }
        let passed = exit.value - entry.value
        return ArithmeticRelation(
            stated: span.range, terms: [entry.range, exit.range], computed: "\(passed)年",
            equation: "\(exit.value)-\(entry.value)=\(passed)\(passed == count ? "=" : "≠")\(count)",
            holds: passed == count, confidence: 0.8)
    }

    private static let entering = CueWords("入学 考入 考进 进校 入校 考取 考上 走进校门 跨进校门")
    private static let leaving = CueWords("毕业 学位证 离校")

    private func isIrregular(_ index: Int) -> Bool {
        account.isTold(Self.irregular, in: account.sentences[index].range)
    }

    private static let irregular = CueWords("休学 延期 留级 提前 保留学籍 参军 当兵 入伍 复学 转学 专升本 贯通 连读 补考 肄业")

    /// The years of the dates that stand closest before such words in a sentence, or right behind them.
    private func years(_ words: CueWords, _ index: Int, isWritten: Bool) -> [(value: Int, range: Range<Int>)] {
        let sentence = account.sentences[index]
        let dates = account.dates(in: sentence.range).filter {
            $0.date.year ?? $0.date.start?.year != nil && !$0.date.isRange && $0.date.granularity != .era
                && $0.date.granularity != .indefinite
        }
        return words.all(in: sentence.range, of: account.scalars).compactMap { word in
            guard let told = dates.last(where: { $0.range.upperBound <= word.lowerBound }),
                word.lowerBound - told.range.upperBound <= Self.near, !isWritten || told.date.yearIsWritten,
                let year = told.date.start?.year ?? told.date.year
            else { return nil }
            return (year, told.range)
        }
    }

    /// In scalars.
    private static let near = 16
}
