import Extraction
import SourceText

/// Finds wholes whose parts follow to the end of the sentence, one a clause, without a word that says so:
/// `安置群众15600人，学校安置6800人，投亲靠友7300人，住进帐篷2500人`.
///
/// Parts that make more than the whole by little, or miss it by one digit, are its parts; others may be told of something else.
struct WholeListFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard sentence.figures.count >= 4 else { return [] }
        return BreakdownFinder.measures(of: sentence).compactMap { judged(sentence, sentence.members(of: $0), index) }
    }

    private func judged(_ sentence: FigureSentence, _ members: [Int], _ index: Int) -> ArithmeticRelation? {
        // Nothing else is counted between them, nor behind the last.
        guard members.count >= 4, let first = members.first, members == Array(first..<sentence.figures.count),
            isWhole(first, sentence)
        else { return nil }
        let figures = members.map { sentence.figures[$0] }
        let (whole, parts) = (figures[0], Array(figures.dropFirst()))
        guard figures.allSatisfy({ $0.isExact && $0.per == nil && !$0.isShare && !$0.isTime }),
            parts.allSatisfy({ $0.value < whole.value }), isOneByOne(members, sentence),
            members.dropFirst().allSatisfy({ isLabelled($0, sentence) }), let sum = FigureSum(parts),
            sum.value > whole.value
                ? sum.value.isNear(whole.value, percent: 10) : whole.isMissedByOneDigit(sum.value, percent: 12)
        else { return nil }
        let near = account.before(index, count: 2) + [index]
        let relation = account.relation(
            stated: whole, terms: parts, computed: sum.likely, plain: sum.value, formula: sum.formula, confidence: 0.75)
        guard !relation.holds else { return relation }
        return account.holds(sum.allowed, measure: whole.measure, in: near, except: Set(figures.map(\.range)))
            ? nil : relation
    }

    /// Whether the first figure tells of a whole, and is no change or level of another time.
    private func isWhole(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let opening = sentence.opening(place)
        return !account.has(.baseMark, in: opening) && !account.has(.average, in: opening)
            && !account.has(.earlier, in: opening) && !Self.others.isFound(in: sentence.range, of: account.scalars)
    }

    /// Whether each part stands in the clause behind that of the one before, or beside it between 、.
    private func isOneByOne(_ members: [Int], _ sentence: FigureSentence) -> Bool {
        zip(members, members.dropFirst()).allSatisfy { a, b in
            let (x, y) = (sentence.figures[a], sentence.figures[b])
            let gap = sentence.gap(a, b)
            // What a semicolon parts is told of another whole.
            guard !account.scalars[gap].contains("；") else { return false }
            return y.clause == x.clause + 1 || y.clause == x.clause && account.scalars[gap].contains("、")
        }
    }

    /// Whether words of its own tell what a part is of.
    private func isLabelled(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let lead = sentence.lead(place)
        let mark = account.scalars[lead].lastIndex(of: "、").map { $0 + 1 } ?? lead.lowerBound
        // 尚未动工的还有12个
        let end = Self.having.start(endingAt: lead.upperBound, from: mark, in: account.scalars) ?? lead.upperBound
        let label = mark..<end
        return (2...14).contains(label.count) && !Self.blocked.isFound(in: label, of: account.scalars)
            && Self.totals.end(startingAt: label.lowerBound, to: label.upperBound, in: account.scalars) == nil
    }

    /// Other times, and shares of one sort that need not make up a whole.
    private static let others = CueWords("同比 环比 增长 下降 去年 上年 前年 比上 预计 目标 力争 计划 等 均价 单价 最高 最低 平均 日均 累计 分别 其中 以上 以下 余")
    private static let blocked = CueWords("比 较 增 减 超 达到 每 均 新 第 从 到 其中 约 多 少 又 再 还 仅 只 最 先后 共 总")
    private static let having = CueWords("还有 有 为 是")
    private static let totals = CueWords("合计 共计 总计 一共 总共 共")
}
