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
            isOf(a, b, clause.lowerBound..<cue.upperBound, sentence), b.clause + 1 >= place, a.clause + 1 >= b.clause,
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

    /// Whether the ratio is said of what the two figures count: 男女之比 of 男生 and 女生, 护士与床位的比例 of both.
    private func isOf(_ a: Figure, _ b: Figure, _ words: Range<Int>, _ sentence: FigureSentence) -> Bool {
        let scalars = account.scalars
        let subject = words.filter { scalars[$0].isHan && !Self.said.contains(scalars[$0]) }
        guard subject.count >= 2 else { return true }
        let (first, second) = (sentence.clauses[a.clause].range, sentence.clauses[b.clause].range)
        func stands(_ index: Int, _ clause: Range<Int>) -> Bool { scalars[clause].contains(scalars[index]) }
        let mark = subject.first { scalars[$0] == "与" || scalars[$0] == "和" }
        let (x, y) =
            mark.flatMap { mark -> (Int, Int)? in
                guard let before = subject.last(where: { $0 < mark }), let after = subject.first(where: { $0 > mark })
                else {
                    return nil
                }
                return (before, after)
            } ?? (subject[subject.count - 2], subject[subject.count - 1])
        return stands(x, first) && stands(y, second) || stands(x, second) && stands(y, first)
    }

    /// Of what is said of a ratio, what names neither side.
    private static let said = ScalarSet("之比例配数量的")

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
