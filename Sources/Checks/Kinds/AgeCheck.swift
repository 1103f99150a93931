import Claims
import Findings

/// Ages that do not follow from the year of birth.
public struct AgeCheck: ArticleCheck {
    public static let kind = "age"
    public static let summary = "核对年龄：写明的岁数与出生年份是否相符（周岁、虚岁都算对）。"
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
        let account = Account(article: reading.article, mentions: reading.mentions)
        return account.ageFailures().filter { $0.confidence >= least }.map { finding($0, reading) }
    }

    private func finding(_ relation: ArithmeticRelation, _ reading: ArticleReading) -> Finding {
        header.finding(of: relation, in: reading, note: say("所据的日期", "the date it rests on"))
    }
}
