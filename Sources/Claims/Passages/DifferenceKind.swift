import Extraction

/// Tells what a difference between two copies of a sentence is about.
enum DifferenceKind {
    /// The kind, and the whole words or figures that differ in each sentence.
    static func of(_ first: DifferenceSide, _ second: DifferenceSide) -> (PassageDifference.Kind, [Range<Int>]) {
        if let found = figures(first, second) { return found }
        if let found = names(first, second) { return found }
        let (one, other) = (first.string(first.words), second.string(second.words))
        for (kind, words) in wordings where words.contains(one) != words.contains(other) || words.contains(one) {
            if kind == .negation, !(one.isEmpty || other.isEmpty) { continue }
            if words.contains(one) && words.contains(other) || one.isEmpty || other.isEmpty {
                return (kind, [first.words, second.words])
            }
        }
        return (.wording, [first.words, second.words])
    }

    private static let wordings: [(PassageDifference.Kind, Set<String>)] = [
        (.negation, ["不", "未", "没", "没有", "未能", "不能", "不得", "无", "非", "并未", "尚未", "并不"]),
        (
            .modality,
            [
                "应", "应当", "应该", "还应", "将", "将要", "拟", "计划", "拟将", "力争", "争取", "预计", "有望", "可望", "已", "已经", "了", "正",
                "正在", "曾", "必须", "可以",
            ]
        ),
        (
            .status,
            [
                "建成", "在建", "新建", "开工", "动工", "投产", "竣工", "完工", "封顶", "试运行", "启动", "完成", "通车", "签约", "揭牌", "奠基", "投用", "获批",
                "立项", "停工", "复工",
            ]
        ),
    ]

    /// Figures, dates and ordinals that stand at the same place and cannot both hold.
    private static func figures(
        _ first: DifferenceSide, _ second: DifferenceSide
    ) -> (PassageDifference.Kind, [Range<Int>])? {
        for mention in first.touched {
            for other in second.touched {
                let words = [mention.range, other.range]
                if let quantity = mention.quantity, let against = other.quantity {
                    let apart = !quantity.baseInterval.intersects(against.baseInterval)
                        && quantity.dimension == against.dimension
                    return (apart ? .figure : .wording, words)
                }
                if let ordinal = mention.ordinal, let against = other.ordinal {
                    return (ordinal.number == against.number ? .wording : .figure, words)
                }
                if mention.date != nil, other.date != nil {
                    return (first.string(mention.range) == second.string(other.range) ? .wording : .date, words)
                }
            }
        }
        return nil
    }

    /// Names that stand at the same place, of which a scalar or a few differ.
    private static func names(
        _ first: DifferenceSide, _ second: DifferenceSide
    ) -> (PassageDifference.Kind, [Range<Int>])? {
        guard (1...4).contains(first.words.count), (1...4).contains(second.words.count),
            abs(first.words.count - second.words.count) <= 1, isHan(first), isHan(second)
        else { return nil }
        for mention in first.touched where isName(mention) && contains(mention.range, first.words) {
            for other in second.touched where isName(other) && contains(other.range, second.words) {
                return (.name, [mention.range, other.range])
            }
        }
        return nil
    }

    private static func isName(_ mention: Mention) -> Bool { mention.person != nil || mention.name != nil }

    private static func contains(_ range: Range<Int>, _ inner: Range<Int>) -> Bool {
        range.lowerBound <= inner.lowerBound && inner.upperBound <= range.upperBound
    }

    private static func isHan(_ side: DifferenceSide) -> Bool {
        side.sentence.scalars[side.words].allSatisfy { $0 >= 0x3400 && $0 <= 0x9FFF }
    }
}
