import Findings

/// What an article states, and what it is about.
public struct ArticleStatements: Sendable {
    public let article: ArticleInfo
    /// See ``ArticleFacts/topic``.
    public let topic: [Term]
    public let claims: ClaimList

    public init(article: ArticleInfo, topic: [Term], claims: ClaimList) {
        self.article = article
        self.topic = topic
        self.claims = claims
    }

    public init(_ facts: ArticleFacts) {
        self.init(article: facts.article, topic: facts.topic, claims: ClaimList(facts.claims))
    }
}
