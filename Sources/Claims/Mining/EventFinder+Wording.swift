import Extraction
import SourceText

/// The words that tell which event it is, and what it happened to.
extension EventFinder {
    /// The event with its words; where its own clauses name nothing else (`，10月1日起施行`), the clause before tells what.
    func dated(
        _ event: EventLexicon.Named, _ clauses: [Range<Int>], _ date: Range<Int>, _ frame: SentenceFrame
    ) -> Dated? {
        var wording = clauses
        let told =
            clauses.reduce(0) { $0 + scalars[$1].count(where: TermReader.isHan) } - date.count
            - event.verb.reduce(0) { $0 + $1.count }
        if told < Self.enough, let before = frame.clauses.last(where: { $0.upperBound <= clauses[0].lowerBound }) {
            wording.insert(before, at: 0)
        }
        let parts = wording.flatMap { Self.cut($0, out: [date] + event.verb) }
        return Dated(
            name: event.name, verb: event.range, wording: parts.isEmpty ? clauses : parts,
            thing: thing(event, clauses.first { $0.contains(event.range.lowerBound) } ?? clauses[0], date, frame))
    }

    /// The object of a verb that has one (设立了研发中心), else what stands before it in its clause (研发中心成立).
    private func thing(
        _ event: EventLexicon.Named, _ clause: Range<Int>, _ date: Range<Int>, _ frame: SentenceFrame
    ) -> [Range<Int>] {
        let isPassive = scalars[max(clause.lowerBound, event.range.lowerBound - 1)] == Self.passive
        if events.hasObject(event.name), !isPassive {
            var start = event.verb[0].upperBound
            while start < clause.upperBound, Self.particles.contains(scalars[start]) { start += 1 }
            let object = start..<max(start, clause.upperBound)
            if object.count > 1, !object.overlaps(date),
                TermReader.isHan(scalars[start]) || scalars[start] == Self.opening,
                !Self.noObjects.contains(scalars[start])
            {
                return [object]
            }
        }
        // 首班6101路公交车: what it is the first of.
        let named = event.verb[0].upperBound..<event.range.upperBound
        if event.verb.count == 1, isFirstOrLast(event.range), named.count > Self.enough { return [named] }
        // 走进这座今年5月才启用的新馆: what the verb stands before.
        if isEpithet(event.range, in: clause),
            (0...Self.adverb).contains(event.range.lowerBound - date.upperBound)
        {
            let start = event.range.upperBound + 1
            let end = (start..<clause.upperBound).first { !TermReader.isHan(scalars[$0]) } ?? clause.upperBound
            return [start..<min(end, start + Self.longestNoun)]
        }
        let own = Self.cut(clause.lowerBound..<event.range.lowerBound, out: [date])
        let isBare = !own.contains { $0.count > 1 } && !isEpithet(event.range, in: clause)
        let subject = isBare ? [subject(before: clause, frame)].compactMap { $0 } : own
        // 市民坐上头班车: who did it, not what was opened; 开始 is no thing.
        return subject.filter {
            !$0.isEmpty && !Self.persons.contains(scalars[$0.upperBound - 1])
                && EventRole.words[.beginning].end(startingAt: $0.lowerBound, to: $0.upperBound, in: scalars) == nil
        }.map { part in
            // 公司的食堂 is the canteen.
            guard let last = part.last(where: { scalars[$0] == Self.of }), part.upperBound - last > 2 else {
                return part
            }
            return last + 1..<part.upperBound
        }
    }

    /// Scalars that may stand between a date and its verb (今年5月才正式启用的), and of the noun behind.
    private static let adverb = 4, longestNoun = 12

    /// A short clause that only names what the next one tells of: 坡上的老枣树，9月12日才打下第一竿.
    private func subject(before clause: Range<Int>, _ frame: SentenceFrame) -> Range<Int>? {
        guard let before = frame.clauses.last(where: { $0.upperBound <= clause.lowerBound }),
            before.count <= Self.longestSubject, !frame.dates.contains(where: { before.contains($0.range.lowerBound) }),
            events.events(in: scalars, before).isEmpty, !Self.speech.contains(scalars[before.upperBound - 1]),
            !EventRole.words[.hearsay].isFound(in: before, of: scalars)
        else { return nil }
        return before.lowerBound..<before.upperBound - (TermReader.isHan(scalars[before.upperBound - 1]) ? 0 : 1)
    }

    private static let longestSubject = 16
    /// 说, 道, 示, 绍, 称, 得
    private static let speech = ScalarSet("说道示绍称得")

    /// 被
    private static let passive: UInt32 = 0x88AB
    private static let persons = ScalarSet("民人们者员客生她他它我你")

    private static let particles = ScalarSet("了过着起的")
    private static let noObjects = ScalarSet("于以后时前之至到并那当在一由从就才便也与和已仪典")

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
