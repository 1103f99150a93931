import Claims
import Findings

/// Spans that end before they begin, or do not last as long as is said.
public struct DateOrderCheck: ArticleCheck {
    public static let kind = "date-order"
    public static let summary = "核对起止：结束早于开始，或起止日期与写明的天数、年限不符。"
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
        reading.account.dateOrderFailures().filter { $0.confidence >= least }.map { finding($0, reading) }
    }

    private func finding(_ relation: ArithmeticRelation, _ reading: ArticleReading) -> Finding {
        header.finding(of: relation, in: reading, note: say("所据的日期", "the date it rests on"))
    }
}
