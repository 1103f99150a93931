import Claims
import Findings

/// Totals, differences and products that a text states with their parts, and that do not come out.
public struct SumCheck: ArticleCheck {
    public static let kind = "sum"
    public static let summary = "核算文中写明的合计、差额与乘积：各项相加、前后相减、单价乘数量，与写出的总数是否相符。"
    public static let options = [
        OptionSpec("least", .number, "把握低于此值的不报告，0 到 1", standard: "0.5")
    ]
    public static let placeholders = ["computed", "equation"]

    public let header: RuleHeader
    private let least: Double

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        least = options.number("least")?.approximation ?? 0.5
    }

    public func findings(in reading: ArticleReading) -> [Finding] {
        reading.account.sumFailures().filter { $0.confidence >= least }.map { finding($0, reading) }
    }

    private func finding(_ relation: ArithmeticRelation, _ reading: ArticleReading) -> Finding {
        header.finding(of: relation, in: reading, note: say("参与核算的数", "a figure of the reckoning"))
    }
}

extension RuleHeader {
    /// A finding at a stated figure, with the figures it is reckoned from.
    func finding(of relation: ArithmeticRelation, in reading: ArticleReading, note: String) -> Finding {
        finding(
            at: reading.location(of: relation.stated),
            values: ["computed": relation.computed, "equation": relation.equation],
            identity: [relation.equation], article: reading.info.identity,
            related: relation.terms.map { RelatedLocation(location: reading.location(of: $0), message: note) },
            evidence: [Evidence(role: "computed", text: relation.equation)], confidence: relation.confidence)
    }
}
