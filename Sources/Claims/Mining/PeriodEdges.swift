import Extraction
import SourceText

/// Finds what begins, ends or falls due on a date that no verb of an event stands beside: 春季班3月6日开始, 报名时间为3月2日至3月6日,
/// 5月20日前缴清.
struct PeriodEdges {
    let finder: EventFinder

    /// An edge with the one day that it names.
    struct Edge {
        let event: EventFinder.Dated
        let date: DateMention
    }

    private var scalars: [UInt32] { finder.scalars }

    /// In order of time; none where the date is no edge.
    func edges(of use: SentenceFrame.DateUse, in frame: SentenceFrame) -> [Edge] {
        beginning(use, frame) ?? opening(use, frame) ?? period(use, frame) ?? due(use, frame) ?? last(use, frame) ?? []
    }

    /// 3月6日开始 with nothing behind it that begins.
    private func beginning(_ use: SentenceFrame.DateUse, _ frame: SentenceFrame) -> [Edge]? {
        let clause = frame.clause(at: use.range.upperBound - 1)
        let word =
            EventRole.words[.beginning].start(endingAt: use.range.upperBound, from: use.range.lowerBound, in: scalars)
            .map { $0..<use.range.upperBound }
            ?? EventRole.words[.beginning].end(startingAt: use.range.upperBound, to: clause.upperBound, in: scalars)
            .map { use.range.upperBound..<$0 }
        guard let word, clause.upperBound - word.upperBound <= 1, let day = use.date.start else { return nil }
        return [edge(Self.starts, word, day, use, [clause], frame)].compactMap { $0 }
    }

    /// The first day of 本采暖期自11月10日零时起，至次年3月31日止.
    private func opening(_ use: SentenceFrame.DateUse, _ frame: SentenceFrame) -> [Edge]? {
        let clause = frame.clause(at: use.range.lowerBound)
        guard use.date.isSince, clause.upperBound - use.range.upperBound <= 1, let day = use.date.start,
            let next = frame.clauses.first(where: { $0.lowerBound >= clause.upperBound }),
            scalars[next.lowerBound] == Self.until || scalars[next.lowerBound] == Self.to,
            scalars[next.upperBound - 1] == Self.stop
        else { return nil }
        return [edge(Self.starts, use.range, day, use, [clause], frame)].compactMap { $0 }
    }

    /// Both ends of 报名时间为3月2日至3月6日 and 一、禁捕时间：3月1日0时起至6月30日24时止.
    private func period(_ use: SentenceFrame.DateUse, _ frame: SentenceFrame) -> [Edge]? {
        let own = frame.clause(at: use.range.lowerBound)
        guard use.date.isRange, let first = use.date.start, let last = use.date.end, first < last else { return nil }
        // The colon of a notice parts the clause of what the days are of.
        let label = own.lowerBound == use.range.lowerBound ? frame.clause(before: own.lowerBound) : nil
        let clause = label.map { $0.lowerBound..<own.upperBound } ?? own
        guard
            let word = EventRole.words[.period].start(
                endingAt: use.range.lowerBound, from: clause.lowerBound, in: scalars)
        else { return nil }
        let cue = word..<use.range.lowerBound
        // 禁捕时间：…: the label names what begins.
        let event = label.flatMap { finder.events.events(in: scalars, $0).last }
        return [
            edge(event?.name ?? Self.starts, event?.range ?? cue, first, use, [clause], frame),
            edge(Self.ends, cue, last, use, [clause], frame),
        ].compactMap { $0 }
    }

    /// 5月20日前缴清的减免违约金, told with what is due and what comes of it.
    private func due(_ use: SentenceFrame.DateUse, _ frame: SentenceFrame) -> [Edge]? {
        let clause = frame.clause(at: use.range.upperBound - 1)
        guard use.date.isBefore, let day = use.date.end ?? use.date.start,
            let word = EventRole.words[.due].first(
                in: use.range.upperBound..<min(clause.upperBound, use.range.upperBound + Self.reach), of: scalars),
            // 5月底前已经申报的 tells what was done.
            EventRole.words[.known].first(in: use.range.upperBound..<word.lowerBound, of: scalars) == nil
        else { return nil }
        let next = frame.clauses.first { $0.lowerBound >= clause.upperBound }
        return [edge(Self.deadline, word, day, use, [clause] + [next].compactMap { $0 }, frame)].compactMap { $0 }
    }

    /// The last day of 申领截至12月31日, 可以申领到11月30日.
    private func last(_ use: SentenceFrame.DateUse, _ frame: SentenceFrame) -> [Edge]? {
        let clause = frame.clause(at: use.range.lowerBound)
        var end = use.range.lowerBound
        if !use.date.isUntil || scalars[end] != Self.cut && scalars[end] != Self.to {
            guard end > clause.lowerBound, scalars[end - 1] == Self.to || scalars[end - 1] == Self.until else {
                return nil
            }
            end -= 1
            if end > clause.lowerBound, scalars[end - 1] == Self.cut { end -= 1 }
        }
        guard !use.date.isRange, let day = use.date.end ?? use.date.start,
            let word = EventRole.words[.due].start(endingAt: end, from: clause.lowerBound, in: scalars)
        else { return nil }
        return [edge(Self.deadline, word..<end, day, use, [clause], frame)].compactMap { $0 }
    }

    /// 截, 到, 至, 止
    private static let cut: UInt32 = 0x622A, to: UInt32 = 0x5230, until: UInt32 = 0x81F3, stop: UInt32 = 0x6B62

    private func edge(
        _ name: String, _ word: Range<Int>, _ day: CalendarDate, _ use: SentenceFrame.DateUse, _ clauses: [Range<Int>],
        _ frame: SentenceFrame
    ) -> Edge? {
        var date = use.date
        (date.start, date.end, date.isBefore, date.isRange) = (day, day, false, false)
        return finder.dated(EventLexicon.Named(range: word, name: name), clauses, use.range, frame)
            .map { Edge(event: $0, date: date) }
    }

    /// Groups of `synonyms.tsv`.
    private static let starts = "starts", ends = "closing", deadline = "deadline"
    /// Scalars from the date to the end of what is due.
    private static let reach = 8
}
