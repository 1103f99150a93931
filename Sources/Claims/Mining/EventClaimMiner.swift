import Extraction
import SourceText

/// Mines when something happened, or will: a date and the event's verb in one clause.
struct EventClaimMiner {
    let terms: TermReader
    let disputes: DisputeReader
    let events: EventLexicon

    /// The claims of one sentence, in the order of its dates.
    func claims(
        in frame: SentenceFrame, subjects: SubjectTracker, reading: ArticleReading
    ) -> [Claim] {
        let isDisputed = disputes.isDisputed(frame, scalars: reading.scalars)
        return frame.dates.compactMap { use in
            // 截至…, …以来 frame what follows; they date no event but the one that began.
            guard !use.date.isUntil, let (clause, event) = event(of: use.range, in: frame, reading.scalars),
                let value = DateSpan.seconds(of: use.date, printed: reading.info.date?.date)
            else { return nil }
            // The verb itself is what makes them comparable: only the other words tell whether it is one event.
            let head =
                (terms.terms(in: reading.scalars, clause.lowerBound..<event.range.lowerBound)
                + terms.terms(in: reading.scalars, event.range.upperBound..<clause.upperBound)).asBag()
            let rest = terms.terms(in: reading.scalars, frame.sentence.range).asBag().removing(head)
            return Claim(
                kind: .event, keys: ClaimKeys.keys(dimension: "event", unit: event.name, head: head, clause: rest),
                place: reading.place(of: use.range), sentence: reading.text(frame.sentence.range),
                sentenceIndex: frame.index, value: value, unit: event.name, dimension: "event", time: nil,
                scope: scope(of: clause, in: frame), isPlanned: isPlanned(use, clause, in: frame, reading),
                isDisputed: isDisputed, subjects: subjects.subjects(at: use.range.lowerBound, in: frame),
                places: frame.places(in: clause), noun: [], head: head, clause: [], context: rest)
        }
    }

    /// The event that a date belongs to: the first one named behind it in its clause, else in the clause after it
    /// (`2025年6月1日，…正式启用`), else the last one before it in its clause.
    private func event(
        of date: Range<Int>, in frame: SentenceFrame, _ scalars: [UInt32]
    ) -> (clause: Range<Int>, event: (range: Range<Int>, name: String))? {
        let clause = frame.clause(at: date.lowerBound)
        let inside = events.events(in: scalars, clause)
        if let behind = inside.first(where: { $0.range.lowerBound >= date.upperBound }) { return (clause, behind) }
        if let before = inside.last {
            return isToldBehind(date, before, in: clause, scalars) ? (clause, before) : nil
        }
        guard let next = frame.clauses.first(where: { $0.lowerBound >= clause.upperBound }),
            clause.upperBound - date.upperBound <= 2, let event = events.events(in: scalars, next).first
        else { return nil }
        return (clause.lowerBound..<next.upperBound, event)
    }

    /// Whether a date behind the verb tells when: `定于5月1日`, `开幕时间是5月1日`, or it ends the clause; in `公布了6月份数据`
    /// it belongs to what was published.
    private func isToldBehind(
        _ date: Range<Int>, _ event: (range: Range<Int>, name: String), in clause: Range<Int>, _ scalars: [UInt32]
    ) -> Bool {
        clause.upperBound - date.upperBound <= 1
            || date.lowerBound > event.range.lowerBound && Self.leads.contains(scalars[date.lowerBound - 1])
    }

    private static let leads = Set("于在至到自从是为：".unicodeScalars.map(\.value))

    private func scope(of clause: Range<Int>, in frame: SentenceFrame) -> Scope {
        var scope = Scope()
        for mark in frame.marks where clause.contains(mark.range.lowerBound) {
            if mark.group == .phase || mark.group == .region { scope[mark.group] = mark.value }
        }
        if let edition = frame.edition(in: clause) { scope[.phase] = "edition-\(edition)" }
        return scope
    }

    /// Whether the event still lay ahead: by its date where the article's is known, else by the clause's words.
    private func isPlanned(
        _ use: SentenceFrame.DateUse, _ clause: Range<Int>, in frame: SentenceFrame,
        _ reading: ArticleReading
    ) -> Bool {
        if let printed = reading.info.date?.date, let start = use.date.start ?? use.date.end { return start > printed }
        return frame.marks.contains { $0.group == .modality && clause.contains($0.range.lowerBound) }
    }
}
