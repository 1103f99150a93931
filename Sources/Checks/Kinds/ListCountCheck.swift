import Claims
import Findings

/// Counts beside a list that names more or fewer.
public struct ListCountCheck: ArticleCheck {
    public static let kind = "list-count"
    public static let summary = "清点列举：写明的个数与列出的项数是否相符，如“甲、乙、丙等4个”“5家单位：……”。"
    public static let options = [
        OptionSpec("least", .number, "把握低于此值的不报告，0 到 1", standard: "0.5")
    ]
    public static let placeholders = ["count", "listed"]

    public let header: RuleHeader
    private let least: Double

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        least = options.number("least")?.approximation ?? 0.5
    }

    public func findings(in reading: ArticleReading) -> [Finding] {
        reading.account.listCountFailures().filter { $0.confidence >= least }.map { finding($0, reading) }
    }

    private func finding(_ relation: ListCountRelation, _ reading: ArticleReading) -> Finding {
        let items = relation.items.enumerated().map { "\($0 + 1) \(reading.text($1))" }
        return header.finding(
            at: reading.location(of: relation.stated),
            values: ["count": String(relation.count), "listed": String(relation.listed)],
            identity: ["\(relation.count)≠\(relation.listed)", reading.text(relation.list)],
            article: reading.info.identity,
            related: [
                RelatedLocation(
                    location: reading.location(of: relation.list),
                    message: say("列出\(relation.listed)项", "\(relation.listed) items are listed"))
            ],
            evidence: [
                Evidence(role: "computed", text: "\(relation.listed)≠\(relation.count)"),
                Evidence(role: "items", text: items.joined(separator: "；")),
            ], confidence: relation.confidence)
    }
}
