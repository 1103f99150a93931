import Findings
import SourceText

/// What one article tells as all done, and another as left.
extension StateComparison {
    /// The measure word with each character of what is left, and the end of that (盏路, 盏灯, 路灯); of all that was done, the
    /// same of every word.
    static func remainderKeys(of claim: StateClaim) -> Set<String> {
        let text = Array(claim.subject)
        guard !text.isEmpty else { return [] }
        if claim.degree == 0 {
            return Set(
                text.dropFirst().map { "余\(text[0])\($0)" } + (text.count > 2 ? ["余" + String(text.suffix(2))] : []))
        }
        return Set(
            text.indices.flatMap { place in
                text[place...].dropFirst().prefix(3).map { "余\(text[place])\($0)" }
            })
    }

    func rest(of a: Told, all b: Told) -> Double {
        guard a.claim.degree == 0, b.claim.degree == 1, a.article != b.article, !a.claim.isPlanned, !b.claim.isPlanned,
            !b.claim.isForecast, isLeftAfter(a, all: b), corpus.days(a.article, b.article) ?? 0 <= Self.storyDays,
            !StateOpposition(of: a.claim, to: b.claim).isFound
        else { return 0 }
        let likeness = RemainderLikeness(left: a.claim, all: b.claim)
        let kinship = corpus.kinship(a.article, b.article)
        guard likeness != .none,
            kinship >= (likeness == .named ? 1.5 : 2)
                || likeness == .named && kinship >= 0.9
                    // 612套: what there is of it in all.
                    && RankEvidence.shareFigure(a.claim.context, b.claim.context)
        else { return 0 }
        return likeness == .named ? 0.8 : 0.76
    }

    /// Whether something is left at a time at which all is told to be done. On one day what was left in the morning may be done by
    /// night, but for hours that tell.
    private func isLeftAfter(_ a: Told, all b: Told) -> Bool {
        if a.claim.isForecast {
            return isAwaitedAfter(a, all: b)
        }
        if let left = a.claim.time {
            if let done = b.claim.time {
                guard left.last == done.last else { return left.last > done.last }
                return a.claim.clock.flatMap { here in b.claim.clock.map { here >= $0 } } ?? false
            }
            return corpus.date(b.article).map { left.last >= $0.dayNumber } ?? false
        }
        guard let left = corpus.date(a.article) else { return corpus.date(b.article) != nil }
        return corpus.date(b.article).map { left > $0 } ?? false
    }

    /// Whether it is still awaited where all is told to be done, or told as done within days though it was awaited for months.
    private func isAwaitedAfter(_ a: Told, all b: Told) -> Bool {
        guard let awaited = corpus.date(a.article) else { return corpus.date(b.article) != nil }
        guard let done = corpus.date(b.article) else { return false }
        return awaited > done || isFarAhead(a, of: b)
    }
}
