import EmbeddedFiles
import Extraction
import SourceText

/// Finds the hour at which a thing opens, closes or begins (`lexicons/hours.tsv`): 每天10时至18时开放, 首班车5时20分发出, 早上七点准时鸣枪.
struct DailyHours {
    let finder: EventFinder

    /// An hour with what is told of it.
    struct Told {
        let event: EventFinder.Dated
        /// Seconds of the day, as of the first day of ``EventDates/plainYear``; an hour without minutes is told as the hour alone.
        let value: ValueInterval

        /// Whether an event is but this hour of the article's own day: 今早六点半，首班车开出 tells of each morning.
        func tellsOfEachDay(_ verb: Range<Int>, on use: SentenceFrame.DateUse, _ reading: ArticleReading) -> Bool {
            (event.name == DailyHours.first || event.name == DailyHours.last) && event.verb.overlaps(verb)
                && use.date.start == reading.info.date?.date && use.date.resolution == .relative
        }
    }

    private static let first = "hour-first", last = "hour-last"

    private var scalars: [UInt32] { finder.scalars }

    /// In order of time; none where the date tells no hour, or its half of the day is left open (九点).
    func hours(of use: SentenceFrame.DateUse, in frame: SentenceFrame) -> [Told] {
        guard let start = use.date.startSecond,
            Self.precise.contains(use.date.granularity) || use.date.isRange || use.date.granularity == .recurring,
            isPlain(use, start), let word = word(beside: use.range, in: frame)
        else { return [] }
        let clauses = [frame.clause(at: use.range.lowerBound), frame.clause(at: word.range.lowerBound)]
        func told(_ kind: String, at second: Int) -> Told? {
            finder.dated(
                EventLexicon.Named(range: word.range, name: kind),
                Array(Set(clauses)).sorted { $0.lowerBound < $1.lowerBound },
                use.range, frame
            ).map { Told(event: $0, value: Self.value(second)) }
        }
        guard let end = use.date.endSecond, isSpan(use) else { return [told(word.name, at: start)].compactMap { $0 } }
        guard word.name == Self.open, end > start else { return [] }
        return [told(Self.open, at: start), told(Self.close, at: end / Self.minute * Self.minute)].compactMap { $0 }
    }

    private static let precise: Set<DateMention.Granularity> = [.hour, .minute, .second]
    private static let open = "hour-open", close = "hour-close"
    private static let minute = 60

    /// 10时至18时, 8:30—21:00.
    private func isSpan(_ use: SentenceFrame.DateUse) -> Bool {
        scalars[use.range].contains(where: Self.through.contains)
    }

    private static let through = ScalarSet("至到—-~～")

    /// Whether nothing is left open: an hour told by the clock of 24 hours or with its part of the day, and not roughly.
    private func isPlain(_ use: SentenceFrame.DateUse, _ start: Int) -> Bool {
        guard !use.date.isApproximate, !use.date.isBefore, !use.date.isAfter else { return false }
        return start >= Self.afternoon || scalars[use.range].contains(where: Self.telling.contains)
    }

    /// 13时, in seconds.
    private static let afternoon = 13 * 3600
    /// Of 9时, 8:30, and of the parts of a day.
    private static let telling = ScalarSet("时:：早晨上下晚夜午凌今")

    private static func value(_ second: Int) -> ValueInterval {
        let day = (CalendarDate(year: EventDates.plainYear, month: 1, day: 1)?.dayNumber ?? 0) * 86_400
        return ValueInterval(low: ExactNumber(day + second), high: ExactNumber(day + second + minute - 1))
    }

    /// The word that the hour is told of: behind it in its clause, else before it there, else where the next clause begins.
    private func word(beside date: Range<Int>, in frame: SentenceFrame) -> EventLexicon.Named? {
        let clause = frame.clause(at: date.upperBound - 1)
        let behind = date.upperBound..<max(date.upperBound, min(clause.upperBound, date.upperBound + Self.reach))
        if let word = words(in: behind).first { return word }
        let last = frame.dates.last { $0.range.upperBound <= date.lowerBound }?.range.upperBound ?? 0
        let start = max(last, frame.clause(at: date.lowerBound).lowerBound, date.lowerBound - Self.reach)
        if let word = words(in: min(start, date.lowerBound)..<date.lowerBound).last { return word }
        guard clause.upperBound - date.upperBound <= 1,
            let next = frame.clauses.first(where: { $0.lowerBound >= clause.upperBound })
        else { return nil }
        return words(in: next.lowerBound..<min(next.upperBound, next.lowerBound + Self.near)).first
    }

    /// Scalars between an hour and its word.
    private static let reach = 14, near = 6

    private func words(in range: Range<Int>) -> [EventLexicon.Named] {
        Self.table.matches(in: scalars, range).map { EventLexicon.Named(range: $0.range, name: $0.value) }
    }

    private static let table: PhraseTable<String> = {
        var table = PhraseTable<String>()
        for row in LexiconTable(lexicon: "hours.tsv").rows where row.count > 1 {
            for word in row[1].words { table.insert(word, String(row[0])) }
        }
        return table
    }()
}
