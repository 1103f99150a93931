import Extraction
import SourceText

/// Finds means of ages and marks that are all told: `三名评委打出9.2分、9.4分、9.6分，平均9.5分`.
struct ListMeanFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard !Self.others.isFound(in: sentence.range, of: account.scalars) else { return [] }
        let means = sentence.figures.indices.filter { isMean($0, sentence) }
        guard means.count == 1, let mean = means.first else { return [] }
        let stated = sentence.figures[mean]
        let list = sentence.members(of: stated.measure).filter { $0 != mean }
        guard list.count >= 3, stated.isExact, list.allSatisfy({ sentence.figures[$0].isExact }),
            isList(list, sentence), abs(sentence.figures[list[0]].clause - stated.clause) <= 1,
            isOfAll(list[0], mean, sentence)
        else { return [] }
        return [judged(stated, list.map { sentence.figures[$0] })].compactMap { $0 }
    }

    /// Highest and lowest marks are often left out, and one of the list may be told apart.
    private static let others = CueWords("去掉 最高 最低 其中 加权 左右 约 扣除 加分 等")

    private func isMean(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let (figure, lead) = (sentence.figures[place], sentence.lead(place))
        return ["岁", "分"].contains(figure.unit) && figure.per == nil
            && Self.means.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
    }

    /// A mean told behind the list names nobody (全班平均分 is that of others); one before it is told of whom 分别 lists.
    private func isOfAll(_ first: Int, _ mean: Int, _ sentence: FigureSentence) -> Bool {
        if first > mean {
            return CueWords("分别为 分别是 分别").start(
                endingAt: sentence.lead(first).upperBound, from: sentence.lead(first).lowerBound, in: account.scalars)
                != nil
        }
        let opening = sentence.opening(mean)
        // 选手的平均得分为
        let start =
            Self.marked.end(startingAt: opening.lowerBound, to: opening.upperBound, in: account.scalars)
            ?? opening.lowerBound
        return Self.means.end(startingAt: start, to: opening.upperBound, in: account.scalars) == opening.upperBound
            && !account.has("均", in: sentence.opening(first))
    }

    private static let marked = CueWords("选手的 选手 他的 她的 该选手的 最后 最终 最后的 最终的 三人 四人 五人")
    private static let means = CueWords("平均 平均年龄 平均年龄为 平均分 平均分为 平均得分 平均得分为 平均成绩 平均为 均分 均分为 平均是")

    /// Whether nothing but marks of a list stands between the figures.
    private func isList(_ list: [Int], _ sentence: FigureSentence) -> Bool {
        zip(list, list.dropFirst()).allSatisfy { first, second in
            let gap = sentence.gap(first, second)
            return second == first + 1 && gap.count == 1
                && Self.joints.contains(account.scalars[gap.lowerBound])
        }
    }

    private static let joints = ScalarSet("、和及")

    private func judged(_ stated: Figure, _ list: [Figure]) -> ArithmeticRelation? {
        let sum = list.reduce(ExactNumber?.some(.zero)) { $0?.adding($1.value) }
        guard let plain = sum?.divided(by: ExactNumber(list.count)), plain.isNear(stated.value, percent: 40) else {
            return nil
        }
        // Ages are told in whole years that are more than these.
        let play = stated.unit == "岁" ? ExactNumber.one : .zero
        let allowed = ValueInterval(exactly: plain).widened(by: play)
        let holds = allowed.intersects(stated.tolerated)
        let shown = Figure.rounded(plain)
        return ArithmeticRelation(
            stated: stated.range, terms: list.map(\.range), computed: shown + stated.unit,
            equation:
                "(\(list.map(\.plain).joined(separator: "+")))÷\(list.count)=\(shown)\(holds ? "≈" : "≠")\(stated.plain)",
            holds: holds, confidence: 0.8)
    }
}
