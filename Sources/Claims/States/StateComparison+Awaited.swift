import Findings

/// What one tells as done, and another as still to come.
extension StateComparison {
    /// What is done cannot still be awaited: 已建成投产, and later 预计下半年建成投产.
    func awaited(_ a: Told, done b: Told) -> Double {
        // What opens tomorrow is in use the day after.
        if let later = corpus.date(a.article), let earlier = corpus.date(b.article), later < earlier,
            !isFarAhead(a, of: b), b.claim.time.map({ $0.last >= later.dayNumber }) ?? true
        {
            return 0
        }
        // 何时重新点火: it had been lit before.
        if isAgain(a.claim), !isAgain(b.claim) { return 0 }
        guard a.claim.isForecast || liesAhead(a), a.claim.degree >= 3 || areBegun(a, b), !b.claim.isForecast,
            !b.claim.isPlanned,
            b.claim.degree == 4 || StateLikeness(a.claim, b.claim).isOneDeed || areBegun(a, b), !b.claim.isOngoing,
            a.article != b.article || areToldTwice(a, b), isNotBefore(a, b) || isFarAhead(a, of: b), areOneWork(a, b),
            a.claim.parts == b.claim.parts || StateLikeness(a.claim, b.claim).isOnePhase
                || StateLikeness(a.claim, b.claim).isOneNumber,
            a.claim.isPartial == b.claim.isPartial, !a.claim.isWhole || b.claim.isWhole
        else { return 0 }
        if a.article == b.article { return 0.76 }
        let isNear = corpus.days(a.article, b.article) ?? 0 <= 120
        let least: Double = StateLikeness(a.claim, b.claim).isOneSubject ? 1 : 2
        return isNear && corpus.kinship(a.article, b.article, apartFrom: [a.claim.subject, b.claim.subject]) >= least
            ? 0.82 : 0
    }

    private func isAgain(_ claim: StateClaim) -> Bool {
        let text = [UInt32](scalarsOf: claim.place.text)
        return Self.again.isFound(in: text.indices, of: text)
    }

    private static let again = CueWords("重新 恢复 再次 再度 复航 复工 复产 复课 复业 复运 复通 复供 复电 复水")

    /// Whether one article tells with one verb of one thing, in two sentences, that it is done and that it will be.
    private func areToldTwice(_ a: Told, _ b: Told) -> Bool {
        a.claim.word == b.claim.word && a.claim.subject == b.claim.subject && a.claim.subject.count >= 4
            && a.claim.sentence != b.claim.sentence && a.claim.parts.isEmpty && b.claim.parts.isEmpty
            && liesAhead(a) && b.claim.time != nil
    }

    /// 何时动工没有定, 已于3月动工: both tell of the beginning of a work.
    private func areBegun(_ a: Told, _ b: Told) -> Bool {
        [a, b].allSatisfy { $0.claim.degree == 2 && !$0.claim.isOngoing }
    }

    /// Whether it is told of a day to come.
    private func liesAhead(_ told: Told) -> Bool {
        guard let due = told.claim.time?.first, let day = corpus.date(told.article) else { return false }
        return due > day.dayNumber
    }

    /// Whether what was told as done within days had been awaited for a day months ahead.
    func isFarAhead(_ awaited: Told, of done: Told) -> Bool {
        guard let days = corpus.days(awaited.article, done.article), days <= Self.soon,
            let told = corpus.date(done.article),
            let due = awaited.claim.time?.first
        else { return false }
        return due - told.dayNumber >= Self.longAhead
    }

    /// Days within which no work comes about that was to take more than ``longAhead``.
    private static let soon = 10
    private static let longAhead = 30
}
