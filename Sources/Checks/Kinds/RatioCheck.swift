import Claims
import Findings

/// Shares, growth, multiples, discounts and averages that do not follow from the figures beside them.
public struct RatioCheck: ArticleCheck {
    public static let kind = "ratio"
    public static let summary = "核算文中写明的占比、增幅、倍数、折扣与人均：与旁边的两个数是否相符。"
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
        reading.account.ratioFailures().filter { $0.confidence >= least }.map { finding($0, reading) }
    }

    private func finding(_ relation: ArithmeticRelation, _ reading: ArticleReading) -> Finding {
        header.finding(of: relation, in: reading, note: say("参与核算的数", "a figure of the reckoning"))
    }
}
