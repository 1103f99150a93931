import Extraction
import SourceText

/// Mines when something happened, or will: a date and the event's verb close by.
struct EventClaimMiner {
    let terms: TermReader
    let disputes: DisputeReader
    let events: EventLexicon

    /// The claims of one sentence, in the order of its dates.
    func claims(in frame: SentenceFrame, subjects: SubjectTracker, reading: ArticleReading) -> [Claim] {
        let anniversaries = AnniversaryMiner(events: events).anniversaries(in: frame, reading)
        guard !frame.dates.isEmpty || !anniversaries.isEmpty else { return [] }
        let isDisputed = disputes.isDisputed(frame, scalars: reading.scalars)
        let position = TermPosition(frame: frame, subjects: subjects, isDisputed: isDisputed)
        let finder = EventFinder(events: events, scalars: reading.scalars)
        var claims = anniversaries.map { told in
            var claim = claim(told.event, at: told.range, told.value, position, reading)
            claim.derivation = reading.text(told.range)
            return claim
        }
        for use in frame.dates {
            let hours = DailyHours(finder: finder).hours(of: use, in: frame)
            claims += hours.map { told in
                var claim = claim(told.event, use, told.value, position, reading)
                (claim.isYearless, claim.yearOffset, claim.isPlanned) = (true, nil, false)
                return claim
            }
            guard let value = EventDay(use: use, frame: frame, reading: reading).value else { continue }
            let edges = PeriodEdges(finder: finder).edges(of: use, in: frame)
            claims += edges.compactMap { edge in
                DateSpan.seconds(of: edge.date, printed: reading.info.date?.date)
                    .map { claim(edge.event, use, $0, position, reading) }
            }
            guard edges.isEmpty else { continue }
            let day = withoutBeginning(use.range, reading.scalars)
            claims += finder.events(of: day, in: frame).filter { isDated($0, by: use, in: frame, reading.scalars) }
                .filter { event in !hours.contains { $0.tellsOfEachDay(event.verb, on: use, reading) } }
                .map { claim($0, use, value, position, reading) }
        }
        return claims
    }

    /// Whether a date tells when an event came about: 截至…, …以来 frame what follows and date no event but an end, and what holds from a
    /// day on does not fall due on it.
    private func isDated(
        _ event: EventFinder.Dated, by use: SentenceFrame.DateUse, in frame: SentenceFrame, _ scalars: [UInt32]
    ) -> Bool {
        if use.date.isSince, event.name == "deadline" { return false }
        let isEnd = isEnd(use, in: frame, scalars)
        guard
            !isEnd || event.name == "deadline"
                || event.name == "closing"
                    && (event.verb.upperBound == use.range.lowerBound || lasts(use, until: event.verb, scalars))
        else { return false }
        return !isCountedFrom(event.verb, scalars) && !tellsOfMany(event.verb, in: use, frame)
    }

    /// 今年前5个月，公司交船9艘: several, over some months, none of which has that date.
    private func tellsOfMany(_ verb: Range<Int>, in use: SentenceFrame.DateUse, _ frame: SentenceFrame) -> Bool {
        switch use.date.granularity {
        case .range, .quarter, .halfYear: break
        default: return false
        }
        return frame.figures.contains { figure in
            figure.quantity.dimension == .count && (0...Self.thing).contains(figure.range.lowerBound - verb.upperBound)
                && figure.quantity.interval.low.map { $0 > .one } ?? false
        }
    }

    /// Scalars between a verb and how many it tells of.
    private static let thing = 4

    /// 展期27天，至3月8日（星期日）闭幕: how long it is to go on; 截至3月8日闭幕 counts up to then.
    private func lasts(_ use: SentenceFrame.DateUse, until verb: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let start = use.range.lowerBound
        let mark = scalars[start] == Self.until ? start : start - 1
        guard mark > 0, scalars[mark] == Self.until, scalars[mark - 1] != Self.cut else { return false }
        let gap = use.range.upperBound..<max(use.range.upperBound, verb.lowerBound)
        return gap.count <= Self.weekday && !scalars[gap].contains(Self.comma)
    }

    /// 截, ，
    private static let cut: UInt32 = 0x622A, comma: UInt32 = 0xFF0C
    /// Characters of （星期日）.
    private static let weekday = 6

    /// 6月20日，书市开幕第三天: the day is counted from the event.
    private func isCountedFrom(_ verb: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let limit = min(scalars.count, verb.upperBound + 6)
        guard
            let number = CueWords("第 的第 后第 后的第").end(startingAt: verb.upperBound, to: limit, in: scalars)
        else { return false }
        return scalars[number..<limit].contains("天") && !scalars[number..<limit].contains("届")
    }

    /// Of 5月6日开始 the day: 开始供水 is the verb.
    private func withoutBeginning(_ date: Range<Int>, _ scalars: [UInt32]) -> Range<Int> {
        guard
            let start = EventRole.words[.beginning].start(
                endingAt: date.upperBound, from: date.lowerBound + 1, in: scalars)
        else {
            return date
        }
        return date.lowerBound..<start
    }

    /// 截至4月底, 至4月底: up to when something is counted; 到4月底才 is when it came to pass.
    private func isEnd(_ use: SentenceFrame.DateUse, in frame: SentenceFrame, _ scalars: [UInt32]) -> Bool {
        let start = use.range.lowerBound
        let isReached =
            start > 0 && scalars[start - 1] == Self.until && (start < 2 || scalars[start - 2] != Self.postponed)
        guard use.date.isUntil || isReached else { return false }
        let clause = frame.clause(at: use.range.upperBound - 1)
        let next = frame.clauses.first { $0.lowerBound >= clause.upperBound }
        let end =
            use.range.upperBound + 1 >= clause.upperBound ? next?.upperBound ?? clause.upperBound : clause.upperBound
        return !scalars[use.range.upperBound..<end].contains(Self.late)
    }

    /// 至, 迟 of 推迟至, 才
    private static let until: UInt32 = 0x81F3, postponed: UInt32 = 0x8FDF, late: UInt32 = 0x624D

    /// What a claim takes over from its sentence.
    private struct TermPosition {
        let frame: SentenceFrame
        let subjects: SubjectTracker
        let isDisputed: Bool
    }

    private func claim(
        _ event: EventFinder.Dated, _ use: SentenceFrame.DateUse, _ value: ValueInterval, _ position: TermPosition,
        _ reading: ArticleReading
    ) -> Claim {
        var claim = claim(event, at: use.range, value, position, reading)
        claim.isYearless = use.isYearless
        claim.yearOffset = yearOffset(use, reading)
        claim.isPlanned = isPlanned(use, event.around, in: position.frame, reading)
        return claim
    }

    /// Of what is over and told with its year.
    private func claim(
        _ event: EventFinder.Dated, at range: Range<Int>, _ value: ValueInterval, _ position: TermPosition,
        _ reading: ArticleReading
    ) -> Claim {
        // The verb itself is what makes them comparable: only the other words tell whether it is one event.
        let frame = position.frame
        let words = event.wording + [sentencePointedAt(by: event, in: frame, reading)].compactMap { $0 }
        let head = words.flatMap { terms.terms(in: reading.scalars, $0) }.asBag()
        let told = ReporterLine.removed(from: frame.sentence.range, in: reading.scalars)
        let rest = terms.terms(in: reading.scalars, told).asBag().removing(head)
        let named = frame.names.filter { event.around.contains($0.range.lowerBound) }.map(\.text)
        let others = position.subjects.subjects(at: range.lowerBound, in: frame).names.filter {
            !named.contains($0)
        }
        return Claim(
            kind: .event, keys: ClaimKeys.keys(dimension: "event", unit: event.name, head: head, clause: rest),
            place: reading.place(of: range), sentence: reading.text(frame.sentence.range),
            sentenceIndex: frame.index, value: value, unit: event.name, dimension: "event", time: nil,
            scope: scope(of: event.around, in: frame), isYearless: false, isPlanned: false,
            isDisputed: position.isDisputed,
            subjects: Array((named + others).prefix(6)), ownSubjects: min(6, named.count),
            places: frame.places(in: event.around),
            noun: event.thing.flatMap { terms.terms(in: reading.scalars, $0) }.asBag(), head: head, clause: [],
            context: rest)
    }

    /// The sentence before, where an event's clauses only point at what it tells of (三月底，它迎来首批学员), or answer what it asks.
    private func sentencePointedAt(
        by event: EventFinder.Dated, in frame: SentenceFrame, _ reading: ArticleReading
    ) -> Range<Int>? {
        let isPointing = event.wording.contains { EventRole.words[.pointer].isFound(in: $0, of: reading.scalars) }
        guard frame.index > 0 else { return nil }
        let previous = reading.article.sentences[frame.index - 1]
        guard isPointing || reading.scalars[previous.range].contains(Self.questionMark) else { return nil }
        return previous.block == frame.sentence.block
            ? ReporterLine.removed(from: previous.range, in: reading.scalars) : nil
    }

    private static let questionMark: UInt32 = 0xFF1F

    /// The year of the date counted from the article's own.
    private func yearOffset(_ use: SentenceFrame.DateUse, _ reading: ArticleReading) -> Int? {
        if use.isYearless { return use.yearOffset }
        guard let printed = reading.info.date?.date, let day = use.date.start ?? use.date.end else { return nil }
        return day.year - printed.year
    }

    private func scope(of clause: Range<Int>, in frame: SentenceFrame) -> Scope {
        var scope = Scope()
        for mark in frame.marks where clause.contains(mark.range.lowerBound) {
            if mark.group == .phase || mark.group == .region || mark.group == .edition {
                scope[mark.group] = mark.value
            }
        }
        if let edition = frame.edition(in: clause) { scope[.phase] = "edition-\(edition)" }
        return scope
    }

    /// Whether the event still lay ahead: by its date where the article's is known, else by the clause's words.
    private func isPlanned(
        _ use: SentenceFrame.DateUse, _ clause: Range<Int>, in frame: SentenceFrame, _ reading: ArticleReading
    ) -> Bool {
        if let printed = reading.info.date?.date, let last = use.date.end ?? use.date.start { return last > printed }
        return frame.marks.contains { $0.group == .modality && clause.contains($0.range.lowerBound) }
    }
}
