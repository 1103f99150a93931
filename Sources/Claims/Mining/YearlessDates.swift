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
            guard let date = mention.date, !date.yearIsWritten, date.month != nil, date.start != nil || date.end != nil
            else { continue }
            let isOfContext = date.resolution == .contextYear || date.resolution == .inherited
            if date.year == EventDates.plainYear, isOfContext {
                uses.append(SentenceFrame.DateUse(range: mention.range, date: date, isYearless: true))
            } else if date.year == EventDates.plainYear + 1, isOfContext, let plain = date.movedToPlainYear() {
                // 将于3月8日, read on the last day of the year.
                uses.append(SentenceFrame.DateUse(range: mention.range, date: plain, isYearless: true))
            } else if let offset = Self.offset(of: mention.range, in: text), let plain = date.movedToPlainYear() {
                uses.append(
                    SentenceFrame.DateUse(range: mention.range, date: plain, isYearless: true, yearOffset: offset))
            }
        }
    }

    /// The year that a date's first word tells from the article's own: 去年3月初.
    private static func offset(of range: Range<Int>, in text: NormalizedText) -> Int? {
        guard range.count > 2, text.scalars[range.lowerBound + 1] == 0x5E74 else { return nil }
        return offsets[text.scalars[range.lowerBound]]
    }

    private static let offsets: [UInt32: Int] = [0x53BB: -1, 0x4ECA: 0, 0x660E: 1]

    /// The dates of a sentence, those without a year in the place of the unresolved ones.
    func joined(with dates: [SentenceFrame.DateUse], in sentence: Range<Int>) -> [SentenceFrame.DateUse] {
        let own = uses.filter { sentence.contains($0.range.lowerBound) }
        guard !own.isEmpty else { return dates }
        let others = dates.filter { date in !own.contains { $0.range.overlaps(date.range) } || date.date.yearIsWritten }
        let added = own.filter { use in !others.contains { $0.range.overlaps(use.range) } }
        return (others + added).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

extension DateMention {
    /// The date in ``EventDates/plainYear``; nil where it runs over a turn of the year.
    fileprivate func movedToPlainYear() -> DateMention? {
        var moved = self
        func inPlainYear(_ date: CalendarDate) -> CalendarDate? {
            CalendarDate(year: EventDates.plainYear, month: date.month, day: date.day)
        }
        if let start { moved.start = inPlainYear(start) }
        if let end { moved.end = inPlainYear(end) }
        if let first = moved.start, let last = moved.end, last < first { return nil }
        return moved
    }
}
