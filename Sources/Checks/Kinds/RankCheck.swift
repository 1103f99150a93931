import Claims
import Findings

/// Ranks and ordinals of one thing that are stated differently.
public struct RankCheck: CorpusCheck {
    public static let kind = "rank"
    public static let summary = "同一事物的届次、名次、序号，各处说法不一"
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
        let conflicts = RankComparison(corpus: corpus).conflicts()
        return corpus.concerning(primary, conflicts).filter { $0.confidence >= threshold }
            .map { header.finding($0, in: corpus) }
    }
}
