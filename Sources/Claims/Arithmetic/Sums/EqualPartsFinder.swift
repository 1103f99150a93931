import Extraction
import SourceText

/// Finds wholes split into equal parts that do not come out: `32支队伍分成8个小组，每组5支`.
struct EqualPartsFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.dropFirst(2).compactMap { judged($0, sentence) }
    }

    private func judged(_ place: Int, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let (whole, count, each) = (
            sentence.figures[place - 2], sentence.figures[place - 1], sentence.figures[place]
        )
        let lead = sentence.lead(place)
        guard each.isExact, whole.isExact, count.isExact, each.measure == whole.measure, whole.per == nil,
            count.dimension == .count, count.value > .one, each.clause == count.clause + 1,
            whole.clause == count.clause || whole.clause + 1 == count.clause,
            Self.split.isFound(in: sentence.lead(place - 1), of: account.scalars),
            let mark = account.scalars[lead].firstIndex(of: "每"), mark <= lead.lowerBound + 1,
            isOfPart(mark + 1, lead, count, sentence),
            lead.count <= 5,
            Self.amounts.contains(account.scalars[lead.upperBound - 1]) || ends(lead, with: count, sentence),
            !Self.unequal.isFound(in: sentence.clause(place), of: account.scalars),
            let product = each.value.multiplied(by: count.value), product.isNear(whole.value, percent: 60)
        else { return nil }
        return account.relation(
            stated: each, terms: [whole, count], computed: whole.allowed.divided(by: count.allowed),
            plain: whole.value.divided(by: count.value) ?? whole.value, formula: "\(whole.plain)÷\(count.plain)",
            confidence: 0.8)
    }

    /// 每组, 每个小组: nothing behind the name of the part.
    private func ends(_ lead: Range<Int>, with count: Figure, _ sentence: FigureSentence) -> Bool {
        let behind = count.range.lowerBound..<min(count.range.upperBound + 4, sentence.range.upperBound)
        return account.scalars[behind].contains(account.scalars[lead.upperBound - 1])
    }

    private static let amounts = ScalarSet("有是为共各")
    private static let split = CueWords("分成 分为 分作 编成 编为 分到 分在 分乘 分住 均分 平均分 分给 分装 装成")
    private static let unequal = CueWords("左右 约 至少 最多 不等 以上 多则 少则")

    /// Whether what stands behind 每 is what was counted: 组 of 8个小组.
    private func isOfPart(_ start: Int, _ lead: Range<Int>, _ count: Figure, _ sentence: FigureSentence) -> Bool {
        guard start < lead.upperBound else { return false }
        let behind =
            count.range
            .lowerBound..<min(
                count.range.upperBound + 4, sentence.clause(sentence.figures.firstIndex(of: count) ?? 0).upperBound)
        let name = account.scalars[start] == "个" && start + 1 < lead.upperBound ? start + 1 : start
        return account.scalars[behind].contains(account.scalars[name])
    }
}
