import Claims

/// States of one thing that do not go together.
public struct StatusCheck: NameCheck {
    public static let kind = "status"
    public static let summary = "同一事物的状态，各处说法不能并存"

    public let header: RuleHeader
    public let threshold: Double

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        threshold = options.confidence()
    }

    public func conflicts(in corpus: NameCorpus, of index: any FactIndex, about asked: Set<Int>?) -> [NameConflict] {
        StateComparison(corpus: corpus, stories: Stories(of: corpus, in: index, about: asked)).conflicts()
    }
}
