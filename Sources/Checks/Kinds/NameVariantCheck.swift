import Claims

/// One organisation, event, policy, road or project under two names of which one is a slip, or under a name given up.
public struct NameVariantCheck: NameCheck {
    public static let kind = "name-variant"
    public static let summary = "同一机构、活动、政策、道路或项目，写成了两个名称"
    public static let options = [
        .confidence,
        OptionSpec("old-names", .boolean, "更名以后仍用旧名的，也报", standard: "true"),
    ]

    public let header: RuleHeader
    public let threshold: Double
    private let includesOldNames: Bool

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        threshold = options.confidence()
        includesOldNames = options.boolean("old-names")
    }

    public func conflicts(in corpus: NameCorpus, of index: any FactIndex, about asked: Set<Int>?) -> [NameConflict] {
        var conflicts = NameComparison(corpus: corpus, about: asked).conflicts()
        conflicts += HolderComparison(corpus: corpus, about: asked).conflicts()
        conflicts += StoryNameComparison(Stories(of: corpus, in: index, about: asked)).conflicts(beside: conflicts)
        if includesOldNames { conflicts += RenamingComparison(corpus: corpus).conflicts() }
        return conflicts
    }
}
