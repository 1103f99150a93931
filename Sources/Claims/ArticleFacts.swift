import Findings

/// What one article says, computed from that article alone; serialises to one line of JSON.
///
/// Everything left of it is a pure function of one article (parallel, cacheable); everything right of it compares.
public struct ArticleFacts: Sendable, Codable {
    public var article: ArticleInfo
    public var claims: [Claim]
    public var passages: [Passage]
    /// Facts of the collecting checks, in the order of the rules and then of the text.
    public var collected: [CollectedFact]
    /// What the checks of one article found.
    public var findings: [Finding]

    public init(
        article: ArticleInfo, claims: [Claim] = [], passages: [Passage] = [], collected: [CollectedFact] = [],
        findings: [Finding] = []
    ) {
        self.article = article
        self.claims = claims
        self.passages = passages
        self.collected = collected
        self.findings = findings
    }
}
