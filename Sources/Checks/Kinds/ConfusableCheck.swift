import Claims

/// What two articles about one thing write alike but for one character that is taken for the other.
public struct ConfusableCheck: NameCheck {
    public static let kind = "confusable"
    public static let summary = "两篇讲同一件事，同一串字只差一个音近形近的字，那串字又不是常用词语"

    public let header: RuleHeader
    public let threshold: Double

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        threshold = options.confidence()
    }

    public func conflicts(in corpus: NameCorpus, of index: any FactIndex, about asked: Set<Int>?) -> [NameConflict] {
        ConfusableComparison(Stories(of: corpus, in: index, about: asked)).conflicts()
    }
}
