import Findings
import SourceText

/// The name facts of many articles, with what is rare and what is common among them.
public struct NameCorpus: Sendable {
    public let articles: [ArticleInfo]
    public let facts: [NameFacts]
    /// Articles of each text that names or persons have, ascending.
    let articlesByText: [String: [Int32]]
    /// In how many articles each gram stands.
    private let articlesByGram: [UInt32: Int32]

    public init(articles: [ArticleInfo], facts: [NameFacts]) {
        self.articles = articles
        self.facts = facts
        var byText: [String: [Int32]] = [:]
        for (number, facts) in facts.enumerated() {
            for text in Self.topics(of: facts).union(facts.figures) { byText[text, default: []].append(Int32(number)) }
        }
        articlesByText = byText
        var byGram: [UInt32: Int32] = [:]
        for facts in facts { for gram in facts.grams { byGram[gram, default: 0] += 1 } }
        articlesByGram = byGram
    }

    /// What an article is about, as far as names tell: persons, quoted words, names longer than their head noun.
    static func topics(of facts: NameFacts) -> Set<String> {
        var topics = Set(facts.persons.map(\.name))
        for name in facts.names where name.text.unicodeScalars.count >= 3 { topics.insert(name.text) }
        for alias in facts.aliases { topics.insert(alias.short) }
        return topics
    }

    func date(_ article: Int) -> CalendarDate? { articles[article].date?.date }

    /// The days between two articles; nil where one has no date.
    func days(_ a: Int, _ b: Int) -> Int? {
        guard let first = date(a), let second = date(b) else { return nil }
        return abs(first.dayNumber - second.dayNumber)
    }

    /// Whether the first article is newer, or stands later where dates do not tell.
    func isNewer(_ a: Int, than b: Int) -> Bool {
        if let first = date(a), let second = date(b), first != second { return first > second }
        return a > b
    }

    /// How many rare names two articles share, apart from those given; common ones count a little.
    func kinship(_ a: Int, _ b: Int, apartFrom excluded: [String] = []) -> Double {
        if a == b { return 3 }
        let first = Self.topics(of: facts[a])
        let second = Self.topics(of: facts[b])
        var sum = 0.0
        var counted: [String] = []
        // Longer names first: a name inside a counted one tells nothing more.
        let shared = first.intersection(second).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        for text in shared where !excluded.contains(where: { $0.contains(text) || text.contains($0) }) {
            guard !counted.contains(where: { $0.contains(text) }) else { continue }
            counted.append(text)
            sum += weight(of: text)
        }
        return sum + figureKinship(a, b) + gramKinship(a, b)
    }

    /// What shared rare words tell: six are as good as a name, and no more than two names together.
    private func gramKinship(_ a: Int, _ b: Int) -> Double {
        let limit = Int32(max(8, articles.count / 500))
        let shared = TopicGrams.shared(facts[a].grams, facts[b].grams) { articlesByGram[$0] ?? 0 <= limit ? 1 : 0.05 }
        return shared < 3 ? 0 : min(2, shared / 6)
    }

    /// What shared figures tell: half of what names do, and no more than one and a half together.
    func figureKinship(_ a: Int, _ b: Int) -> Double {
        let shared = facts[a].figures.filter(facts[b].figures.contains)
        return min(1.5, shared.reduce(0) { $0 + weight(of: $1) / 2 })
    }

    private func weight(of text: String) -> Double {
        let count = articlesByText[text]?.count ?? 0
        if count <= max(8, articles.count / 500) { return 1 }
        return count <= max(8, articles.count / 100) ? 0.3 : 0.05
    }
}
