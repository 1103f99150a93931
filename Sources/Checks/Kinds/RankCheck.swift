import Claims

/// Ranks and ordinals of one thing that are stated differently.
public struct RankCheck: NameCheck {
    public static let kind = "rank"
    public static let summary = "同一事物的届次、名次、序号，各处说法不一"

    public let header: RuleHeader
    public let threshold: Double

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        threshold = options.confidence()
    }

    public func conflicts(in corpus: NameCorpus, of index: any FactIndex, about asked: Set<Int>?) -> [NameConflict] {
        RankComparison(corpus: corpus).conflicts()
    }
}
