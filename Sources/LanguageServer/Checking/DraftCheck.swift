import Claims
import Findings
import LintEngine

/// One check of the open drafts, against one another and against what was printed.
struct DraftCheck: Sendable {
    let newsroom: Newsroom
    /// Made with `isBase`; what it holds of the drafts' own files does not count.
    let printed: MemoryIndex
    let drafts: [Draft]
    /// What was read of the drafts before, by address.
    let known: [String: DraftFacts]

    /// What a draft says, in one of its editions.
    struct DraftFacts: Sendable {
        let edition: Int
        let reading: Linter.Reading
    }

    struct Outcome: Sendable {
        /// As they were checked.
        let drafts: [Draft]
        let facts: [String: DraftFacts]
        let index: OverlaidIndex
        /// Those that ask for an answer: neither accepted nor in the baseline.
        let findings: [Finding]
    }

    /// Nil where the check was overtaken before its end.
    func outcome(unless isOvertaken: @escaping @Sendable () -> Bool) -> Outcome? {
        var facts: [String: DraftFacts] = [:]
        for draft in drafts {
            guard !isOvertaken() else { return nil }
            facts[draft.uri] = self.facts(of: draft)
        }
        let articles = drafts.flatMap { facts[$0.uri]?.reading.articles ?? [] }
        let index = OverlaidIndex(articles, over: printed, replacing: Set(drafts.map(\.path)))
        guard !isOvertaken(), let findings = newsroom.linter.findings(in: index, about: articles, unless: isOvertaken)
        else {
            return nil
        }
        let readings = drafts.compactMap { facts[$0.uri]?.reading }
        return Outcome(
            drafts: drafts, facts: facts, index: index,
            findings: newsroom.review(of: readings).outcome(of: findings).findings.filter(\.stands))
    }

    private func facts(of draft: Draft) -> DraftFacts {
        if let known = known[draft.uri], known.edition == draft.edition { return known }
        return DraftFacts(edition: draft.edition, reading: newsroom.linter.read([draft.document]))
    }
}
