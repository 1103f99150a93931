import Claims
import Findings

/// One organisation, event, policy, road or project under two names of which one is a slip, or under a name given up.
public struct NameVariantCheck: CorpusCheck {
    public static let kind = "name-variant"
    public static let summary = "同一机构、活动、政策、道路或项目，写成了两个名称"
    public static let options = [
        OptionSpec("confidence", .number, "把握不到这个数（0至1）的不报", standard: "0.7"),
        OptionSpec("old-names", .boolean, "更名以后仍用旧名的，也报", standard: "true"),
    ]
    public static let asksForNames = true
    public static let placeholders = RuleHeader.namePlaceholders

    public let header: RuleHeader
    private let threshold: Double
    private let includesOldNames: Bool

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        threshold = options.number("confidence").flatMap { Double($0.description) } ?? 0.7
        includesOldNames = options.boolean("old-names")
    }

    public func findings(in index: any FactIndex, about primary: [ArticleFacts]) -> [Finding] {
        let corpus = NameCorpus(index, about: primary)
        let asked = corpus.numbers(of: primary)
        var conflicts = NameComparison(corpus: corpus, about: asked).conflicts()
        conflicts += HolderComparison(corpus: corpus, about: asked).conflicts()
        if includesOldNames { conflicts += RenamingComparison(corpus: corpus).conflicts() }
        return corpus.concerning(primary, conflicts).filter { $0.confidence >= threshold }
            .map { header.finding($0, in: corpus) }
    }
}
