import Claims

/// One list told twice with one member exchanged.
public struct MembersCheck: NameCheck {
    public static let kind = "members"
    public static let summary = "同一份名单在两处列出，其中一项不同"

    public let header: RuleHeader
    public let threshold: Double

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        threshold = options.confidence()
    }

    public func conflicts(in corpus: NameCorpus, of index: any FactIndex, about asked: Set<Int>?) -> [NameConflict] {
        MemberComparison(corpus: corpus).conflicts()
    }
}
