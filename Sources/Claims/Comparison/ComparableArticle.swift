/// An article made ready to be laid beside others: the wordings of its claims weighed once.
final class ComparableArticle {
    let number: Int
    let facts: ArticleFacts
    let topic: WeighedTerms
    let facets: [ClaimFacet]
    /// The keys of each claim.
    let keys: [[UInt32]]
    /// Made on first use: most claims of a large archive meet no counterpart.
    private(set) lazy var wordings: [ClaimWording] = facts.claims.map { ClaimWording($0, rarity: rarity) }
    /// The rare words of all statements with what stands around them: what the article tells of.
    private(set) lazy var story = WeighedTerms(
        facts.claims.flatMap { $0.head + $0.clause + $0.context }.asBag()
            .compactMap { $0.weight >= 100 ? Term(key: $0.key, weight: 100) : nil }, rarity: rarity)
    private let rarity: Rarity

    init(_ number: Int, in index: any FactIndex, rarity: Rarity) {
        self.number = number
        facts = index.statements(number)
        self.rarity = rarity
        topic = WeighedTerms(facts.topic, rarity: rarity)
        keys = facts.claims.map(\.keys)
        facets = facts.claims.map(ClaimFacet.init)
    }
}

/// Keeps the articles that were made ready, so that each is so once.
final class ComparableArticles {
    private let index: any FactIndex
    private let rarity: Rarity
    private var ready: [Int: ComparableArticle] = [:]

    init(_ index: any FactIndex) {
        self.index = index
        rarity = Rarity(index)
    }

    subscript(number: Int) -> ComparableArticle {
        if let known = ready[number] { return known }
        let article = ComparableArticle(number, in: index, rarity: rarity)
        ready[number] = article
        return article
    }
}
