import Extraction
import SourceText

/// Finds areas that are not the length times the width told with them: `长40米、宽25米，面积1200平方米`.
struct RectangleFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.dropFirst(2).compactMap { judged($0, sentence) }
    }

    private func judged(_ place: Int, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let (length, width, area) = (
            sentence.figures[place - 2], sentence.figures[place - 1], sentence.figures[place]
        )
        guard area.dimension == .area, length.dimension == .length, width.dimension == .length,
            [length, width, area].allSatisfy({ $0.isExact && $0.per == nil }),
            area.clause <= width.clause + 1, width.clause <= length.clause + 1,
            ends(Self.lengths, place - 2, sentence), ends(Self.widths, place - 1, sentence),
            ends(Self.areas, place, sentence),
            sentence.lead(place).lowerBound == sentence.clause(place).lowerBound || sentence.lead(place).count <= 5,
            !Self.others.isFound(in: sentence.range, of: account.scalars),
            let plain = length.value.multiplied(by: width.value), plain.isNear(area.value, percent: 60)
        else { return nil }
        let allowed = length.allowed.multiplied(by: width.allowed)
        // Nothing built is a rectangle to the inch.
        let holds = allowed.widened(by: plain.divided(by: ExactNumber(25)) ?? .zero).intersects(area.allowed)
        return ArithmeticRelation(
            stated: area.range, terms: [length.range, width.range], computed: area.shown(plain) + area.unit,
            equation:
                "\(length.plain)×\(width.plain)=\(area.shown(plain))\(holds ? "≈" : "≠")\(account.text(area.range))",
            holds: holds, confidence: 0.75)
    }

    private func ends(_ words: CueWords, _ place: Int, _ sentence: FigureSentence) -> Bool {
        let lead = sentence.lead(place)
        return words.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
    }

    private static let lengths = CueWords("长 长为 长约 长达")
    private static let widths = CueWords("宽 宽为 宽约")
    private static let areas = CueWords("面积 面积为 面积达 总面积 面积约 面积有 面积共 总面积为 总面积达")
    private static let others = CueWords("占地 建筑面积 最宽 最长 平均 高 厚 深 层 椭圆 不规则 周长 每幅 条 两 幅 长廊 全长")
}
