import Findings

/// An article made ready to be laid beside others: the wordings of its claims weighed once.
final class ComparableArticle {
    let number: Int
    let info: ArticleInfo
    let claims: [ComparableClaim]
    let topic: WeighedTerms
    let facets: [ClaimFacet]

    init(_ number: Int, in index: any FactIndex, rarity: Rarity) {
        self.number = number
        let facts = index.statements(number)
        info = facts.article
        topic = WeighedTerms(facts.topic, rarity: rarity)
        claims = facts.claims.map { ComparableClaim($0, rarity: rarity) }
        facets = claims.map(\.facet)
    }
}

/// Keeps the articles that were made ready, so that each is so once.
final class ComparableArticles {
    private let index: any FactIndex
    private let rarity: Rarity
    /// By number.
    private var ready: [ComparableArticle?] = []

    init(_ index: any FactIndex) {
        self.index = index
        rarity = Rarity(index)
    }

    subscript(number: Int) -> ComparableArticle {
        if number < ready.count, let known = ready[number] { return known }
        let article = ComparableArticle(number, in: index, rarity: rarity)
        if number >= ready.count {
            ready += Array(repeating: nil, count: max(64, number + 1 - ready.count + number / 2))
        }
        ready[number] = article
        return article
    }
}
