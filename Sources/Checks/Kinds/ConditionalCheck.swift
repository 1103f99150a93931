import Claims
import Findings
import TextSearch

/// Where one thing stands, another must stand too: an abbreviation and its full name.
public struct ConditionalCheck: ArticleCheck {
    public static let kind = "conditional"
    public static let summary = "有了甲就须有乙：文中有与 when 相符的，就须有与 needs 相符的；每篇只报第一处。"
    public static let options: [OptionSpec] = [
        OptionSpec("when", .pattern, "有了它", required: true),
        OptionSpec("needs", .pattern, "就须有它", required: true),
        OptionSpec("where", .choice(["article", "before", "sentence"]), "在全文、在它之前，还是在同一句", standard: "article"),
    ]
    public static let placeholders = ["match", "1", "2", "3"]

    public let header: RuleHeader
    private let when: Pattern?
    private let needs: Pattern?
    private let reach: String

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        when = options.pattern("when")
        needs = options.pattern("needs")
        reach = options.choice("where") ?? "article"
    }

    public func findings(in reading: ArticleReading) throws -> [Finding] {
        guard let when, let needs else { return [] }
        let matches = try when.matches(in: reading.scalars)
        guard !matches.isEmpty else { return [] }
        let companions = try needs.matches(in: reading.scalars).map(\.range)
        guard let lonely = matches.first(where: { !has($0.range, companions, reading) }) else { return [] }
        let groups = lonely.groups.map { $0.map(reading.text) ?? "" }
        var values = ["match": groups[0]]
        for (number, text) in groups.enumerated().dropFirst().prefix(3) { values[String(number)] = text }
        return [
            header.finding(
                at: reading.location(of: lonely.range), values: values, identity: [groups[0]],
                article: reading.info.identity)
        ]
    }

    private func has(_ range: Range<Int>, _ companions: [Range<Int>], _ reading: ArticleReading) -> Bool {
        switch reach {
        case "before": companions.contains { $0.lowerBound <= range.lowerBound }
        case "sentence": companions.contains { reading.sentence(at: range.lowerBound).contains($0.lowerBound) }
        default: !companions.isEmpty
        }
    }
}
