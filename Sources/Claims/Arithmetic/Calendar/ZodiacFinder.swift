import Extraction
import SourceText

/// Finds years that are called after another animal than theirs: `2024年是兔年`, `今年是农历马年` in 2025.
struct ZodiacFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.scalars.indices.compactMap { index in
            guard index + 1 < account.scalars.count, account.scalars[index + 1] == "年",
                let animal = Self.animals.firstIndex(of: account.scalars[index]), let year = year(before: index)
            else { return nil }
            return relation(animal, at: index..<(index + 2), year)
        }
    }

    /// In the order of the cycle; 2020 was a year of the rat.
    private static let animals = "鼠牛虎兔龙蛇马羊猴鸡狗猪".unicodeScalars.map(\.value)

    private typealias Year = (value: Int, range: Range<Int>)

    /// The year that stands right before 是, 农历 or both.
    private func year(before index: Int) -> Year? {
        var end = index
        for words in [Self.lunar, Self.linking] {
            end = words.start(endingAt: end, from: max(0, end - 4), in: account.scalars) ?? end
        }
        guard end < index, let mention = account.mentions.first(where: { $0.range.upperBound == end }),
            let date = mention.date, date.granularity == .year, !date.isRange, let year = date.start?.year ?? date.year
        else { return nil }
        return (year, mention.range)
    }

    private static let linking = CueWords("是 为 系 乃")
    private static let lunar = CueWords("农历 阴历 中国农历 生肖")

    private func relation(_ animal: Int, at range: Range<Int>, _ year: Year) -> ArithmeticRelation {
        let own = (year.value - 2020 + 1200) % 12
        // Before the Spring Festival it is still the year before by the Chinese calendar.
        let isEarly = account.date.map { $0.year == year.value && $0.month <= 2 } ?? false
        let holds = animal == own || isEarly && animal == (own + 11) % 12
        let shown = String(scalars: Self.animals[own..<(own + 1)]) + "年"
        return ArithmeticRelation(
            stated: range, terms: [year.range], computed: shown,
            equation: "\(year.value)年是\(shown)\(holds ? "" : "，不是" + account.text(range))", holds: holds,
            confidence: 0.9)
    }
}
