import Claims
import Findings

/// Ages that do not follow from the year of birth, of the article or of another that names the same person.
public struct AgeCheck: ArticleCheck, CollectingCheck {
    public static let kind = "age"
    public static let summary = "核对年龄：写明的岁数与出生年份是否相符（周岁、虚岁都算对）；出生年份写在另一篇里的也核对。"
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
        reading.account.ageFailures().filter { $0.confidence >= least }.map { finding($0, reading) }
    }

    private func finding(_ relation: ArithmeticRelation, _ reading: ArticleReading) -> Finding {
        header.finding(of: relation, in: reading, note: say("所据的日期", "the date it rests on"))
    }

    public func collect(from reading: ArticleReading) -> [CollectedFact] {
        YearComparison(header: header).facts(of: reading.account.birthYears(), in: reading)
    }

    public func findings(among facts: [Sited<CollectedFact>], about asked: AskedArticles) -> [Finding] {
        YearComparison(header: header).findings(among: facts, about: asked) { areOnePerson($0, $1) }
    }

    /// Whether two sentences that tell of one name share another word: a namesake is seldom of one calling too.
    private func areOnePerson(_ a: CollectedFact, _ b: CollectedFact) -> Bool {
        !wordPairs(of: a).isDisjoint(with: wordPairs(of: b))
    }

    /// Neighbouring Han characters, without those of the name, of time and age, and of what anybody is called.
    private func wordPairs(of fact: CollectedFact) -> Set<String> {
        let scalars = Array(fact.sentence.unicodeScalars.map(\.value))
        let passedOver = Set((fact.key + "今年岁出生的了现已在是人一二三四五六七八九十老村民居先女士群众主任书记经理长").unicodeScalars.map(\.value))
        return Set(
            zip(scalars, scalars.dropFirst()).compactMap { a, b in
                guard [a, b].allSatisfy({ (0x4E00...0x9FFF).contains($0) && !passedOver.contains($0) }) else {
                    return nil
                }
                return "\(a) \(b)"
            })
    }
}
