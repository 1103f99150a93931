import Claims
import Findings
import SourceText

/// Quotation marks and brackets that open and do not close, or close and did not open, counted after broken lines are
/// joined.
public struct PairsCheck: ArticleCheck {
    public static let kind = "pairs"
    public static let summary = "引号、括号、书名号不成对；断行接合之后按段计算，引语跨段的按篇计算。"
    public static let placeholders = ["mark", "problem"]

    public let header: RuleHeader

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
    }

    public func findings(in reading: ArticleReading) -> [Finding] {
        MarkBalance(reading).unpaired.map { unpaired in
            let sentence = reading.article.sentences.first { $0.range.contains(unpaired.index) }?.range
            let from = max(sentence?.lowerBound ?? 0, unpaired.index - 8)
            let to = min(sentence?.upperBound ?? reading.scalars.count, unpaired.index + 9)
            let mark = reading.text(unpaired.index..<unpaired.index + 1)
            let problem =
                unpaired.isTurned
                ? say("用成了前半，应为后半", "opens where it should close")
                : unpaired.opens
                    ? say("只有前半，没有后半", "opens and does not close") : say("只有后半，没有前半", "closes and did not open")
            return header.finding(
                at: reading.location(of: unpaired.index..<unpaired.index + 1),
                values: ["mark": mark, "problem": problem], identity: [mark, reading.text(from..<to)],
                article: reading.info.identity,
                evidence: [Evidence(role: "context", text: reading.text(from..<to))])
        }
    }
}
