import Extraction
import SourceText

/// Mines the year that an anniversary implies: 建校90周年 in a report of 2025 tells of a founding in 1935.
struct AnniversaryMiner {
    let events: EventLexicon

    /// What an article celebrates: the verb, the words of the anniversary with its clause, and the year.
    struct Told {
        let event: EventFinder.Dated
        let range: Range<Int>
        /// First to last second of the years that it may have been: of a founding in autumn the year before is often counted.
        let value: ValueInterval
    }

    /// In order of the text; none where the article has no date.
    func anniversaries(in frame: SentenceFrame, _ reading: ArticleReading) -> [Told] {
        guard let printed = reading.info.date?.date else { return [] }
        let scalars = reading.scalars
        let finder = EventFinder(events: events, scalars: scalars)
        return Self.words.all(in: frame.sentence.range, of: scalars).compactMap { word in
            let clause = frame.clause(at: word.lowerBound)
            guard let number = SmallNumber.number(endingAt: word.lowerBound, from: clause.lowerBound, in: scalars),
                number.value < printed.year,
                let verb = events.events(in: scalars, clause.lowerBound..<number.range.lowerBound).last,
                EventFamily.isPast(verb.name), !EventFamily.isPersonal(verb.name),
                let span = span(
                    of: number.value, before: printed, verb.range.upperBound..<number.range.lowerBound, word, scalars),
                let event = finder.dated(verb, [clause], number.range.lowerBound..<word.upperBound, frame)
            else { return nil }
            return Told(
                event: event, range: verb.range.lowerBound..<word.upperBound,
                value: ValueInterval(
                    low: ExactNumber(span.first.dayNumber * 86_400),
                    high: ExactNumber((span.last.dayNumber + 1) * 86_400 - 1)))
        }
    }

    /// The days on which what is so many years old may have been: of a 周年 three calendar years; of 投产刚好十二年 the months around that day.
    /// Nil where the words between verb and number tell of no such span.
    private func span(
        of years: Int, before printed: CalendarDate, _ gap: Range<Int>, _ word: Range<Int>, _ scalars: [UInt32]
    ) -> (first: CalendarDate, last: CalendarDate)? {
        if word.count == Self.anniversary {
            guard years >= Self.least, gap.count <= Self.gap,
                let first = CalendarDate(year: printed.year - years - 1, month: 1, day: 1),
                let last = CalendarDate(year: printed.year - years + 1, month: 12, day: 31)
            else { return nil }
            return (first, last)
        }
        guard !gap.isEmpty,
            Self.exactly.end(startingAt: gap.lowerBound, to: gap.upperBound, in: scalars) == gap.upperBound,
            word.upperBound < scalars.count, Self.closing.contains(scalars[word.upperBound]),
            let day = CalendarDate(year: printed.year - years, month: printed.month, day: min(printed.day, 28)),
            let first = day.adding(days: -Self.earlier), let last = day.adding(days: Self.later)
        else { return nil }
        return (first, last)
    }

    private static let words = CueWords("周年 年")
    /// Characters of 周年.
    private static let anniversary = 2
    /// Between a verb and its years: 启用刚满一年, 投产刚好十二年的矿山.
    private static let exactly = CueWords("刚满 刚刚满 刚好 正好 恰好 刚好满 整整 整 已满 满 已整整")
    /// ，。的了！」”
    private static let closing = ScalarSet("，。的了！”；")
    /// Days that such a span may be longer and shorter than told: a year and some months are just told as a year.
    private static let earlier = 150, later = 45
    /// Years: of fewer, nobody tells another year.
    private static let least = 3
    /// Scalars between the verb and the number: 建院已满60周年.
    private static let gap = 2
}
