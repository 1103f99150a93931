import Extraction

/// Tells what a difference between two copies of a sentence is about.
enum DifferenceKind {
    /// The kind, and the whole words or figures that differ in each sentence.
    static func of(_ first: DifferenceSide, _ second: DifferenceSide) -> (PassageDifference.Kind, [Range<Int>]) {
        if let found = figures(first, second) { return found }
        let words = [first, second].map { Array($0.sentence.scalars[$0.words]) }
        if NameDistinctions.embedded.areDistinct(words[0], words[1]) {
            return (.wording, [first.words, second.words])
        }
        if let found = names(first, second) { return found }
        if let kind = byWords(first, second) { return (kind, [first.words, second.words]) }
        if let found = authorities(first, second) ?? listMembers(first, second) { return (.name, found) }
        return (.wording, [first.words, second.words])
    }

    /// The kind that lists of words tell: a negation put in or left out, a plan against a result, one state against another.
    private static func byWords(_ first: DifferenceSide, _ second: DifferenceSide) -> PassageDifference.Kind? {
        let (one, other) = (first.string(first.words), second.string(second.words))
        if one.isEmpty && negations.contains(other) || other.isEmpty && negations.contains(one) { return .negation }
        if intentions.contains(one), results.contains(other) || other.isEmpty && second.tellsResult { return .modality }
        if intentions.contains(other), results.contains(one) || one.isEmpty && first.tellsResult { return .modality }
        return states.contains(one) && states.contains(other) ? .status : nil
    }

    private static let negations: Set<String> = ["不", "未", "没", "没有", "未能", "不能", "不得", "并未", "尚未", "并不", "从未", "不再"]
    private static let intentions: Set<String> = [
        "应", "应当", "应该", "还应", "将", "将要", "拟", "计划", "拟将", "力争", "争取", "预计", "有望", "可望",
    ]
    private static let results: Set<String> = ["已", "已经", "了", "早已", "均已", "正", "正在"]
    private static let states: Set<String> = [
        "建成", "在建", "新建", "开工", "动工", "投产", "竣工", "完工", "封顶", "启动", "完成", "通车", "签约", "奠基", "投用", "立项", "停工", "复工",
    ]

    /// Figures, dates and ordinals that stand at the same place and cannot both hold.
    private static func figures(
        _ first: DifferenceSide, _ second: DifferenceSide
    ) -> (PassageDifference.Kind, [Range<Int>])? {
        for mention in first.touched {
            for other in second.touched {
                let words = [mention.range, other.range]
                if let quantity = mention.quantity, let against = other.quantity {
                    return (differ(quantity, against) ? .figure : .wording, words)
                }
                if let ordinal = mention.ordinal, let against = other.ordinal {
                    return (ordinal.number == against.number ? .wording : .figure, words)
                }
                if mention.date != nil, other.date != nil {
                    let (figures, others) = (first.figures(in: mention.range), second.figures(in: other.range))
                    return (figures.count == others.count && figures != others ? .date : .wording, words)
                }
            }
        }
        return digits(first, second)
    }

    /// Numbers that measure nothing, of one length: a telephone number (96110), 一 in a set phrase (一芽一叶).
    private static func digits(
        _ first: DifferenceSide, _ second: DifferenceSide
    ) -> (PassageDifference.Kind, [Range<Int>])? {
        guard first.words.count == second.words.count, !first.words.isEmpty, first.isNumeral, second.isNumeral else {
            return nil
        }
        return (.figure, [first.wholeNumeral, second.wholeNumeral])
    }

    /// Whether two quantities of one dimension cannot both be meant. Limits (以上, 不超过) differ where their bounds do:
    /// in one rule told twice, six months or more is not twelve months or more.
    private static func differ(_ quantity: Quantity, _ other: Quantity) -> Bool {
        guard quantity.dimension == other.dimension else { return false }
        let limits: Set<Approximation> = [.atLeast, .atMost]
        if quantity.approximation == other.approximation, limits.contains(quantity.approximation) {
            return quantity.baseInterval != other.baseInterval
        }
        return !quantity.baseInterval.intersects(other.baseInterval)
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

    /// 市 against 区 before the rest of an authority's name.
    private static func authorities(_ first: DifferenceSide, _ second: DifferenceSide) -> [Range<Int>]? {
        let levels: Set<String> = ["市", "区", "县", "省", "镇", "州", "国家", "全市", "全省", "全区", "全县", "街道"]
        guard levels.contains(first.string(first.words)), levels.contains(second.string(second.words)) else {
            return nil
        }
        return [first.wordAhead, second.wordAhead]
    }

    /// Members of lists, or quoted names, of which a scalar or two differ while at least half is equal.
    private static func listMembers(_ first: DifferenceSide, _ second: DifferenceSide) -> [Range<Int>]? {
        guard (1...2).contains(first.words.count), first.words.count == second.words.count, isHan(first), isHan(second),
            let member = first.listMember, let other = second.listMember,
            member.count == other.count, first.words.count * 2 <= member.count
        else { return nil }
        return [first.withNeighbour(member), second.withNeighbour(other)]
    }
}
