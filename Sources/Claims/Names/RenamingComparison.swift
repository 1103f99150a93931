import Findings

/// Finds old names used after an announced change of name, and changes of name told in two ways.
public struct RenamingComparison {
    private let corpus: NameCorpus

    private typealias Told = (article: Int, renaming: Renaming)

    public init(corpus: NameCorpus) { self.corpus = corpus }

    public func conflicts() -> [NameConflict] {
        var told: [Told] = []
        for (article, facts) in corpus.facts.enumerated() {
            for renaming in facts.renamings { told.append((article, renaming)) }
        }
        return SlipGrouping.grouped(oldNames(told)) + toldTwice(told)
    }

    // MARK: Old names

    private func oldNames(_ told: [Told]) -> [NameConflict] {
        told.flatMap { renamed -> [NameConflict] in
            guard renamed.renaming.former.unicodeScalars.count >= 4, let since = corpus.date(renamed.article) else {
                return []
            }
            let former = LegalForm.removed(from: renamed.renaming.former)
            return corpus.facts.indices.compactMap { article in
                guard let date = corpus.date(article), date.dayNumber > since.dayNumber + 30,
                    corpus.facts[article].renamings.isEmpty
                else { return nil }
                return oldName(former, in: article, renamed)
            }
        }
    }

    private func oldName(_ former: String, in article: Int, _ renamed: Told) -> NameConflict? {
        let facts = corpus.facts[article]
        let isExplained = facts.aliases.contains { $0.short.contains(former) || $0.full.contains(former) }
        let name = facts.names.first { !$0.isPast && !$0.holder.isEmpty && LegalForm.removed(from: $0.text) == former }
        guard !isExplained, let name else { return nil }
        let present = LegalForm.removed(from: renamed.renaming.present)
        var others = [NameSite(article: renamed.article, place: renamed.renaming.place)]
        for (number, facts) in corpus.facts.enumerated() where others.count < 6 {
            for used in facts.names where number != article && LegalForm.removed(from: used.text) == present {
                others.append(NameSite(article: number, place: used.place))
            }
        }
        return NameConflict(
            kind: .oldName, primary: NameSite(article: article, place: name.place), others: others, copies: [],
            here: name.text, there: renamed.renaming.present, confidence: 0.88,
            evidence: [Evidence(role: "stated", text: renamed.renaming.place.text)])
    }

    // MARK: One change told in two ways

    private func toldTwice(_ told: [Told]) -> [NameConflict] {
        var conflicts: [NameConflict] = []
        for (place, a) in told.enumerated() {
            for b in told[(place + 1)...] where isOne(a, b) && differ(a.renaming.present, b.renaming.present) {
                let (newer, older) = corpus.isNewer(a.article, than: b.article) ? (a, b) : (b, a)
                conflicts.append(
                    NameConflict(
                        kind: .renaming, primary: site(newer), others: [site(older)], copies: [],
                        here: newer.renaming.present, there: older.renaming.present, confidence: 0.9,
                        evidence: [Evidence(role: "stated", text: older.renaming.place.text)]))
            }
        }
        return conflicts
    }

    /// The same former name, or the same month with new names that begin and end alike.
    private func isOne(_ a: Told, _ b: Told) -> Bool {
        let former = [a.renaming.former, b.renaming.former].filter { !$0.isEmpty }
        if former.count == 2, former[0] == former[1] { return true }
        let (first, second) = (a.renaming.present, b.renaming.present)
        let months = [month(a), month(b)]
        guard a.article != b.article, let mine = months[0], mine == months[1] else { return false }
        return first.prefix(2) == second.prefix(2) && first.suffix(2) == second.suffix(2)
    }

    private func month(_ told: Told) -> String? {
        if told.renaming.time.count == 7 { return told.renaming.time }
        return told.renaming.time.isEmpty ? corpus.date(told.article).map { String($0.description.prefix(7)) } : nil
    }

    private func differ(_ a: String, _ b: String) -> Bool { !a.contains(b) && !b.contains(a) }

    private func site(_ told: Told) -> NameSite { NameSite(article: told.article, place: told.renaming.place) }
}
