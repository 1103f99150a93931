import Extraction
import SourceText

/// Finds days of good air and the like that do not make the rate told with them, or are more than the span has:
/// `去年优良天数318天，优良率92.1%`, `6月份优良天数31天`.
struct DayRateFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard Self.counted.isFound(in: sentence.range, of: account.scalars) else { return [] }
        return sentence.figures.indices.flatMap { place -> [ArithmeticRelation] in
            guard let days = sentence.figures[place].wholeDays, let span = span(before: place, sentence),
                isCounted(place, sentence)
            else { return [] }
            return [tooMany(days, place, span, sentence), rate(days, place, span, sentence)].compactMap { $0 }
        }
    }

    private typealias Span = (days: Int, range: Range<Int>, isOver: Bool)

    private static let counted = CueWords("优良 达标 空气质量")

    /// 优良天数318天, 空气优良318天, 达标318天.
    private func isCounted(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let lead = sentence.lead(place)
        let word = CueWords("优良 优良天数 优良天数为 优良天数达 优良天数达到 优良天数共 达标天数 达标天数为 优良天气 有 为 达 达到 共").start(
            endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars)
        return word != nil && Self.counted.isFound(in: sentence.opening(place), of: account.scalars)
            && !CueWords("增加 减少 同比 比 多 少 其中 连续").isFound(in: lead, of: account.scalars)
    }

    /// The only month, quarter, half or year told before.
    private func span(before place: Int, _ sentence: FigureSentence) -> Span? {
        let told = account.dates(in: sentence.range.lowerBound..<sentence.figures[place].range.lowerBound).filter {
            $0.date.granularity != .indefinite && $0.date.granularity != .day
        }
        guard told.count == 1, let date = told.first?.date, let range = told.first?.range, let start = date.start,
            let end = date.end, start.day == 1, date.exists, !date.isApproximate, !date.isSince, !date.isLunar,
            date.granularity != .era, end.adding(days: 1)?.day == 1
        else { return nil }
        return (end.dayNumber - start.dayNumber + 1, range, account.date.map { end <= $0 } ?? false)
    }

    private func tooMany(_ days: Int, _ place: Int, _ span: Span, _ sentence: FigureSentence) -> ArithmeticRelation? {
        guard span.days <= 366, days > span.days, days < 2 * span.days else { return nil }
        let figure = sentence.figures[place]
        return ArithmeticRelation(
            stated: figure.range, terms: [span.range], computed: "\(span.days)天",
            equation: "\(account.text(span.range))只有\(span.days)天<\(days)天", holds: false, confidence: 0.85)
    }

    /// Days without a reading are left out of a rate: it is held within a point and a half.
    private func rate(_ days: Int, _ place: Int, _ span: Span, _ sentence: FigureSentence) -> ArithmeticRelation? {
        guard place + 1 < sentence.figures.count, days <= span.days, span.isOver else { return nil }
        let rate = sentence.figures[place + 1]
        let figure = sentence.figures[place]
        guard rate.dimension == .percent, rate.isExact, rate.clause <= figure.clause + 1,
            CueWords("率 率为 率达 率达到 比例为 比例达 比率为 占比 占").start(
                endingAt: rate.range.lowerBound, from: sentence.lead(place + 1).lowerBound, in: account.scalars) != nil,
            let share = ExactNumber(days * 100).divided(by: ExactNumber(span.days)),
            let off = share.subtracting(rate.value), let play = ExactNumber(3).divided(by: ExactNumber(2))
        else { return nil }
        let holds = off <= play && off >= play.negated
        let shown = "\((days * 1000 / span.days + 5) / 10)%"
        return ArithmeticRelation(
            stated: rate.range, terms: [figure.range], computed: shown,
            equation: "\(days)÷\(span.days)≈\(shown)\(holds ? "≈" : "≠")\(rate.plain)%", holds: holds, confidence: 0.8)
    }
}
