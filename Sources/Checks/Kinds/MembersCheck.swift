import Claims
import Findings

/// One list told twice with one member exchanged.
public struct MembersCheck: CorpusCheck {
    public static let kind = "members"
    public static let summary = "同一份名单在两处列出，其中一项不同"
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
        let conflicts = MemberComparison(corpus: corpus).conflicts()
        return corpus.concerning(primary, conflicts).filter { $0.confidence >= threshold }
            .map { header.finding($0, in: corpus) }
    }
}
