import Findings

/// An article made ready to be laid beside others: the wordings of its claims weighed once, and only where it is asked for
/// them, since most articles are dismissed by the facets of their claims.
final class ComparableArticle {
    let number: Int
    let info: ArticleInfo
    /// Its claims as the index gave them.
    let statements: [Claim]
    /// The claims made ready, by the same numbers.
    let claims: [ComparableClaim]
    let topic: TopicTerms
    let facets: [ClaimFacet]
    /// Which statements give one figure again, as a headline does: by the number of the statement, that of the first such.
    private(set) lazy var figures = RepeatedFigure.firsts(of: statements)
    let scopes: ScopeTable
    /// The rare words of all statements with what stands around them: what the article tells of.
    private(set) lazy var story = WeighedTerms(
        claims.flatMap { $0.claim.head + $0.claim.clause + $0.claim.context }.asBag()
            .compactMap { $0.weight >= 100 ? Term(key: $0.key, weight: 100) : nil }, rarity: rarity)
    private let rarity: Rarity

    init(_ number: Int, in index: any FactIndex, rarity: Rarity, scopes: ScopeTable) {
        self.scopes = scopes
        self.rarity = rarity
        self.number = number
        let facts = index.statements(number)
        info = facts.article
        topic = TopicTerms(facts.topic, rarity: rarity)
        statements = facts.claims
        claims = facts.claims.map { ComparableClaim($0, scope: scopes.number(of: $0), rarity: rarity) }
        let printed = facts.article.date?.date.dayNumber
        facets = facts.claims.map { ClaimFacet($0, printed: printed) }
    }

    /// Whether no other figure of the article counts what a statement counts.
    func isOnlyOfNoun(_ place: Int) -> Bool {
        let one = claims[place]
        return claims.indices.allSatisfy {
            figures[$0] == figures[place] || facets[$0].dimension != facets[place].dimension
                || !claims[$0].countsSameNoun(as: one)
        }
    }
}

/// Keeps the articles that were made ready, so that each is so once.
final class ComparableArticles {
    private let index: any FactIndex
    private let rarity: Rarity
    private let scopes = ScopeTable()
    /// By number.
    private var ready: [ComparableArticle?] = []
    /// Of the claims of all articles that were made ready the facet and the number of the limits, one article behind the other:
    /// most pairs are dismissed by these, and no article is touched for it.
    private var facets: [(claim: ClaimFacet, scope: Int)] = []
    /// For each article where its claims begin in `facets`; as many as `ready`.
    private var facetStarts: [Int] = []

    init(_ index: any FactIndex) {
        self.index = index
        rarity = Rarity(index)
    }

    subscript(number: Int) -> ComparableArticle {
        if number < ready.count, let known = ready[number] { return known }
        let article = ComparableArticle(number, in: index, rarity: rarity, scopes: scopes)
        if number >= ready.count {
            ready += Array(repeating: nil, count: max(64, number + 1 - ready.count + number / 2))
            facetStarts += Array(repeating: -1, count: ready.count - facetStarts.count)
        }
        ready[number] = article
        facetStarts[number] = facets.count
        for (facet, claim) in zip(article.facets, article.claims) { facets.append((facet, claim.scope)) }
        return article
    }

    /// Where the claims of an article begin among those that ``mayCompare(_:_:inOneArticle:)`` counts.
    func firstClaim(of number: Int) -> Int {
        if number >= facetStarts.count || facetStarts[number] < 0 { _ = self[number] }
        return facetStarts[number]
    }

    /// Whether unit, kind, modality, time and limits leave it open that two claims speak of one thing.
    func mayCompare(_ claim: Int, _ other: Int, inOneArticle: Bool) -> Bool {
        guard facets[other].claim.mayCompare(with: facets[claim].claim, inOneArticle: inOneArticle),
            case .compatible = scopes.compare(facets[claim].scope, facets[other].scope)
        else { return false }
        return true
    }
}
