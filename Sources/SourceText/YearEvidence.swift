/// The year in which an article that names only month and day was written, as far as its own words make it sure.
struct YearEvidence {
    /// Nil where nothing makes it sure, or two signs differ.
    let year: Int?

    init(article: Article) {
        let scalars = article.text.scalars
        var signs: Set<Int> = []
        let month = article.datelineDay?.month
        for sentence in article.sentences where sentence.role == .body {
            signs.formUnion(Self.signs(scalars, sentence.range, month: month))
        }
        year = signs.count == 1 ? signs.first : nil
    }

    private static let nextYear = WordList("明年")
    private static let review = WordList("总结 回顾")
    private static let plan = WordList("部署 安排 谋划")

    private static func signs(_ scalars: [UInt32], _ range: Range<Int>, month: Int?) -> Set<Int> {
        let years = yearMentions(scalars, range)
        guard !years.isEmpty else { return [] }
        var signs: Set<Int> = []
        if years.count == 1, let only = years.first, nextYear.first(in: scalars, range) != nil {
            signs.insert(only - 1)
        }
        if years.count == 2, years[1] == years[0] + 1, let month,
            let back = review.first(in: scalars, range), let ahead = plan.first(in: scalars, range),
            back.lowerBound < ahead.lowerBound
        {
            if month <= 4 { signs.insert(years[1]) }
            if month >= 10 { signs.insert(years[0]) }
        }
        return signs
    }

    /// The years written out in a range (`2024年`), in order; nothing where one is a goal or a span.
    private static func yearMentions(_ scalars: [UInt32], _ range: Range<Int>) -> [Int] {
        var years: [Int] = []
        var index = range.lowerBound
        while index + 4 < range.upperBound {
            defer { index += 1 }
            guard scalars[index + 4] == 0x5E74, (0..<4).allSatisfy({ ScalarClass.isDigit(scalars[index + $0]) }),
                index == range.lowerBound || !ScalarClass.isDigit(scalars[index - 1])
            else { continue }
            let year = (0..<4).reduce(0) { $0 * 10 + Int(scalars[index + $1] - 0x30) }
            guard (1950...2099).contains(year) else { continue }
            if index > range.lowerBound, [0x5230, 0x81F3, 0x2014].contains(scalars[index - 1]) { return [] }
            if !years.contains(year) { years.append(year) }
        }
        return years
    }
}
