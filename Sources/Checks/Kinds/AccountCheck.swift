import Claims

/// Results told in one article that do not follow from the figures of another on the same story.
public struct AccountCheck: NameCheck {
    public static let kind = "account"
    public static let summary = "一篇稿件写出的合计、差额、余数、占比，与另一篇同题稿件里的数算不拢"

    public let header: RuleHeader
    public let threshold: Double

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        threshold = options.confidence()
    }

    public func conflicts(in corpus: NameCorpus, of index: any FactIndex, about asked: Set<Int>?) -> [NameConflict] {
        ReckoningComparison(corpus: corpus, index: index).conflicts()
    }
}
