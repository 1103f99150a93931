import Extraction
import SourceText

/// Finds the event that a date belongs to, and the words that tell which event it is.
struct EventFinder {
    let events: EventLexicon
    let scalars: [UInt32]

    /// An event with its date.
    struct Dated {
        /// The group of the verb in `synonyms.tsv`.
        let name: String
        let verb: Range<Int>
        /// The words around the verb, without the date: clauses, in order of text.
        let wording: [Range<Int>]
    }

    /// The events of a date, in order of text: those named behind the date in its clause (`合龙并正式通车` are two), else in
    /// one of the clauses after it where the date frames them (`2025年6月1日，…正式启用`), else the last one before it in its
    /// clause.
    func events(of date: Range<Int>, in frame: SentenceFrame) -> [Dated] {
        let first = frame.clause(at: date.lowerBound), last = frame.clause(at: date.upperBound - 1)
        let behind = firstEvents(in: date.upperBound..<last.upperBound)
        if !behind.isEmpty {
            return behind.compactMap { dated($0, [first.lowerBound..<last.upperBound], date, frame) }
        }
        if let occasion = occasion(of: date, in: last) {
            return [dated(occasion, [first.lowerBound..<last.upperBound], date, frame)].compactMap { $0 }
        }
        let later = followingEvents(date, last, frame)
        if !later.isEmpty { return later }
        // 馆舍开放，要到明年夏天: the time that it takes stands behind it.
        if EventRole.words[.wait].start(endingAt: date.lowerBound, from: first.lowerBound, in: scalars)
            == first.lowerBound,
            let before = frame.clause(before: first.lowerBound)
        {
            return events.events(in: scalars, before).last.flatMap { dated($0, [before, first], date, frame) }
                .map { [$0] } ?? []
        }
        guard isToldBehind(date, in: last) else { return [] }
        return events.events(in: scalars, first.lowerBound..<date.lowerBound).last
            .flatMap { dated($0, [first.lowerBound..<last.upperBound], date, frame) }
            .map { [$0] } ?? []
    }

    /// What took place on a day that stands before it with 的: 5月3日晚的决赛.
    private func occasion(of date: Range<Int>, in clause: Range<Int>) -> EventLexicon.Named? {
        let end =
            EventRole.words[.hour].end(startingAt: date.upperBound, to: clause.upperBound, in: scalars)
            ?? date.upperBound
        guard end < clause.upperBound, scalars[end] == Self.of,
            let noun = EventRole.words[.occasion].first(
                in: end..<min(clause.upperBound, end + Self.phrase), of: scalars)
        else { return nil }
        return EventLexicon.Named(range: noun, name: "held")
    }

    private static let of: UInt32 = 0x7684
    /// Characters from 的 to the end of such a noun.
    private static let phrase = 24

    /// The first event of a stretch, with those that follow it in the same breath: 合龙并正式通车.
    private func firstEvents(in range: Range<Int>) -> [EventLexicon.Named] {
        let all = events.events(in: scalars, range).filter { !isQuoted($0.range, in: range) }
        guard let first = all.first else { return [] }
        var end = first.range.upperBound
        let joined = all.dropFirst().prefix { next in
            let between = end..<next.range.lowerBound
            defer { end = next.range.upperBound }
            return between.count <= Self.breath && between.contains { Self.joiners.contains(scalars[$0]) }
        }
        return [first] + joined.filter { $0.name != first.name }
    }

    /// Whether a word stands in quotation marks that open and close within a range, as 退休 in 昨日，“退休不褪色”发布仪式举行: it is part of
    /// a name.
    private func isQuoted(_ word: Range<Int>, in range: Range<Int>) -> Bool {
        let before = scalars[range.lowerBound..<word.lowerBound], behind = scalars[word.upperBound..<range.upperBound]
        guard before.last(where: Self.quotes.contains) == Self.opening else { return false }
        return behind.first(where: Self.quotes.contains) == Self.closing
    }

    private static let quotes = ScalarSet("“”")
    private static let opening: UInt32 = 0x201C
    private static let closing: UInt32 = 0x201D

    private static let breath = 6
    private static let joiners = ScalarSet("并、后和暨")

    /// Whether a date behind a verb tells when: `定于5月1日`, `开幕时间是5月1日`, or it ends the clause; in `公布了6月份数据` it
    /// belongs to what was published.
    private func isToldBehind(_ date: Range<Int>, in clause: Range<Int>) -> Bool {
        clause.upperBound - date.upperBound <= 1
            || date.lowerBound > clause.lowerBound && Self.leads.contains(scalars[date.lowerBound - 1])
    }

    private static let leads = ScalarSet("于在至到自从是为：")

    /// The first events of each clause that a date opens (`5月9日，随着汽笛拉响，新码头正式启用`); brackets between are passed
    /// over, another date ends the search.
    private func followingEvents(_ date: Range<Int>, _ clause: Range<Int>, _ frame: SentenceFrame) -> [Dated] {
        guard clause.upperBound - date.upperBound <= 2 || isNamedDay(date.upperBound..<clause.upperBound) else {
            return []
        }
        var found: [Dated] = []
        var wording: [Range<Int>] = [clause]
        for next in frame.clauses where next.lowerBound >= clause.upperBound && wording.count <= Self.reach {
            if scalars[next.lowerBound - 1] == 0xFF08 || scalars[next.lowerBound - 1] == 0x28 { continue }
            if scalars[next.lowerBound - 1] == 0xFF1B { break }
            wording.append(next)
            if frame.dates.contains(where: { next.contains($0.range.lowerBound) && isLeading($0.range, in: next) }) {
                break
            }
            for event in firstEvents(in: next) where event.name != found.last?.name {
                if let dated = dated(event, wording, date, frame) { found.append(dated) }
            }
        }
        return found
    }

    /// 护林员日, 那天下午: what stands between a date and the end of its clause is the day's name, or an hour.
    private func isNamedDay(_ rest: Range<Int>) -> Bool {
        rest.count <= 10
            && EventRole.words[.day].start(endingAt: rest.upperBound, from: rest.lowerBound, in: scalars) != nil
    }

    private func isLeading(_ date: Range<Int>, in clause: Range<Int>) -> Bool {
        date.lowerBound - clause.lowerBound <= 1
    }

    /// Clauses after a date's own that it still dates.
    private static let reach = 2

    /// The event with its words; where its own clauses name nothing else (`，10月1日起施行`), the clause before tells what.
    func dated(
        _ event: EventLexicon.Named, _ clauses: [Range<Int>], _ date: Range<Int>, _ frame: SentenceFrame
    ) -> Dated? {
        var wording = clauses
        let told =
            clauses.reduce(0) { $0 + scalars[$1].count(where: TermReader.isHan) } - event.range.count - date.count
        if told < Self.enough, let before = frame.clauses.last(where: { $0.upperBound <= clauses[0].lowerBound }) {
            wording.insert(before, at: 0)
        }
        let parts = wording.flatMap { Self.cut($0, out: [date, event.range]) }
        return Dated(name: event.name, verb: event.range, wording: parts.isEmpty ? clauses : parts)
    }

    private static let enough = 4

    /// A range without others that may stand in it.
    private static func cut(_ range: Range<Int>, out others: [Range<Int>]) -> [Range<Int>] {
        others.reduce([range]) { parts, other in
            parts.flatMap { part -> [Range<Int>] in
                guard part.overlaps(other) else { return [part] }
                return [
                    part.lowerBound..<max(part.lowerBound, other.lowerBound),
                    min(part.upperBound, other.upperBound)..<part.upperBound,
                ]
                .filter { !$0.isEmpty }
            }
        }
    }
}
