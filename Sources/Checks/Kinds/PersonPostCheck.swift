import Claims
import Findings

/// One person under two names or with two posts at one time, or one office with two holders.
public struct PersonPostCheck: CorpusCheck {
    public static let kind = "person-post"
    public static let summary = "同一个人，姓名写法不一，或同一时间职务写法不一；同一职务，同一时间写成两个人"
    public static let options = [
        OptionSpec("confidence", .number, "把握不到这个数（0至1）的不报", standard: "0.7"),
        OptionSpec("of", .choice(["name", "post", "holder"]), "查姓名、查职务，还是查一个职务的任职者", required: true),
    ]
    public static let asksForNames = true
    public static let placeholders = RuleHeader.namePlaceholders

    public let header: RuleHeader
    private let threshold: Double
    private let subject: String

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        threshold = options.number("confidence").flatMap { Double($0.description) } ?? 0.7
        subject = options.choice("of") ?? "name"
    }

    public func findings(in index: any FactIndex, about primary: [ArticleFacts]) -> [Finding] {
        let corpus = NameCorpus(index, about: primary)
        let asked = corpus.numbers(of: primary)
        let conflicts =
            switch subject {
            case "post": PostComparison(corpus: corpus, about: asked).conflicts()
            case "holder": OfficeComparison(corpus: corpus, about: asked).conflicts()
            default: PersonComparison(corpus: corpus, about: asked).conflicts()
            }
        return corpus.concerning(primary, conflicts).filter { $0.confidence >= threshold }
            .map { header.finding($0, in: corpus) }
    }
}
