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
                number.value >= Self.least, number.value < printed.year,
                let verb = events.events(in: scalars, clause.lowerBound..<number.range.lowerBound).last,
                number.range.lowerBound - verb.range.upperBound <= Self.gap, EventFamily.isPast(verb.name),
                !EventFamily.isPersonal(verb.name),
                let first = CalendarDate(year: printed.year - number.value - 1, month: 1, day: 1),
                let last = CalendarDate(year: printed.year - number.value + 1, month: 12, day: 31),
                let event = finder.dated(verb, [clause], number.range.lowerBound..<word.upperBound, frame)
            else { return nil }
            return Told(
                event: event, range: verb.range.lowerBound..<word.upperBound,
                value: ValueInterval(
                    low: ExactNumber(first.dayNumber * 86_400), high: ExactNumber((last.dayNumber + 1) * 86_400 - 1)))
        }
    }

    private static let words = CueWords("周年")
    /// Years: of fewer, nobody tells another year.
    private static let least = 3
    /// Scalars between the verb and the number: 建院已满60周年.
    private static let gap = 2
}
