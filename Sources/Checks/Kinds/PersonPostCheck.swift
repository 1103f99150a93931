import Claims

/// One person under two names or with two posts at one time, or one office with two holders.
public struct PersonPostCheck: NameCheck {
    public static let kind = "person-post"
    public static let summary = "同一个人，姓名写法不一，或同一时间职务写法不一；同一职务，同一时间写成两个人"
    public static let options = [
        .confidence,
        OptionSpec("of", .choice(["name", "post", "holder"]), "查姓名、查职务，还是查一个职务的任职者", required: true),
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
        case "post": PostComparison(corpus: corpus, about: asked).conflicts()
        case "holder": OfficeComparison(corpus: corpus, about: asked).conflicts()
        default: PersonComparison(corpus: corpus, about: asked).conflicts()
        }
    }
}
