import Extraction
import SourceText

/// Finds totals that do not follow from how many of each there are in each:
/// `8栋楼，每栋12层，每层4户，共有420户`, `四辆大巴，每辆45座，可载200人`.
struct NestedProductFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.dropFirst(2).compactMap { levels($0, sentence) ?? seats($0, sentence) }
    }

    // MARK: Of each in each

    private func levels(_ place: Int, _ sentence: FigureSentence) -> ArithmeticRelation? {
        guard place >= 3 else { return nil }
        let (all, outer, inner, stated) = (
            sentence.figures[place - 3], sentence.figures[place - 2], sentence.figures[place - 1],
            sentence.figures[place]
        )
        guard [all, outer, inner, stated].allSatisfy({ $0.isExact && $0.dimension == .count }),
            stated.unit == inner.unit, all.per == nil, stated.per == nil,
            isOfEach(place - 2, all, sentence), isOfEach(place - 1, outer, sentence), isTotal(place, sentence),
            stated.clause <= inner.clause + 1, inner.clause <= outer.clause + 1, outer.clause <= all.clause + 1,
            let plain = all.value.multiplied(by: outer.value)?.multiplied(by: inner.value),
            plain.isNear(stated.value, percent: 40)
        else { return nil }
        // Shops below and empty flats: a few less than there may be are no slip.
        let least = plain.multiplied(by: ExactNumber(80))?.divided(by: ExactNumber(100)) ?? plain
        guard stated.value > plain || stated.value < least || !["户", "人", "名", "家"].contains(stated.unit) else {
            return nil
        }
        return account.relation(
            stated: stated, terms: [all, outer, inner], computed: ValueInterval(exactly: plain), plain: plain,
            formula: "\(all.plain)×\(outer.plain)×\(inner.plain)", confidence: 0.8)
    }

    /// 每栋12层, 每个单元4户: told of each of what the figure before counts.
    private func isOfEach(_ place: Int, _ whole: Figure, _ sentence: FigureSentence) -> Bool {
        let lead = sentence.lead(place)
        if let per = sentence.figures[place].per { return per == whole.unit || isNoun(per, whole) }
        guard let mark = account.scalars[lead].lastIndex(of: "每"), lead.upperBound - mark <= 7,
            mark + 1 < lead.upperBound, !Self.others.isFound(in: lead, of: account.scalars)
        else { return false }
        let name = account.text((mark + 1)..<lead.upperBound)
        let bare = name.hasPrefix("个") ? String(name.dropFirst()) : name
        return !whole.unit.isEmpty
            && (name.hasPrefix(whole.unit) && whole.unit != "个" || bare.count >= 1 && isNoun(bare, whole))
    }

    /// Whether a name is that of what a figure counts: 班 of 36个班.
    private func isNoun(_ name: String, _ whole: Figure) -> Bool {
        guard let noun = whole.noun, noun.lowerBound >= whole.range.upperBound else { return false }
        return name.hasPrefix(account.text(noun))
    }

    private static let others = CueWords("至少 最多 约 平均 大约 左右 不等")
    private static let totals = CueWords("共 共有 一共 总共 合计 共计 总计 全小区 全楼 共有住户 共住 共住着 可住 能住 共安置 可安置 总户数 总户数为")

    private func isTotal(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let lead = sentence.lead(place)
        guard let word = Self.totals.last(in: lead, of: account.scalars) else { return false }
        return lead.upperBound - word.upperBound <= 4
    }

    // MARK: Seats

    /// 四辆大巴，每辆45座，可载200人: no more than there are seats.
    private func seats(_ place: Int, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let (all, seats, stated) = (
            sentence.figures[place - 2], sentence.figures[place - 1], sentence.figures[place]
        )
        let lead = sentence.lead(place)
        guard [all, seats, stated].allSatisfy({ $0.isExact && $0.dimension == .count }), all.per == nil,
            ["座", "个座", "座位", "个座位", "人", "个"].contains(seats.unit), stated.measure == "人",
            isOfEach(place - 1, all, sentence),
            Self.holding.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil,
            stated.clause <= seats.clause + 1, seats.clause <= all.clause + 1,
            let plain = all.value.multiplied(by: seats.value), plain.isNear(stated.value, percent: 40),
            seats.unit != "个"
                || CueWords("座位 座席 席位 铺位 床位").end(
                    startingAt: seats.range.upperBound, to: sentence.clause(place - 1).upperBound, in: account.scalars)
                    != nil
        else { return nil }
        return account.relation(
            stated: stated, terms: [all, seats], computed: ValueInterval(exactly: plain), plain: plain,
            formula: "\(all.plain)×\(seats.plain)", confidence: 0.8)
    }

    private static let holding = CueWords("可载 可坐 能坐 能载 可容纳 一次可载 一趟可载 一趟能载 一次能载 共可坐 共可载 同时可坐 一次可坐 可同时容纳 坐得下")
}
