import Findings

/// What something was raised to in one year.
extension StateComparison {
    func level(_ a: Told, _ b: Told) -> Double {
        guard a.claim.word != b.claim.word, a.article != b.article, !a.claim.isPlanned, !b.claim.isPlanned,
            sameYear(a, b) || isOneStory(a, b),
            a.claim.subject.isEmpty || b.claim.subject.isEmpty
                || a.claim.subject.suffix(2) == b.claim.subject.suffix(2),
            corpus.kinship(a.article, b.article) >= 1
        else { return 0 }
        func knows(_ article: Int, _ word: String) -> Bool {
            corpus.facts[article].states.contains { $0.kind == .level && $0.word == word }
        }
        guard !knows(a.article, b.claim.word), !knows(b.article, a.claim.word) else { return 0 }
        return 0.8
    }

    /// Told within a month, one of them without its year.
    private func isOneStory(_ a: Told, _ b: Told) -> Bool {
        guard a.claim.year == .unknown || b.claim.year == .unknown, let days = corpus.days(a.article, b.article) else {
            return false
        }
        return days <= 30 && corpus.kinship(a.article, b.article) >= 1.5
    }

    private func sameYear(_ a: Told, _ b: Told) -> Bool {
        func year(_ told: Told) -> Int? {
            switch told.claim.year {
            case .absolute(let year): year
            case .relative(let shift): corpus.date(told.article).map { $0.year + shift }
            case .unknown: nil
            }
        }
        guard let first = year(a), let second = year(b) else {
            return a.claim.year == b.claim.year && a.claim.year != .unknown
        }
        return first == second
    }
}
