import Extraction
import SourceText

/// Events in the clauses behind that of their date.
extension EventFinder {
    /// The first events of each clause that a date opens (`5月9日，随着汽笛拉响，新码头正式启用`); brackets between are passed
    /// over, another date ends the search.
    func followingEvents(_ date: Range<Int>, _ clause: Range<Int>, _ frame: SentenceFrame) -> [Dated] {
        guard clause.upperBound - date.upperBound <= 2 || isNamedDay(date.upperBound..<clause.upperBound) else {
            return []
        }
        var found: [Dated] = []
        var wording: [Range<Int>] = [clause]
        let reach = isScene(date, frame) ? Self.reachOfScene : Self.reach
        var isHearsay = false
        for next in frame.clauses where next.lowerBound >= clause.upperBound {
            if scalars[next.lowerBound - 1] == 0xFF08 || scalars[next.lowerBound - 1] == 0x28 { continue }
            if scalars[next.lowerBound - 1] == 0xFF1B { break }
            wording.append(next)
            if frame.dates.contains(where: { next.contains($0.range.lowerBound) && isLeading($0, in: next) }) { break }
            if EventRole.words[.hearsay].isFound(in: next, of: scalars) { isHearsay = true }
            if isAside(next, of: frame) { continue }
            if wording.count > Self.reach + 1 {
                if isHearsay { break }
                // 剧团就从那天办了起来 points back at the date, however far.
                guard wording.count <= reach + 1 || EventRole.words[.sinceThen].isFound(in: next, of: scalars) else {
                    continue
                }
            }
            for event in firstEvents(in: next) where !isDone(event.range, in: next) && !isEpithet(event.range, in: next)
            {
                guard let dated = dated(event, wording, date, frame) else { continue }
                // 随着钢箱梁吊装到位，大桥合龙: told twice in one breath, at last with what it is of.
                if found.last?.name == event.name { found.removeLast() }
                found.append(dated)
            }
        }
        return found
    }

    /// 升空，在完成对接，开展实验后，于26日返回: a clause of several that tell after what the next came about.
    private func isAside(_ clause: Range<Int>, of frame: SentenceFrame) -> Bool {
        let clauses = frame.clauses
        guard let place = clauses.firstIndex(of: clause),
            let open = clauses[...place].lastIndex(where: { scalars[$0.lowerBound] == Self.at }),
            let close = clauses[place...].firstIndex(where: isClosedByAfter)
        else { return false }
        return close > open && close - open <= Self.longestAside
            && !clauses[open..<close].contains(where: isClosedByAfter)
    }

    private func isClosedByAfter(_ clause: Range<Int>) -> Bool {
        clause.last { scalars[$0].isHan }.map { scalars[$0] == Self.behind } ?? false
    }

    /// In clauses.
    private static let longestAside = 4
    /// 在, 后
    private static let at: UInt32 = 0x5728, behind: UInt32 = 0x540E

    /// 6月16日，转移的群众陆续回家: the verb only tells which they are.
    func isEpithet(_ event: Range<Int>, in clause: Range<Int>) -> Bool {
        event.upperBound + 1 < clause.upperBound && scalars[event.upperBound] == Self.of
            && (TermReader.isHan(scalars[event.upperBound + 1]) || Self.opens.contains(scalars[event.upperBound + 1]))
    }

    private static let opens = ScalarSet("“《")

    /// 6月5日，记者获悉，主河槽清淤已全部完成: done by the date, nobody says when.
    private func isDone(_ event: Range<Int>, in clause: Range<Int>) -> Bool {
        EventRole.words[.known].first(
            in: max(clause.lowerBound, event.lowerBound - Self.breath)..<event.lowerBound, of: scalars) != nil
    }

    /// 护林员日, 那天下午: what stands between a date and the end of its clause is the day's name, or an hour.
    private func isNamedDay(_ rest: Range<Int>) -> Bool {
        rest.count <= 10
            && EventRole.words[.day].start(endingAt: rest.upperBound, from: rest.lowerBound, in: scalars) != nil
    }

    private func isLeading(_ use: SentenceFrame.DateUse, in clause: Range<Int>) -> Bool {
        use.range.lowerBound - clause.lowerBound <= 1 && !use.isAttribute(in: scalars) && !use.isBareHour(in: scalars)
    }

    /// Whether a date is a day that a sentence opens with: what it goes on to tell, clause by clause, was on that day.
    private func isScene(_ date: Range<Int>, _ frame: SentenceFrame) -> Bool {
        guard date.lowerBound - frame.sentence.range.lowerBound <= 1,
            let use = frame.dates.first(where: { $0.range == date })
        else { return false }
        switch use.date.granularity {
        case .day, .dayPart, .hour, .minute: return true
        default: return false
        }
    }

    /// Clauses after a date's own that it still dates, and where it opens a scene.
    private static let reach = 2, reachOfScene = 7
}
