import Findings

/// The claims of one article, in the order of its text; of an archive's article each is read when it is asked for, since of most
/// articles that are looked at one or two claims are.
public struct ClaimList: RandomAccessCollection, Sendable {
    private let source: any ClaimSource

    public init(_ source: any ClaimSource) { self.source = source }

    public init(_ claims: [Claim]) { source = ReadClaims(claims: claims) }

    public var startIndex: Int { 0 }
    public var endIndex: Int { source.count }

    public subscript(number: Int) -> Claim { source.claim(number) }

    private struct ReadClaims: ClaimSource {
        let claims: [Claim]

        var count: Int { claims.count }

        func claim(_ number: Int) -> Claim { claims[number] }
    }
}

/// Where the claims of an article are kept.
public protocol ClaimSource: Sendable {
    var count: Int { get }
    /// The claim of a number, from 0, below ``count``.
    func claim(_ number: Int) -> Claim
}

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
