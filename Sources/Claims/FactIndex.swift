import Findings

/// A fact, claim or passage with the article that holds it.
public struct Sited<Fact: Sendable>: Sendable {
    public var article: ArticleInfo
    public var fact: Fact

    public init(article: ArticleInfo, fact: Fact) {
        self.article = article
        self.fact = fact
    }
}

extension Sited where Fact == Claim {
    public var location: Location { Location(fact.place, in: article) }
}

extension Sited where Fact == Passage {
    public var location: Location { Location(fact.place, in: article) }
}

extension Sited where Fact == CollectedFact {
    public var location: Location { Location(fact.place, in: article) }
}

/// The facts of many articles, asked by key: in memory for a folder, in the archive for millions.
///
/// Every answer is in the order of ``ArticleInfo/precedes(_:_:)`` and, within an article, of its text.
public protocol FactIndex: Sendable {
    /// The claims of one key.
    func claims(ofKey key: String) -> [Sited<Claim>]
    /// What one rule collected under one key.
    func collected(byRule rule: String, key: String) -> [Sited<CollectedFact>]
}

/// The facts of a folder's articles, all in memory.
public struct MemoryIndex: FactIndex {
    /// In the order of ``ArticleInfo/precedes(_:_:)``.
    public let articles: [ArticleFacts]
    /// Numbers of article and claim, in order.
    private let claimsByKey: [String: [(article: Int, fact: Int)]]
    private let collectedByKey: [RuleKey: [(article: Int, fact: Int)]]

    private struct RuleKey: Hashable { let rule, key: String }

    public init(_ facts: [ArticleFacts]) {
        articles = facts.sorted { ArticleInfo.precedes($0.article, $1.article) }
        var claims: [String: [(article: Int, fact: Int)]] = [:]
        var collected: [RuleKey: [(article: Int, fact: Int)]] = [:]
        for (number, facts) in articles.enumerated() {
            for (place, claim) in facts.claims.enumerated() { claims[claim.key, default: []].append((number, place)) }
            for (place, fact) in facts.collected.enumerated() {
                collected[RuleKey(rule: fact.rule, key: fact.key), default: []].append((number, place))
            }
        }
        claimsByKey = claims
        collectedByKey = collected
    }

    public func claims(ofKey key: String) -> [Sited<Claim>] {
        (claimsByKey[key] ?? []).map {
            Sited(article: articles[$0.article].article, fact: articles[$0.article].claims[$0.fact])
        }
    }

    public func collected(byRule rule: String, key: String) -> [Sited<CollectedFact>] {
        (collectedByKey[RuleKey(rule: rule, key: key)] ?? []).map {
            Sited(article: articles[$0.article].article, fact: articles[$0.article].collected[$0.fact])
        }
    }
}
