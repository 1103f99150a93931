import Extraction
import SourceText

/// Finds gaps between two levels that do not follow from them: `最高35℃，最低22℃，温差15℃`,
/// `起点海拔120米，终点海拔860米，落差640米`; and ways there and back that are not twice the one way.
struct LevelGapFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap {
            gap($0, sentence) ?? roundTrip($0, sentence) ?? couples($0, sentence)
        }
    }

    // MARK: Gaps

    /// The two levels of its measure are all that the sentence tells before the gap, one a clause or side by side.
    private func gap(_ place: Int, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        let lead = sentence.opening(place)
        let levels = sentence.figures.indices.filter { $0 < place && sentence.figures[$0].measure == figure.measure }
        guard figure.isExact, figure.per == nil, levels.count == 2, levels.last == place - 1,
            Self.gaps.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil,
            !Self.others.isFound(in: sentence.range, of: account.scalars)
        else { return nil }
        let (a, b) = (sentence.figures[levels[0]], sentence.figures[levels[1]])
        guard a.isExact, b.isExact, a.per == b.per, figure.clause <= b.clause + 1, b.clause <= a.clause + 1,
            isLevel(levels[0], sentence), isLevel(levels[1], sentence),
            figure.dimension != .length || levels.allSatisfy({ isHeight($0, sentence) }),
            account.dates(in: lead).isEmpty
        else { return nil }
        let (larger, smaller) = a.value > b.value ? (a, b) : (b, a)
        guard let difference = larger.value.subtracting(smaller.value) else { return nil }
        return account.relation(
            stated: figure, terms: [a, b], computed: larger.allowed.subtracting(smaller.allowed), plain: difference,
            formula: "\(larger.plain)-\(smaller.plain)", confidence: 0.8)
    }

    private static let gaps = CueWords(
        "温差 温差达 温差有 温差为 昼夜温差 昼夜温差达 落差 落差达 落差有 落差为 高差 高差达 高差为 高低差 海拔差 海拔落差 价差 价差达 差价 差价达 差距 差距为 水位差 身高差 相差 相差了 两者相差 二者相差 两地相差 上下相差"
    )
    private static let others = CueWords("平均 最大相差 约 日均 分别 去年 上年 同期 每 累计 年差")

    /// Whether a figure is a level, and no change: 海拔120米, not 上升120米.
    private func isLevel(_ place: Int, _ sentence: FigureSentence) -> Bool {
        !CueWords("升 降 涨 跌 增 减 多 少 高出 低了 高了").isFound(in: sentence.lead(place).suffix(4), of: account.scalars)
    }

    /// 海拔860米, 坝上水位120米; a gate 12米 high and 5米 wide has no such gap.
    private func isHeight(_ place: Int, _ sentence: FigureSentence) -> Bool {
        CueWords("海拔 水位 高程 最高 最低 身高 山顶 山脚 坝上 坝下 起点 终点 顶点 谷底").isFound(in: sentence.lead(place), of: account.scalars)
    }

    // MARK: There and back

    /// 单程18公里，来回36公里.
    private func roundTrip(_ place: Int, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        guard place > 0, figure.isExact, figure.per == nil else { return nil }
        let oneWay = sentence.figures[place - 1]
        guard figure.dimension == .length, oneWay.measure == figure.measure, oneWay.isExact, oneWay.per == nil,
            figure.clause <= oneWay.clause + 1,
            CueWords("单程 单趟 单边").start(
                endingAt: oneWay.range.lowerBound, from: sentence.lead(place - 1).lowerBound, in: account.scalars)
                != nil,
            CueWords("来回 往返 来回就是 往返就是 来回要 往返要 来回有 来回一趟 往返一趟 一个来回 一个来回就是 一个来回要 往返共 来回共 一趟来回 往返需 来回需 往返一趟要 往返一次 来回一趟就是")
                .start(
                    endingAt: figure.range.lowerBound, from: sentence.lead(place).lowerBound, in: account.scalars)
                != nil,
            let double = oneWay.value.multiplied(by: ExactNumber(2)), double.isNear(figure.value, percent: 60)
        else { return nil }
        return account.relation(
            stated: figure, terms: [oneWay], computed: oneWay.allowed.multiplied(by: 2), plain: double,
            formula: "\(oneWay.plain)×2", confidence: 0.8)
    }

    // MARK: Couples

    /// 12对新人，24名新人身着汉服: of a pair there are two.
    private func couples(_ place: Int, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        guard place > 0, figure.isExact, figure.isWhole, figure.per == nil, figure.dimension == .count,
            ["人", "名", "位"].contains(figure.unit)
        else { return nil }
        let pairs = sentence.figures[place - 1]
        guard pairs.unit == "对", pairs.isExact, pairs.isWhole, figure.clause <= pairs.clause + 1,
            !CueWords("其中 加上 包括 连同 及").isFound(in: sentence.range, of: account.scalars),
            isOfCouples(pairs, figure, sentence), let people = pairs.value.multiplied(by: ExactNumber(2)),
            people.isNear(figure.value, percent: 40)
        else { return nil }
        return account.relation(
            stated: figure, terms: [pairs], computed: ValueInterval(exactly: people), plain: people,
            formula: "\(pairs.plain)×2", confidence: 0.8)
    }

    /// 12对新人共24人, 12对双胞胎、24名孩子: the same people are counted again, or all of them.
    private func isOfCouples(_ pairs: Figure, _ people: Figure, _ sentence: FigureSentence) -> Bool {
        let behind = pairs.range.upperBound..<min(pairs.range.upperBound + 4, sentence.range.upperBound)
        guard let noun = Self.couples.first(in: behind, of: account.scalars) else { return false }
        let after = people.range.upperBound..<min(people.range.upperBound + 4, sentence.range.upperBound)
        let word = account.text(noun)
        return account.text(after).hasPrefix(word)
            || CueWords("共 一共 共计 合计 总共").start(
                endingAt: people.range.lowerBound, from: noun.upperBound, in: account.scalars) != nil
    }

    private static let couples = CueWords("新人 夫妻 夫妇 情侣 双胞胎 恋人 搭档 伉俪")
}
