import SourceText

/// How many years lie between two editions: 每三年举办一届, 两年一度, 隔年举办.
enum EventInterval {
    /// The only interval that a range tells; nil where it tells none or several.
    static func years(in range: Range<Int>, of account: Account) -> Int? {
        let told = words.flatMap { years, words in
            words.all(in: range, of: account.scalars).filter { isOfEditions($0, range, account) }.map { _ in years }
        }
        return Set(told).count == 1 ? told.first : nil
    }

    /// Whether an article may tell an interval at all: most tell none.
    static func mayBeTold(in account: Account) -> Bool {
        any.isFound(in: account.scalars.indices, of: account.scalars)
    }

    private static let words = told.map { ($0.years, CueWords($0.words)) }
    private static let any = CueWords(anyOf: told.map(\.words))
    private static let told: [(years: Int, words: StaticString)] = [
        (1, "每年 一年一 每年夏天 每年秋天 每年春天 每年冬天"),
        (2, "每两年 每2年 每二年 两年一 2年一 隔年 每隔一年 逢单年 逢双年"), (3, "每三年 每3年 三年一 3年一 每隔两年"),
        (4, "每四年 每4年 四年一 4年一 每隔三年"), (5, "每五年 每5年 五年一 5年一 每隔四年"),
    ]

    private static func isOfEditions(_ word: Range<Int>, _ range: Range<Int>, _ account: Account) -> Bool {
        let scalars = account.scalars
        if word.lowerBound > range.lowerBound, numerals.contains(scalars[word.lowerBound - 1]) { return false }
        let from = scalars[word.upperBound - 1] == "一" ? word.upperBound - 1 : word.upperBound
        return scalars[word.upperBound - 1] == "天"
            || editions.isFound(in: from..<min(range.upperBound, from + 6), of: scalars)
            || holding.end(startingAt: from, to: range.upperBound, in: scalars) != nil
    }

    private static let numerals = ScalarSet("一二三四五六七八九十百近第0123456789")
    private static let editions = CueWords("一届 一次 一度 一回")
    private static let holding = CueWords("举办 举行 办")
}
