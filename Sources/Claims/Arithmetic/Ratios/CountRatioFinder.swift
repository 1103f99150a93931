import Extraction
import SourceText

/// Finds ratios of two counts told beside them that do not follow: `男生84人，女生28人，男女之比为二比一`.
struct CountRatioFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard account.has("比", in: sentence.range), sentence.figures.count >= 2 else { return [] }
        return Self.cues.all(in: sentence.range, of: account.scalars).compactMap { judged($0, sentence) }
    }

    private func judged(_ cue: Range<Int>, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let clause = account.clause(at: cue.lowerBound, of: sentence)
        guard let (first, second, range) = ratio(behind: cue.upperBound, to: clause.upperBound) else { return nil }
        let before = sentence.figures.filter { $0.range.upperBound <= cue.lowerBound && !$0.isTime }
        guard before.count >= 2 else { return nil }
        let (a, b) = (before[before.count - 2], before[before.count - 1])
        guard a.measure == b.measure, a.isExact, b.isExact, a.per == nil, b.per == nil, !a.isShare,
            a.value > .zero, b.value > .zero,
            let place = sentence.clauses.lastIndex(where: { $0.range.lowerBound <= cue.lowerBound }),
            b.clause + 1 >= place, a.clause + 1 >= b.clause,
            let plain = a.value.divided(by: b.value), let turned = b.value.divided(by: a.value),
            let told = ExactNumber(Int128(first), over: Int128(second))
        else { return nil }
        let holds = [plain, turned].contains { told.isNear($0, percent: Self.play) }
        let shown = Figure.rounded(first >= second ? max(plain, turned) : min(plain, turned))
        return ArithmeticRelation(
            stated: range, terms: [a.range, b.range], computed: "\(shown)比1",
            equation: "\(a.plain)∶\(b.plain)=\(shown)∶1\(holds ? "≈" : "≠")\(first)∶\(second)", holds: holds,
            confidence: 0.75)
    }

    /// 二比一, 3:1, right behind the cue.
    private func ratio(behind start: Int, to limit: Int) -> (first: Int, second: Int, range: Range<Int>)? {
        var place = start
        while place < limit, place < start + 3, Self.particles.contains(account.scalars[place]) { place += 1 }
        guard let first = SmallNumber.number(startingAt: place, to: limit, in: account.scalars),
            first.range.upperBound < limit, Self.marks.contains(account.scalars[first.range.upperBound]),
            let second = SmallNumber.number(
                startingAt: first.range.upperBound + 1, to: limit, in: account.scalars),
            first.value > 0, second.value > 0
        else { return nil }
        return (first.value, second.value, first.range.lowerBound..<second.range.upperBound)
    }

    private static let cues = CueWords("之比 比例 配比 人数比 性别比 数量比 男女比 师生比 床护比 收寄比 之比例")
    private static let particles = ScalarSet("为是约达近到")
    private static let marks = ScalarSet("比∶:：")
    /// 3.2 to 1 is told as three to one.
    private static let play = 18
}
