import Extraction
import SourceText

/// Counts of deeds: 五件事 is no quantity that could be added or compared, but counts the list behind its colon.
extension ListCountFinder {
    /// `许下五件事：修水渠、通公交、装路灯、建冷库`.
    func deeds(in sentence: FigureSentence) -> [Figure] {
        Self.deeds.all(in: sentence.range, of: account.scalars).compactMap { word in
            guard
                let number = SmallNumber.number(
                    endingAt: word.lowerBound, from: sentence.range.lowerBound, in: account.scalars),
                (2...30).contains(number.value),
                number.range.lowerBound == sentence.range.lowerBound
                    || !Self.notCounts.contains(account.scalars[number.range.lowerBound - 1]),
                !sentence.figures.contains(where: { $0.range.overlaps(number.range) })
            else { return nil }
            let value = ExactNumber(number.value)
            return Figure(
                range: number.range.lowerBound..<(word.lowerBound + 1), value: value,
                allowed: ValueInterval(exactly: value), step: .zero, measure: "件", dimension: .count,
                approximation: .none, per: nil, unit: "件", factor: .one, noun: nil,
                clause: sentence.clauses.lastIndex { $0.range.lowerBound <= number.range.lowerBound } ?? 0)
        }
    }

    private static let deeds = CueWords("件事 桩事")
    /// 第三件事, 几十件事, 近十件事 count no list.
    private static let notCounts = ScalarSet("第几数近约百千上余多这那")

    /// Whether a list begins behind a verb of going: routes may have an end in common, so that only one end too many counts.
    func opensEnds(_ open: Int, of figure: Figure) -> Bool {
        figure.unit != "条"
            && Self.going.start(endingAt: open, from: max(0, open - 4), in: account.scalars) != nil
    }

    private static let going = CueWords("飞往 通往 开往 前往 驶往 发往 通达 开赴 奔赴 驶向 送往")
}
