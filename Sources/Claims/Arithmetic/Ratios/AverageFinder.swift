import Extraction

/// Finds averages with total and count: `游客386.4万人次，收入31.7亿元，人均花费约820元`.
struct AverageFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            guard let unit = averageUnit(sentence, place) else { return nil }
            return judged(sentence, place, unit, index)
        }
    }

    /// 人 in 人均花费, 户 in 户均; nil where the figure is no average.
    private func averageUnit(_ sentence: FigureSentence, _ place: Int) -> [String]? {
        let figure = sentence.figures[place]
        guard figure.dimension != .percent, figure.dimension != .percentagePoint else { return nil }
        let lead = sentence.lead(place)
        guard lead.count <= 10 else { return nil }
        for (words, measures) in Self.units where words.isFound(in: lead, of: account.scalars) {
            return measures
        }
        return spreadUnit(sentence, place, lead) ?? namedUnit(lead)
    }

    /// 平均每班54人, 平均每个车间38名, 每班平均54人: whatever is named behind 每.
    private func namedUnit(_ lead: Range<Int>) -> [String]? {
        guard let mean = Self.mean.last(in: lead, of: account.scalars),
            let word = Self.ofEach.last(in: lead, of: account.scalars)
        else { return nil }
        var end = word.upperBound
        let limit = mean.lowerBound > word.lowerBound ? mean.lowerBound : lead.upperBound
        while end < limit, end - word.upperBound < Self.longestUnit, account.scalars[end].isHan { end += 1 }
        guard end > word.upperBound else { return nil }
        let name = account.text(word.upperBound..<end)
        return (1...name.count).map { String(name.prefix($0)) }
    }

    private static let mean = CueWords("平均")
    private static let ofEach = CueWords("平均每 每 平均每个 每个 平均一个 平均一")
    /// 车间 of 平均每个车间.
    private static let longestUnit = 3

    /// The names that the one may go by to which an average falls, and where the words begin that tell it.
    func unit(of lead: Range<Int>) -> (names: [String], cue: Int)? {
        for (words, names) in Self.named {
            if let word = words.last(in: lead, of: account.scalars), lead.upperBound - word.upperBound <= 6 {
                return (names, word.lowerBound)
            }
        }
        guard let word = Self.ofEach.last(in: lead, of: account.scalars), lead.upperBound - word.lowerBound <= 10,
            let names = namedUnit(lead)
        else { return nil }
        let mean = Self.mean.last(in: lead, of: account.scalars)?.lowerBound ?? word.lowerBound
        return (names, min(mean, word.lowerBound))
    }

    private static let named: [(CueWords, [String])] = [
        (CueWords("平均亩产 亩产 单产 平均单产 平均每亩"), ["亩"]),
        (CueWords("日均 平均每天 平均一天 每天平均 平均一天只能 平均每日"), ["天"]), (CueWords("户均 平均每户"), ["户"]),
        (CueWords("场均 平均每场"), ["场"]), (CueWords("人均 平均每人"), ["人"]),
    ]

    /// 摊到每天，平均推进18米: the clause before tells over what it is spread.
    private func spreadUnit(_ sentence: FigureSentence, _ place: Int, _ lead: Range<Int>) -> [String]? {
        let clause = sentence.figures[place].clause
        guard clause > 0, account.has(.average, in: lead) else { return nil }
        let before = sentence.clauses[clause - 1].range
        guard before.count <= 8 else { return nil }
        return Self.spread.first { $0.0.isFound(in: before, of: account.scalars) }?.1
    }

    private static let spread: [(CueWords, [String])] = [
        (CueWords("到每天 到每一天 到一天 每天"), ["天"]), (CueWords("到每人 到每个人 到人头"), ["人", "人次"]),
        (CueWords("到每户 到每家"), ["户"]), (CueWords("到每年 到一年"), ["年"]), (CueWords("到每亩"), ["area"]),
    ]

    private static let units: [(CueWords, [String])] = [
        (CueWords("人均 平均每人"), ["人", "人次"]), (CueWords("户均 平均每户"), ["户"]), (CueWords("台均 平均每台"), ["台"]),
        (CueWords("校均"), ["所"]),
        (CueWords("平均每家"), ["家"]), (CueWords("亩均 平均每亩 亩产 单产 平均亩产"), ["area"]), (CueWords("平均每场 场均"), ["场"]),
        (CueWords("件均"), ["件"]), (CueWords("日均 平均每天 平均一天 每天平均"), ["天"]),
        (CueWords("平均每小时 每小时平均 平均一小时 平均一个小时"), ["小时", "个小时", "个钟头"]),
        (CueWords("年均 平均每年 每年平均"), ["年"]), (CueWords("月均 平均每月 平均每个月"), ["个月", "月"]),
    ]

    /// 七天, 三年: over which the total was added up; such a figure stands in the total's clause, or in the one before.
    private static func isTime(_ figure: Figure) -> Bool {
        figure.dimension == .clockTime || figure.dimension == .calendarTime
    }

    private func isCount(_ figure: Figure, of units: [String]) -> Bool {
        if units.contains(Self.isTime(figure) ? figure.unit : figure.measure) { return true }
        // 36个班, 平均每班
        return figure.dimension == .count && units.contains { names($0, figure) }
    }

    /// Whether a figure counts what is named, by its unit or the noun behind it: 36个班.
    private func names(_ unit: String, _ figure: Figure) -> Bool {
        figure.unit == unit
            || figure.noun.map { $0.lowerBound >= figure.range.upperBound && account.text($0) == unit } ?? false
    }

    /// How much of the base unit one of those is over which the total is spread: days and 亩 as written.
    private static func unitOfCount(_ count: Figure) -> ExactNumber? {
        count.dimension == .count ? .one : count.factor.isZero ? nil : count.factor
    }

    /// 七天里接待36万人次; of three figures, the span may as well follow: 3400米，用了425天.
    private func isSpan(_ span: Figure, of total: Figure, alone: Bool) -> Bool {
        span.clause <= total.clause && total.clause <= span.clause + 1 || alone && span.clause == total.clause + 1
    }

    private func judged(_ sentence: FigureSentence, _ place: Int, _ units: [String], _ index: Int)
        -> ArithmeticRelation?
    {
        let stated = sentence.figures[place]
        let before = sentence.figures[..<place].filter { $0.isUsable && $0.per == nil }
        let totals = before.filter { $0.measure == stated.measure && $0.value > stated.value }
        // 设计一天烧1500吨，去年日均烧1120吨: over one, nothing is spread.
        let counts = before.filter {
            isCount($0, of: units) && $0.clause + 4 >= stated.clause && (!Self.isTime($0) || $0.value > $0.factor)
        }
        guard totals.count == 1, counts.count == 1, let total = totals.first, let count = counts.first,
            count.value > .zero, total.clause + 2 >= stated.clause,
            !Self.isTime(count) || isSpan(count, of: total, alone: sentence.figures.count == 3),
            let unit = Self.unitOfCount(count), let number = count.value.divided(by: unit),
            let plain = total.value.divided(by: number)
        else { return nil }
        let allowed = total.allowed.divided(by: count.allowed).multiplied(by: ValueInterval(exactly: unit))
        let holds = allowed.intersects(stated.tolerated)
        // A factor of two and more is another average than the one of these figures; of three, where there are no others.
        let most = ExactNumber(sentence.figures.count == 3 ? 3 : 2)
        guard let above = plain.multiplied(by: most), let below = plain.divided(by: most),
            holds || (stated.value < above && stated.value > below)
        else { return nil }
        let shown = Figure.rounded(plain.divided(by: stated.factor) ?? plain)
        return ArithmeticRelation(
            stated: stated.range, terms: [total.range, count.range], computed: shown + stated.unit,
            equation: "\(total.plain)÷\(count.plain)=\(shown)\(holds ? "≈" : "≠")\(account.text(stated.range))",
            holds: holds, confidence: 0.75)
    }
}
