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
        let index: any FactIndex
        /// Those that ask for an answer: neither accepted nor in the baseline.
        let findings: [Finding]
        /// Why the archive could not be asked; nil where it was, or there is none.
        let failure: String?
    }

    /// Nil where the check was overtaken before its end.
    func outcome(unless isOvertaken: @escaping @Sendable () -> Bool) -> Outcome? {
        var facts: [String: DraftFacts] = [:]
        for draft in drafts {
            guard !isOvertaken() else { return nil }
            facts[draft.uri] = self.facts(of: draft)
        }
        let articles = drafts.flatMap { facts[$0.uri]?.reading.articles ?? [] }
        let (index, failure) = index(of: articles)
        guard !isOvertaken(), let findings = newsroom.linter.findings(in: index, about: articles, unless: isOvertaken)
        else {
            return nil
        }
        let readings = drafts.compactMap { facts[$0.uri]?.reading }
        return Outcome(
            drafts: drafts, facts: facts, index: index,
            findings: newsroom.review(of: readings).outcome(of: findings).findings.filter(\.stands), failure: failure)
    }

    /// The index to compare in; without the archive, where that cannot be asked.
    private func index(of articles: [ArticleFacts]) -> (index: any FactIndex, failure: String?) {
        let paths = Set(drafts.map(\.path))
        do { return (try newsroom.index(of: articles, over: printed, replacing: paths), nil) } catch {
            return (OverlaidIndex(articles, over: printed, replacing: paths), "\(error)")
        }
    }

    private func facts(of draft: Draft) -> DraftFacts {
        if let known = known[draft.uri], known.edition == draft.edition { return known }
        return DraftFacts(edition: draft.edition, reading: newsroom.linter.read([draft.document]))
    }
}
