import EmbeddedFiles

/// Tells a scope in the words that newspapers limit figures with (`Rules/lexicons/scope-words.tsv`).
public struct ScopeWording: Sendable {
    private struct Limit: Hashable {
        let group: ScopeGroup
        let value: String
    }

    /// For each limit the first word of the table that sets it.
    private let words: [Limit: String]

    public init() {
        var words: [Limit: String] = [:]
        for row in LexiconTable(lexicon: "scope-words.tsv").rows where row.count == 3 {
            guard let group = ScopeGroup(name: String(row[1])) else { continue }
            let limit = Limit(group: group, value: String(row[2]))
            if words[limit] == nil { words[limit] = String(row[0]) }
        }
        self.words = words
    }

    /// `累计、全市`; a limit without a word of its own as `phase=3`.
    public func text(of scope: Scope) -> String {
        ScopeGroup.allCases.compactMap { group in
            scope[group].map { words[Limit(group: group, value: $0)] ?? "\(group.name)=\($0)" }
        }.joined(separator: "、")
    }
}
