import Extraction
import SourceText

/// Finds differences of age that do not follow from the two ages: `她比丈夫小3岁，丈夫今年70岁，她今年65岁`.
struct AgeGapFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.compactMap { index in
            let sentence = account.sentences[index]
            let ages = sentence.figures.filter(\.isAge)
            guard ages.count == 3, let gap = ages.first(where: { isGap($0, sentence) }),
                !Self.others.isFound(in: sentence.range, of: account.scalars)
            else { return nil }
            let two = ages.filter { $0.range != gap.range }
            guard two.count == 2, two.allSatisfy({ !isGap($0, sentence) && isOfNow($0, sentence) }) else { return nil }
            return judged(gap, two[0], two[1])
        }
    }

    private static let others = CueWords("那年 那时 当年 时年 结婚时 去世 平均 虚岁 周年 分别 出生 最小 最大")

    /// 小3岁, 相差5岁, 大了整整8岁.
    private func isGap(_ figure: Figure, _ sentence: FigureSentence) -> Bool {
        Self.apart.start(endingAt: figure.range.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
    }

    private static let apart = CueWords("小 大 小了 大了 年长 年轻 相差 相差了 差 差了 大整整 小整整 大了整整 小了整整")

    private func isOfNow(_ figure: Figure, _ sentence: FigureSentence) -> Bool {
        let opening = account.clause(at: figure.range.lowerBound, of: sentence).lowerBound..<figure.range.lowerBound
        let end = figure.range.upperBound
        return Self.now.isFound(in: opening, of: account.scalars)
            || end == sentence.range.upperBound || ScalarSet("，。）；").contains(account.scalars[end])
    }

    private static let now = CueWords("今年 如今 现在 现年 已")

    private func judged(_ gap: Figure, _ a: Figure, _ b: Figure) -> ArithmeticRelation? {
        let (older, younger) = a.value > b.value ? (a, b) : (b, a)
        guard let apart = older.value.subtracting(younger.value), let off = apart.subtracting(gap.value) else {
            return nil
        }
        // A birthday may lie between.
        let holds = off <= .one && off >= ExactNumber(-1)
        return ArithmeticRelation(
            stated: gap.range, terms: [a.range, b.range], computed: "\(apart)岁",
            equation: "\(older.plain)-\(younger.plain)=\(apart)\(holds ? "≈" : "≠")\(gap.plain)", holds: holds,
            confidence: 0.75)
    }
}
