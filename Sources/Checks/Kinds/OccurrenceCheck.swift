import Claims
import Findings
import TextSearch

/// How often something may stand in an article or a sentence.
public struct OccurrenceCheck: ArticleCheck {
    public static let kind = "occurrence"
    public static let summary = "与正则表达式相符的地方在一篇或一句之内最多、最少几处。"
    public static let options: [OptionSpec] = [
        OptionSpec("pattern", .pattern, "数什么", required: true),
        OptionSpec("most", .integer, "最多几处"), OptionSpec("least", .integer, "最少几处（只能按篇数）"),
        OptionSpec("within", .choice(["article", "sentence"]), "在一篇还是一句之内数", standard: "article"),
    ]
    public static let placeholders = ["count", "most", "least"]

    public let header: RuleHeader
    private let pattern: Pattern?
    private let most: Int?
    private let least: Int?
    private let isPerSentence: Bool

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        pattern = options.pattern("pattern")
        most = options.integer("most")
        least = options.integer("least")
        isPerSentence = options.choice("within") == "sentence"
        if most == nil, least == nil { options.note("most", "most 与 least 至少要写一个") }
        if isPerSentence, least != nil { options.note("least", "least 只能按篇数", advice: "去掉 within: sentence") }
    }

    public func findings(in reading: ArticleReading) throws -> [Finding] {
        guard let pattern, let start = reading.article.sentences.first?.range else { return [] }
        let matches = try pattern.matches(in: reading.scalars).map(\.range)
        var findings: [Finding] = []
        if let least, matches.count < least {
            findings.append(finding(matches.first ?? start, [], matches.count, reading))
        }
        guard let most else { return findings }
        let groups =
            isPerSentence
            ? Dictionary(grouping: matches) { reading.sentence(at: $0.lowerBound).lowerBound } : [0: matches]
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) where group.count > most {
            findings.append(finding(group[most], Array(group.prefix(most)), group.count, reading))
        }
        return findings
    }

    private func finding(_ place: Range<Int>, _ others: [Range<Int>], _ count: Int, _ reading: ArticleReading)
        -> Finding
    {
        let text = reading.text(place)
        let related = others.map {
            RelatedLocation(location: reading.location(of: $0), message: say("先前一处", "stands before"))
        }
        return header.finding(
            at: reading.location(of: place),
            values: [
                "count": String(count), "most": most.map(String.init) ?? "", "least": least.map(String.init) ?? "",
            ],
            identity: [text, String(count)], article: reading.info.identity, related: related,
            evidence: [Evidence(role: "count", text: String(count))])
    }
}
