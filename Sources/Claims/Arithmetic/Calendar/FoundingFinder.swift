import Extraction
import SourceText

/// Finds anniversaries and years of existence that do not follow from the founding year: `建校65周年` beside `1958年创办`.
struct FoundingFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        let foundings = foundings()
        guard !foundings.isEmpty else { return [] }
        return account.statements.flatMap { index in
            account.sentences[index].figures.indices.compactMap { place in
                judged(account.sentences[index], place, index, printed, foundings)
            }
        }
    }

    /// A year in which something was founded.
    struct Founding {
        var year: Int
        var range: Range<Int>
        var sentence: Int
    }

    private static let foundingWords = CueWords(
        "创办 创建 成立 建立 始建 创立 设立 诞生 起步 建校 建院 建馆 建站 建厂 建所 建市 建台 建社 创刊 兴办 办起 开办 开馆 建成 组建 集资 落成 创始 开园 奠基 通车 开业 始办 创设 筹建 开通")

    /// The founding years that the text tells, in order.
    func foundings() -> [Founding] {
        account.mentions.compactMap { mention in
            guard let date = mention.date, date.yearIsWritten, let year = date.year, !date.isRange, !date.isApproximate,
                let index = account.sentence(at: mention.range.lowerBound)
            else { return nil }
            let sentence = account.sentences[index]
            let clause =
                sentence.clauses.last { $0.range.lowerBound <= mention.range.lowerBound }?.range ?? sentence.range
            let after =
                mention.range
                .upperBound..<min(max(clause.upperBound, mention.range.upperBound), mention.range.upperBound + 16)
            let before = max(clause.lowerBound, mention.range.lowerBound - 6)..<mention.range.lowerBound
            let isFounded =
                isFounded(in: after)
                || (account.scalars[before].last == "于" && Self.foundingWords.isFound(in: before, of: account.scalars))
            return isFounded ? Founding(year: year, range: mention.range, sentence: index) : nil
        }
    }

    /// Whether a founding is told; in `2024年是学校成立75周年` the year is that of the anniversary.
    private func isFounded(in range: Range<Int>) -> Bool {
        guard let word = Self.foundingWords.first(in: range, of: account.scalars) else { return false }
        guard word.upperBound < account.scalars.count else { return true }
        let next = account.scalars[word.upperBound]
        return !(0x30...0x39).contains(next) && !Self.numerals.contains(next)
    }

    private static let numerals = ScalarSet("一二三四五六七八九十百两")

    /// 建校65周年, 成立11年: a span with the word of a founding before it.
    private func judged(
        _ sentence: FigureSentence, _ place: Int, _ index: Int, _ printed: CalendarDate, _ foundings: [Founding]
    ) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        guard figure.dimension == .calendarTime, figure.isExact, figure.unit.hasPrefix("周年") || figure.unit == "年",
            let years = figure.value.divided(by: ExactNumber(12)), years.isInteger, years >= ExactNumber(3),
            let founded = founded(before: figure.range.lowerBound, sentence, place), !isOtherTime(sentence, place)
        else { return nil }
        let isAnniversary = figure.unit.hasPrefix("周年")
        let count = Int(years.numerator)
        let fitting = foundings.filter { fits($0.year, count, printed.year, strict: isAnniversary) }
        guard fitting.isEmpty else { return nil }
        let near = foundings.filter {
            abs($0.sentence - index) <= 3 && isLinked($0, sentence, founded, isAnniversary: isAnniversary)
        }
        guard Set(near.map(\.year)).count == 1, let founding = near.first else { return nil }
        let passed = printed.year - founding.year
        return ArithmeticRelation(
            stated: figure.range, terms: [founding.range], computed: "\(passed)\(isAnniversary ? "周年" : "年")",
            equation: "\(printed.year)-\(founding.year)=\(passed)≠\(count)", holds: false,
            confidence: abs(passed - count) >= 2 ? 0.85 : 0.65)
    }

    private func fits(_ founded: Int, _ count: Int, _ year: Int, strict: Bool) -> Bool {
        let passed = year - founded
        return strict ? passed == count : abs(passed - count) <= 1
    }

    /// The word of the founding right before a span: 建校 in 建校65周年.
    private func founded(before index: Int, _ sentence: FigureSentence, _ place: Int) -> Range<Int>? {
        let floor = sentence.lead(place).lowerBound
        guard let start = Self.foundingWords.start(endingAt: index, from: floor, in: account.scalars) else {
            return nil
        }
        return start..<index
    }

    /// Whether the span is of another time than the article's: 明年, 即将, 去年, or a year of its own.
    private func isOtherTime(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let clause = sentence.clause(place)
        if CueWords("明年 来年 即将 将迎来 后年 去年 前年 当年 时 届时 曾 后").isFound(in: clause, of: account.scalars) { return true }
        return account.mentions.contains { mention in
            guard let date = mention.date, let year = date.year, date.yearIsWritten else { return false }
            return clause.overlaps(mention.range) && year != account.date?.year && date.granularity != .era
        }
    }

    /// Whether the founding is of the same body: told in the sentence, by a pronoun, or under a common noun.
    private func isLinked(_ founding: Founding, _ sentence: FigureSentence, _ founded: Range<Int>, isAnniversary: Bool)
        -> Bool
    {
        let other = account.sentences[founding.sentence]
        if other.range == sentence.range { return true }
        guard other.block == sentence.block || abs(other.block - sentence.block) <= 1 else { return false }
        let lead = other.range.lowerBound..<founding.range.lowerBound
        if lead.count <= 1 || CueWords("这所 这家 这座 这个 该 学校 它 这 公司 企业 其").isFound(in: lead, of: account.scalars) {
            return true
        }
        guard isAnniversary else { return false }
        let names = account.scalars[sentence.range.lowerBound..<founded.lowerBound]
        return zip(lead, lead.dropFirst()).contains { pair in
            let (a, b) = (account.scalars[pair.0], account.scalars[pair.1])
            return isHan(a) && isHan(b) && zip(names, names.dropFirst()).contains { $0 == a && $1 == b }
        }
    }

    private func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x4E00 && scalar <= 0x9FFF }
}
