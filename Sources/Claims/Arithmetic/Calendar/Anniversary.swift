import Extraction

/// A span that a text tells since something was founded: 建校65周年, 成立11年, 满50岁.
struct Anniversary {
    enum Kind: Sendable {
        /// 65周年: reached in one year.
        case anniversary
        /// 成立11年: counted full or begun.
        case existence
        /// 满50岁, of a bridge or a school.
        case age
    }

    let kind: Kind
    let count: Int
    /// Where the words of the span begin, the word of the founding included.
    let start: Int
    private let account: Account
    private let sentence: FigureSentence
    private let place: Int

    var unit: String {
        switch kind {
        case .anniversary: "周年"
        case .existence: "年"
        case .age: "岁"
        }
    }

    /// Nil where a figure is no such span.
    init?(account: Account, sentence: FigureSentence, place: Int) {
        let figure = sentence.figures[place]
        let (scalars, lead) = (account.scalars, sentence.lead(place))
        let founded = FoundingFinder.foundingWords.start(
            endingAt: figure.range.lowerBound, from: lead.lowerBound, in: scalars)
        let after = figure.range.upperBound..<min(figure.range.upperBound + 4, sentence.range.upperBound)
        let isYears = figure.dimension == .calendarTime
        guard figure.isExact, let number = isYears ? figure.value.divided(by: ExactNumber(12)) : figure.value,
            number.isInteger, number >= ExactNumber(3)
        else { return nil }
        if isYears, figure.unit.hasPrefix("周年"),
            founded != nil || Self.feasts.isFound(in: after, of: scalars)
                || Self.reaching.start(endingAt: figure.range.lowerBound, from: lead.lowerBound, in: scalars) != nil
        {
            kind = .anniversary
        } else if isYears, figure.unit == "年", founded != nil {
            kind = .existence
        } else if figure.unit == "岁" || figure.unit == "周岁",
            Self.turning.start(endingAt: figure.range.lowerBound, from: lead.lowerBound, in: scalars) != nil,
            Self.birthdays.end(startingAt: after.lowerBound, to: after.upperBound, in: scalars) != nil
        {
            kind = .age
        } else {
            return nil
        }
        count = Int(number.numerator)
        start = founded ?? figure.range.lowerBound
        (self.account, self.sentence, self.place) = (account, sentence, place)
    }

    private static let feasts = CueWords("厂庆 校庆 院庆 店庆 台庆 社庆 馆庆 华诞 生日")
    private static let reaching = CueWords("迎来 喜迎 庆祝")
    private static let turning = CueWords("满 年满 已满 刚满 就满 将满 过 过了 过完 就要过 要过 迎来 庆祝 度过 整整 正好 刚好")
    private static let birthdays = CueWords("生日 华诞 了 。")

    /// The years that the span may be told of, the likeliest first; none where the wording leaves them open.
    func years(printed: Int, except foundings: Set<Range<Int>>) -> [Int] {
        let clause = sentence.figures[place].clause
        let told = sentence.clauses[max(0, clause - 1)].range.lowerBound..<sentence.clauses[clause].range.upperBound
        let scalars = account.scalars
        if CueWords("当年 时 曾 后来 之后").isFound(in: sentence.clauses[clause].range, of: scalars) { return [] }
        let dated = account.mentions.filter {
            guard let date = $0.date, told.overlaps($0.range), date.granularity != .era else { return false }
            return !foundings.contains($0.range)
        }
        let written = dated.compactMap { $0.date?.start?.year ?? $0.date?.year }
        if let last = written.last { return Set(written).count == 1 ? [last] : [] }
        guard dated.isEmpty else { return [] }
        return CueWords("即将 将迎来 来年").isFound(in: told, of: scalars) ? [printed, printed + 1] : [printed]
    }

    /// Whether the founding year agrees in one of the years.
    func fits(_ founded: Int, in years: [Int]) -> Bool {
        years.contains { kind == .existence ? abs($0 - founded - count) <= 1 : $0 - founded == count }
    }
}
