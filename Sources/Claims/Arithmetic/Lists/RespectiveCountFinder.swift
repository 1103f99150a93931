import Extraction
import SourceText

/// Finds amounts told one by one for things that were counted before, of which there are more or fewer:
/// `6家企业签约，金额分别为2.1亿元、1.8亿元、0.9亿元、3.2亿元、1.5亿元`.
struct RespectiveCountFinder {
    let account: Account

    func relations(in index: Int) -> [ListCountRelation] {
        let sentence = account.sentences[index]
        guard let word = Self.respectively.first(in: sentence.range, of: account.scalars) else { return [] }
        let amounts = amounts(behind: word.upperBound, in: sentence)
        guard amounts.count >= 3, let last = amounts.last, let count = count(before: word, in: sentence) else {
            return []
        }
        let end = last.range.upperBound
        guard count.value.isInteger, Int(count.value.numerator) != amounts.count, !isOpen(end, sentence),
            abs(Int(count.value.numerator) - amounts.count) <= 2
        else { return [] }
        return [
            ListCountRelation(
                stated: count.range, list: amounts[0].range.lowerBound..<end, count: Int(count.value.numerator),
                listed: amounts.count, items: amounts.map(\.range), confidence: 0.75)
        ]
    }

    private static let respectively = CueWords("分别为 分别是 分别达 分别达到 依次为 依次是 分别有")

    /// Figures of one measure with nothing but 、 or 和 between them, up to the clause's end.
    private func amounts(behind start: Int, in sentence: FigureSentence) -> [Figure] {
        var found: [Figure] = []
        for figure in sentence.figures where figure.range.lowerBound >= start {
            let gap = (found.last?.range.upperBound ?? start)..<figure.range.lowerBound
            if let first = found.first {
                guard figure.measure == first.measure, gap.count == 1,
                    Self.joints.contains(account.scalars[gap.lowerBound])
                else { break }
            } else if gap.count > 1 {
                return []
            }
            found.append(figure)
        }
        return found
    }

    private static let joints = ScalarSet("、和与及")

    /// The only small whole number of things before the word, of another measure than the amounts.
    private func count(before word: Range<Int>, in sentence: FigureSentence) -> Figure? {
        let found = sentence.figures.filter {
            $0.range.upperBound <= word.lowerBound && $0.dimension == .count && $0.isExact && $0.per == nil
                && $0.value.isInteger && $0.value >= ExactNumber(2) && $0.value <= ExactNumber(12)
        }
        guard found.count == 1, sentence.figures.count(where: { $0.range.upperBound <= word.lowerBound }) == 1 else {
            return nil
        }
        return found[0]
    }

    private func isOpen(_ end: Int, _ sentence: FigureSentence) -> Bool {
        guard end < sentence.range.upperBound else { return false }
        return account.scalars[end] == "等" || account.scalars[end] == "…"
    }
}
