import Extraction
import SourceText

/// Finds totals of several years, days or stages told one by one before: `2023年抽检…批次；2024年抽检…批次。两年累计抽检…批次`.
struct SpanTotalFinder {
    let account: Account

    private static let totalWords = CueWords("累计 合计 共计 总计 一共 总共 共")
    private static let spans = ScalarSet("年天期次场批日届季")

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            let figure = sentence.figures[place]
            guard figure.dimension != .percent, figure.per == nil, figure.isExact,
                let (count, verb) = span(sentence.opening(place))
            else { return nil }
            return judged(sentence, place, count, verb, index)
        }
    }

    /// How many spans are added up, and the two characters right before the number: 抽检 in 两年累计抽检; none in 两天一共.
    private func span(_ lead: Range<Int>) -> (count: Int, verb: [UInt32])? {
        let scalars = account.scalars
        guard let word = Self.totalWords.first(in: lead, of: scalars), word.lowerBound >= lead.lowerBound + 2,
            lead.upperBound - word.upperBound <= 8,
            Self.spans.contains(scalars[word.lowerBound - 1]), let count = number(scalars[word.lowerBound - 2])
        else { return nil }
        let verb = word.upperBound..<lead.upperBound
        return (count, verb.count < 2 ? [] : Array(scalars[verb].prefix(2)))
    }

    private func number(_ scalar: UInt32) -> Int? {
        switch scalar {
        case "两", "二", "2": 2
        case "三", "3": 3
        case "四", "4": 4
        case "五", "5": 5
        default: nil
        }
    }

    private func judged(
        _ sentence: FigureSentence, _ place: Int, _ count: Int, _ verb: [UInt32], _ index: Int
    ) -> ArithmeticRelation? {
        let stated = sentence.figures[place]
        if let days = days(of: sentence, before: place, stated, count, index) {
            return relation(stated, days)
        }
        guard !verb.isEmpty else { return nil }
        var parts = parts(of: sentence, before: place, stated, verb)
        if parts.count < count, let before = account.before(index, count: 1).first {
            let other = account.sentences[before]
            parts = self.parts(of: other, before: other.figures.count, stated, verb) + parts
        }
        guard parts.count == count, parts.allSatisfy({ $0.value < stated.value }) else { return nil }
        return relation(stated, parts)
    }

    private func relation(_ stated: Figure, _ parts: [Figure]) -> ArithmeticRelation? {
        guard let sum = FigureSum(parts) else { return nil }
        return account.relation(
            stated: stated, terms: parts, computed: sum.allowed, plain: sum.value, formula: sum.formula,
            confidence: 0.85)
    }

    /// `10日降雨58毫米，11日102毫米，12日36毫米。三天累计256毫米`: figures told of days in a row, as many as are added up, and no
    /// others of their measure.
    private func days(
        of sentence: FigureSentence, before end: Int, _ stated: Figure, _ count: Int, _ index: Int
    ) -> [Figure]? {
        var (source, limit) = (sentence, end)
        if !sentence.figures[..<end].contains(where: { isAlike($0, stated) }) {
            guard let before = account.before(index, count: 1).first else { return nil }
            source = account.sentences[before]
            limit = source.figures.count
        }
        let places = (0..<limit).filter { isAlike(source.figures[$0], stated) && source.figures[$0].isExact }
        guard places.count == count, places.allSatisfy({ source.figures[$0].per == nil }) else { return nil }
        let days = places.map { account.days(in: source.opening($0)).last?.day.dayNumber }
        guard let first = days.first, let start = first,
            days.enumerated().allSatisfy({ $0.element == start + $0.offset })
        else { return nil }
        let parts = places.map { source.figures[$0] }
        return parts.allSatisfy { $0.value <= stated.value } ? parts : nil
    }

    /// Of one measure; who came on one day is counted as 人, who came on several as 人次.
    private func isAlike(_ part: Figure, _ total: Figure) -> Bool {
        part.measure == total.measure || part.measure == "人" && total.measure == "人次"
    }

    /// The figures of the measure that the same verb counts; a part of a part (其中) is none.
    private func parts(of sentence: FigureSentence, before end: Int, _ stated: Figure, _ verb: [UInt32]) -> [Figure] {
        (0..<end).filter { place in
            let figure = sentence.figures[place]
            let lead = sentence.lead(place)
            guard figure.measure == stated.measure, figure.per == nil, figure.isExact else { return false }
            return !account.has(.ofWhich, in: lead)
                && lead.dropLast().contains { account.scalars[$0] == verb[0] && account.scalars[$0 + 1] == verb[1] }
        }.map { sentence.figures[$0] }
    }
}
