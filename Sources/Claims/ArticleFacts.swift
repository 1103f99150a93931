import Findings

/// What one article says, computed from that article alone; serialises to one line of JSON.
///
/// Everything left of it is a pure function of one article (parallel, cacheable); everything right of it compares.
public struct ArticleFacts: Sendable, Codable {
    public var article: ArticleInfo
    public var claims: [Claim]
    /// The terms of its claims, ascending, each once: how rare a term is decides what it proves.
    public var terms: [UInt32]
    /// The terms of its headline and first sentence, ascending: what it is about.
    public var topic: [Term]
    public var passages: [Passage]
    /// Persons, names, ranks and states that it speaks of.
    public var names: NameFacts
    /// Facts of the collecting checks, in the order of the rules and then of the text.
    public var collected: [CollectedFact]
    /// What the checks of one article found.
    public var findings: [Finding]

    public init(
        article: ArticleInfo, claims: [Claim] = [], topic: [Term] = [], passages: [Passage] = [],
        names: NameFacts = NameFacts(), collected: [CollectedFact] = [], findings: [Finding] = []
    ) {
        self.article = article
        self.claims = claims
        self.terms = Self.terms(of: claims, topic)
        self.topic = topic
        self.passages = passages
        self.names = names
        self.collected = collected
        self.findings = findings
    }

    private static func terms(of claims: [Claim], _ topic: [Term]) -> [UInt32] {
        var keys = topic.map(\.key)
        for claim in claims {
            for words in [claim.head, claim.clause, claim.context] { keys += words.lazy.map(\.key) }
        }
        return keys.sortedDistinct()
    }
}
