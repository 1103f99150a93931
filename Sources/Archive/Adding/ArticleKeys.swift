import Claims
import Findings

/// Everything under which an article can be found, derived from its facts.
struct ArticleKeys {
    var claims: [(key: UInt32, claim: Int, mark: ClaimMark)] = []
    var topics: [UInt32] = []
    /// Ascending, each once, with the places in the article.
    var fingerprints: [(hash: UInt32, places: Int)] = []
    var collected: Set<CollectedKey> = []
    /// What the article adds one to; see ``Frequency``.
    var frequencies: Set<Int64> = []
    var names: [NameMark] = []
    var statements: [UInt32] = []
    var title: UInt32?

    struct CollectedKey: Hashable {
        let rule: String
        let key: String
    }

    init(_ facts: ArticleFacts) {
        for (number, claim) in facts.claims.enumerated() {
            let mark = ClaimMark(claim, in: facts.article)
            claims += claim.keys.map { ($0, number, mark) }
        }
        topics = facts.topic.map(\.key)
        fingerprints = Self.counted(facts.passages.flatMap(\.fingerprints.hashes))
        collected = Set(facts.collected.map { CollectedKey(rule: $0.rule, key: $0.key) })
        frequencies = Self.frequencies(of: facts)
        names = facts.names.marks
        statements = facts.names.statementKeys
        title = Self.key(ofTitle: facts.article.title)
    }

    /// Under which key an article of a headline is found; nil for none.
    static func key(ofTitle title: String) -> UInt32? {
        title.isEmpty ? nil : Frequency.hash(title)
    }

    /// What an article counts for.
    static func frequencies(of facts: ArticleFacts) -> Set<Int64> {
        var keys = Set(facts.terms.map(Frequency.term) + facts.names.grams.map(Frequency.gram))
        keys.formUnion((facts.names.topics.union(facts.names.figures)).map(Frequency.text))
        return keys
    }

    private static func counted(_ hashes: [UInt32]) -> [(hash: UInt32, places: Int)] {
        var counted: [(hash: UInt32, places: Int)] = []
        for hash in hashes.sorted() {
            if counted.last?.hash == hash { counted[counted.count - 1].places += 1 } else { counted.append((hash, 1)) }
        }
        return counted
    }
}

/// The keys of what is counted by articles: which sort of thing in the upper half, what it is in the lower.
enum Frequency {
    static func term(_ key: UInt32) -> Int64 { 1 << 32 | Int64(key) }
    static func gram(_ key: UInt32) -> Int64 { 2 << 32 | Int64(key) }
    static func text(_ text: String) -> Int64 { 3 << 32 | Int64(hash(text)) }
    static func hash(_ text: String) -> UInt32 {
        text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}
