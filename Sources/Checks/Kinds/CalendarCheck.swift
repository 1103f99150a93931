import Claims
import Findings

/// Days that do not exist, weekdays that do not fit their date, anniversaries and editions that do not add up.
public struct CalendarCheck: ArticleCheck, CollectingCheck {
    public static let kind = "calendar"
    public static let summary = "核对历法：不存在的日子、与日期不符的星期、与创办年份不符的周年和届次。"
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
        reading.account.calendarFailures().filter { $0.confidence >= least }.map { finding($0, reading) }
    }

    private func finding(_ relation: ArithmeticRelation, _ reading: ArticleReading) -> Finding {
        header.finding(of: relation, in: reading, note: say("所据的日期", "the date it rests on"))
    }

    public func collect(from reading: ArticleReading) -> [CollectedFact] {
        YearComparison(header: header).facts(of: reading.account.foundingYears(), in: reading)
    }

    /// Anniversaries held against the founding years of other articles; one name may be the end of the other.
    public func findings(among facts: [Sited<CollectedFact>], about asked: AskedArticles) -> [Finding] {
        YearComparison(header: header).findings(among: facts, about: asked) { a, b in
            let (x, y) = (name(a), name(b))
            return x.hasSuffix(y) || y.hasSuffix(x)
        }
    }

    private func name(_ fact: CollectedFact) -> Substring { fact.text.drop { $0 != " " }.dropFirst() }
}
