import Extraction
import SourceText

/// The days of an article without a date that name a month, and no year: 8月18日傍晚.
struct YearlessDates {
    private var uses: [SentenceFrame.DateUse] = []

    init() {}

    /// Reads the text as if it were of the last day of ``EventDates/plainYear``: then such dates fall into that year.
    init(_ text: NormalizedText) {
        let mentions = MentionReader().numbers(in: text, context: ReadingContext(date: EventDates.endOfPlainYear))
        for mention in mentions {
            guard let date = mention.date, !date.yearIsWritten, date.month != nil, date.year == EventDates.plainYear,
                date.resolution == .contextYear || date.resolution == .inherited, date.start != nil || date.end != nil
            else { continue }
            uses.append(SentenceFrame.DateUse(range: mention.range, date: date, isYearless: true))
        }
    }

    /// The dates of a sentence, those without a year in the place of the unresolved ones.
    func joined(with dates: [SentenceFrame.DateUse], in sentence: Range<Int>) -> [SentenceFrame.DateUse] {
        let own = uses.filter { sentence.contains($0.range.lowerBound) }
        guard !own.isEmpty else { return dates }
        let others = dates.filter { date in !own.contains { $0.range.overlaps(date.range) } || date.date.yearIsWritten }
        let added = own.filter { use in !others.contains { $0.range.overlaps(use.range) } }
        return (others + added).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
