import Extraction
import SourceText

/// Finds how often something was that does not follow from its number in a year: `一年演出120场，平均每两天演出一场`.
struct OccurrenceFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return Self.every.all(in: sentence.range, of: account.scalars).compactMap { judged($0, sentence) }
    }

    private static let every = CueWords("平均每 平均不到 平均每隔 相当于每 几乎每 差不多每 大约每 约每")

    /// 平均每三天演出一场: the days between, then one of what was counted before.
    private func judged(_ word: Range<Int>, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let scalars = account.scalars
        guard
            let every = SmallNumber.number(startingAt: word.upperBound, to: sentence.range.upperBound, in: scalars),
            (2...60).contains(every.value),
            let end = CueWords("天").end(startingAt: every.range.upperBound, to: sentence.range.upperBound, in: scalars),
            let one = CueWords("一 1").first(in: end..<min(end + 8, sentence.range.upperBound), of: scalars),
            one.upperBound < sentence.range.upperBound
        else { return nil }
        let counts = sentence.figures.indices.filter {
            sentence.figures[$0].range.upperBound <= word.lowerBound
                && scalars[sentence.figures[$0].range].last == scalars[one.upperBound]
        }
        guard counts.count == 1, let count = counts.first, sentence.figures[count].isExact,
            sentence.figures[count].per == nil, sentence.figures[count].value >= ExactNumber(10),
            isOfYear(count, sentence), word.lowerBound - sentence.figures[count].range.upperBound <= 16
        else { return nil }
        return relation(every.range.lowerBound..<end, every.value, sentence.figures[count])
    }

    /// 一年演出, 全年出警, 去年办了: a whole year, the only span of the sentence.
    private func isOfYear(_ count: Int, _ sentence: FigureSentence) -> Bool {
        let before = sentence.range.lowerBound..<sentence.figures[count].range.lowerBound
        let years = account.dates(in: sentence.range).filter {
            $0.date.granularity != .indefinite && $0.date.resolution != .unresolved
        }
        let isToldAsYear = CueWords("一年 全年 一年里 一年下来 每年").isFound(in: before, of: account.scalars)
        let isPast =
            years.count == 1 && years[0].date.granularity == .year && isOver(years[0].date)
        return (isToldAsYear && years.count <= 1 || isPast)
            && !CueWords("工作日 以来 半年 个月 暑期 旺季 其中").isFound(in: sentence.range, of: account.scalars)
    }

    private func isOver(_ date: DateMention) -> Bool {
        guard let end = date.end, let printed = account.date else { return false }
        return end < printed
    }

    /// Whole days are told for what lies less than three quarters of one, or less than a quarter of all, beside them.
    private func relation(_ days: Range<Int>, _ every: Int, _ figure: Figure) -> ArithmeticRelation? {
        guard figure.value.isInteger, figure.value < ExactNumber(2000) else { return nil }
        let count = Int(figure.value.numerator)
        let holds = 4 * abs(365 - every * count) < max(3, every) * count
        let tenths = 3650 / count
        let shown = "\(tenths / 10).\(tenths % 10)天"
        return ArithmeticRelation(
            stated: days, terms: [figure.range], computed: shown,
            equation: "365÷\(count)≈\(shown)\(holds ? "≈" : "≠")\(every)天", holds: holds, confidence: 0.75)
    }
}
