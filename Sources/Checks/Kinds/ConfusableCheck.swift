import Claims
import Findings

/// What two articles about one thing write alike but for one character that is taken for the other.
public struct ConfusableCheck: CorpusCheck {
    public static let kind = "confusable"
    public static let summary = "两篇讲同一件事，同一串字只差一个音近形近的字，那串字又不是常用词语"
    public static let options = [
        OptionSpec("confidence", .number, "把握不到这个数（0至1）的不报", standard: "0.7")
    ]
    public static let asksForNames = true
    public static let placeholders = RuleHeader.namePlaceholders

    public let header: RuleHeader
    private let threshold: Double

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        threshold = options.number("confidence").flatMap { Double($0.description) } ?? 0.7
    }

    public func findings(in index: any FactIndex, about primary: [ArticleFacts]) -> [Finding] {
        let corpus = NameCorpus(index, about: primary)
        let conflicts = ConfusableComparison(corpus: corpus, index: index, about: corpus.numbers(of: primary))
            .conflicts()
        return corpus.concerning(primary, conflicts).filter { $0.confidence >= threshold }
            .map { header.finding($0, in: corpus) }
    }
}
