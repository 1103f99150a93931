import Extraction
import SourceText

/// Finds days that are told both by their date and by how long ago they were, or will be, and are not: `三天前的9月5日` in a paper of
/// 10 September.
struct DaysAgoFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date,
            Self.ways.contains(where: { $0.0.isFound(in: account.scalars.indices, of: account.scalars) })
        else { return [] }
        return account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index].range
            return Self.ways.flatMap { words, sign in
                words.all(in: sentence, of: account.scalars).compactMap { relation($0, sign, sentence, printed) }
            }
        }
    }

    private static let ways: [(CueWords, sign: Int)] = [(CueWords("天前 日前"), -1), (CueWords("天后 日后"), 1)]

    private func relation(
        _ word: Range<Int>, _ sign: Int, _ sentence: Range<Int>, _ printed: CalendarDate
    ) -> ArithmeticRelation? {
        let scalars = account.scalars
        guard
            let number = SmallNumber.number(endingAt: word.lowerBound, from: sentence.lowerBound, in: scalars),
            (2...90).contains(number.value),
            number.range.lowerBound == sentence.lowerBound
                || !Self.parts.contains(scalars[number.range.lowerBound - 1]),
            let start = Self.links.end(startingAt: word.upperBound, to: sentence.upperBound, in: scalars),
            let told = account.days(in: start..<min(sentence.upperBound, start + 2)).first,
            told.range.lowerBound == start, !Self.reckoned.isFound(in: told.range, of: scalars)
        else { return nil }
        let passed = told.day.dayNumber - printed.dayNumber
        // A day on the other side of the paper's, or months away, is reckoned from another one.
        guard abs(passed) <= 120, passed.signum() == sign else { return nil }
        // Reckoned from the day before the paper came out.
        let holds = abs(abs(passed) - number.value) <= 1
        return ArithmeticRelation(
            stated: number.range.lowerBound..<word.upperBound, terms: [told.range], computed: "\(abs(passed))天",
            equation: "\(account.text(told.range))至\(printed)为\(abs(passed))天\(holds ? "≈" : "≠")\(number.value)天",
            holds: holds, confidence: 0.8)
    }

    private static let links = CueWords("的 ，即 ，也就是 （ ，")
    /// 两三天, 第5天, 0.5天.
    private static let parts = ScalarSet("一二两三四五六七八九十百第几.点")
    /// 昨天 tells the day once more in words of its own.
    private static let reckoned = CueWords("昨 今 前 明 后 周 星期")
}
