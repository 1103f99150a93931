import Claims
import Findings
import TextSearch

/// Words that should be written otherwise: a list from the wrong to the right one.
public struct SubstitutionCheck: ArticleCheck {
    public static let kind = "substitution"
    public static let summary = "应当换掉的词：左边写错的，右边写对的；长词优先，不算夹在别的词里的。"
    public static let options: [OptionSpec] = [
        OptionSpec("swap", .pairs, "不当的词: 应当写的词", required: true),
        OptionSpec("except", .texts, "含有不当的词、却没有错的更长的词"),
        OptionSpec("safe", .boolean, "改了必定不变意思，可以自动改", standard: "false"),
    ]
    public static let placeholders = ["wrong", "right"]

    public let header: RuleHeader
    private let swaps: [(wrong: String, right: String)]
    private let matcher: TermMatcher
    private let isSafe: Bool

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        swaps = options.pairs("swap").map { (wrong: $0.key, right: $0.value) }
        isSafe = options.boolean("safe")
        // The right words take part in the search, since some hold the wrong one (账户 for 帐户, but 帐户名).
        matcher = TermMatcher(swaps.map(\.wrong) + options.texts("except") + swaps.map(\.right))
        for swap in swaps where swap.wrong == swap.right || swap.wrong.isEmpty {
            options.note("swap", "“\(swap.wrong)”换成了它自己", advice: "左边写不当的词，右边写应当写的词")
        }
    }

    public func findings(in reading: ArticleReading) -> [Finding] {
        matcher.longestMatches(in: reading.scalars).filter { $0.term < swaps.count }.map { occurrence in
            let swap = swaps[occurrence.term]
            let fix = Fix.replacing(
                occurrence.range, in: reading, with: swap.right, safety: isSafe ? .safe : .suggested)
            return header.finding(
                at: reading.location(of: occurrence.range), values: ["wrong": swap.wrong, "right": swap.right],
                identity: [swap.wrong],
                article: reading.info.identity,
                fixes: [fix].compactMap { $0 })
        }
    }
}
