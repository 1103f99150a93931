import Claims

/// One person under two names or with two posts at one time, or one office with two holders.
public struct PersonPostCheck: NameCheck {
    public static let kind = "person-post"
    public static let summary = "同一个人，姓名写法不一，或同一时间职务写法不一，或年龄、籍贯、性别、行当不一；同一职务，同一时间写成两个人"
    public static let options = [
        .confidence,
        OptionSpec(
            "of", .choice(["name", "post", "holder", "life"]), "查姓名、查职务、查一个职务的任职者，还是查年龄、籍贯、性别和行当", required: true),
    ]

    public let header: RuleHeader
    public let threshold: Double
    private let subject: String

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        threshold = options.confidence()
        subject = options.choice("of") ?? "name"
    }

    public func conflicts(in corpus: NameCorpus, of index: any FactIndex, about asked: Set<Int>?) -> [NameConflict] {
        switch subject {
        case "post": posts(in: corpus, of: index, about: asked)
        case "holder": holders(in: corpus, of: index, about: asked)
        case "life": StoryPersonComparison(Stories(of: corpus, in: index, about: asked)).conflicts()
        default: names(in: corpus, of: index, about: asked)
        }
    }

    private func names(in corpus: NameCorpus, of index: any FactIndex, about asked: Set<Int>?) -> [NameConflict] {
        let told = PersonComparison(corpus: corpus, about: asked).conflicts()
        return told + StoryNamingComparison(Stories(of: corpus, in: index, about: asked)).conflicts(beside: told)
    }

    private func posts(in corpus: NameCorpus, of index: any FactIndex, about asked: Set<Int>?) -> [NameConflict] {
        let told = PostComparison(corpus: corpus, about: asked).conflicts()
        return told + StoryPostComparison(Stories(of: corpus, in: index, about: asked)).conflicts()
    }

    private func holders(in corpus: NameCorpus, of index: any FactIndex, about asked: Set<Int>?) -> [NameConflict] {
        let told = OfficeComparison(corpus: corpus, about: asked).conflicts()
        return told + StoryOfficeComparison(Stories(of: corpus, in: index, about: asked)).conflicts(beside: told)
    }
}
