import Extraction
import SourceText

/// Finds years that are called after another animal, or by other signs of the cycle of sixty, than theirs:
/// `2024年是兔年`, `今年是农历丙午年` in 2025, `乙巳龙年`.
struct ZodiacFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.scalars.indices.compactMap { index in
            guard account.scalars[index] == "年", let name = CyclicYearName(endingAt: index, in: account.scalars) else {
                return nil
            }
            if !name.isWhole { return inner(name) }
            guard let year = year(before: name.range.lowerBound) ?? year(inBracketAfter: name.range.upperBound) else {
                return nil
            }
            return relation(name, year)
        }
    }

    private typealias Year = (value: Int, range: Range<Int>)

    /// The year that stands right before 是, 农历 or both, or a bracket.
    private func year(before index: Int) -> Year? {
        var end = index
        for words in [Self.lunar, Self.linking] {
            end = words.start(endingAt: end, from: max(0, end - 4), in: account.scalars) ?? end
        }
        guard end < index, let mention = account.mentions.first(where: { $0.range.upperBound == end }) else {
            return nil
        }
        return year(of: mention)
    }

    /// 甲辰年（2024年）.
    private func year(inBracketAfter index: Int) -> Year? {
        guard index + 1 < account.scalars.count, account.scalars[index] == "（",
            let mention = account.mentions.first(where: { $0.range.lowerBound == index + 1 }),
            mention.range.upperBound < account.scalars.count, account.scalars[mention.range.upperBound] == "）"
        else { return nil }
        return year(of: mention)
    }

    private func year(of mention: Mention) -> Year? {
        guard let date = mention.date, date.granularity == .year, !date.isRange, date.resolution != .inherited,
            !Self.then.isFound(in: mention.range, of: account.scalars),
            let year = date.start?.year ?? date.year
        else { return nil }
        return (year, mention.range)
    }

    private static let then = CueWords("当年 同年 该年 那年")
    private static let linking = CueWords("是 为 系 乃 （")
    private static let lunar = CueWords("农历 阴历 中国农历 生肖")

    private func relation(_ name: CyclicYearName, _ year: Year) -> ArithmeticRelation {
        // Before the Spring Festival it is still the year before by the Chinese calendar.
        let isEarly = account.date.map { $0.year == year.value && $0.month <= 2 } ?? false
        let holds = name.fits(year.value) || isEarly && name.fits(year.value - 1)
        let shown = name.own(of: year.value)
        return ArithmeticRelation(
            stated: name.range, terms: [year.range], computed: shown,
            equation: "\(year.value)年是\(shown)\(holds ? "" : "，不是" + account.text(name.range))", holds: holds,
            confidence: 0.9)
    }

    /// 乙巳龙年: the animal is not that of the sign.
    private func inner(_ name: CyclicYearName) -> ArithmeticRelation {
        ArithmeticRelation(
            stated: name.range, terms: [], computed: name.ownAnimal,
            equation: "\(name.signs)是\(name.ownAnimal)，不是\(account.text(name.range))",
            holds: false, confidence: 0.9)
    }
}
