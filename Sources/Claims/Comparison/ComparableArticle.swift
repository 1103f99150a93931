import Extraction
import Findings

/// An article made ready to be laid beside others: of its claims, and of their wordings, only those that are asked for, since
/// most articles are dismissed by the facets of a claim or two.
final class ComparableArticle {
    let number: Int
    let info: ArticleInfo
    /// Its claims as the index gives them.
    let statements: ClaimList
    let topic: TopicTerms
    /// Which statements give one figure again, as a headline does: by the number of the statement, that of the first such.
    private(set) lazy var figures = RepeatedFigure.firsts(of: statements)
    let scopes: ScopeTable
    /// The rare words of all statements with what stands around them: what the article tells of.
    private(set) lazy var story = WeighedTerms(
        claims.flatMap { $0.claim.head + $0.claim.clause + $0.claim.context }.asBag()
            .compactMap { $0.weight >= 100 ? Term(key: $0.key, weight: 100) : nil }, rarity: rarity)
    private let rarity: Rarity
    /// The claims made ready so far, by their numbers.
    private var ready: [ComparableClaim?]

    init(_ number: Int, in index: any FactIndex, rarity: Rarity, scopes: ScopeTable) {
        self.scopes = scopes
        self.rarity = rarity
        self.number = number
        let facts = index.statements(number)
        info = facts.article
        topic = TopicTerms(facts.topic, rarity: rarity)
        statements = facts.claims
        ready = Array(repeating: nil, count: facts.claims.count)
    }

    /// The claim of a number, made ready.
    func claim(_ place: Int) -> ComparableClaim {
        if let known = ready[place] { return known }
        let claim = statements[place]
        let made = ComparableClaim(
            claim, scope: scopes.number(of: claim), printed: info.date?.date.dayNumber, among: statements.count,
            rarity: rarity)
        ready[place] = made
        return made
    }

    /// All claims, made ready.
    var claims: some Sequence<ComparableClaim> { statements.indices.lazy.map(claim) }

    /// What the wordings of all statements of two articles share, apart from what two of their lengths share by chance.
    func storyCommon(with other: ComparableArticle) -> Double {
        max(0, story.common(with: other.story) - story.mass * other.story.mass / Self.massPerChance)
    }

    /// Two articles on different things share one rare term by chance where the product of their masses is so large.
    private static let massPerChance = 8_000.0

    /// The figures that would hardly be met twice by chance, exact or nearly so, each with what it measures.
    private lazy var tellingFigures: [(measure: UInt32, value: ValueInterval)] = claims.compactMap { claim in
        guard claim.claim.kind == .quantity, claim.claim.derivation == nil, let value = claim.claim.value else {
            return nil
        }
        let isTelling =
            FigureLikeness.isTellingFigure(value)
            || value.exact == nil && value.low.map { low in value.high.map { isNear(low, $0) } ?? false } ?? false
        return isTelling ? (claim.facet.measure, value) : nil
    }

    /// How many telling figures of the article the other one tells as well, exactly or roughly (四百八十户, 480户).
    func figuresInCommon(with other: ComparableArticle) -> Int {
        if let known = common, known.article == other.number { return known.count }
        var met: Set<ValueInterval> = []
        for (measure, value) in tellingFigures where !met.contains(value) {
            let isMet = other.tellingFigures.contains {
                $0.measure == measure && (value.exact != nil || $0.value.exact != nil)
                    && FigureLikeness.agree(value, $0.value)
            }
            if isMet { met.insert(value) }
        }
        common = (other.number, met.count)
        return met.count
    }

    /// What ``figuresInCommon(with:)`` told last.
    private var common: (article: Int, count: Int)?

    /// Whether no other figure of the article counts what a statement counts.
    func isOnlyOfNoun(_ place: Int) -> Bool {
        let one = claim(place)
        return statements.indices.allSatisfy {
            figures[$0] == figures[place] || claim($0).facet.dimension != one.facet.dimension
                || !claim($0).countsSameNoun(as: one)
        }
    }
}

/// Whether a rough figure is of two places and more: 八百多, not 十来.
private func isNear(_ low: ExactNumber, _ high: ExactNumber) -> Bool {
    low >= ExactNumber(20) && high.approximation <= low.approximation * 1.35
}

/// Keeps the articles that were made ready, so that each is so once.
final class ComparableArticles {
    private let index: any FactIndex
    private let rarity: Rarity
    private let scopes = ScopeTable()
    /// By number.
    private var ready: [ComparableArticle?] = []
    /// Of the claims of all articles that were made ready the facet and the number of the limits, one article behind the other:
    /// most pairs are dismissed by these, and no article is touched for it. Nil where a claim was not asked for.
    private var facets: [(claim: ClaimFacet, scope: Int)?] = []
    /// Of the same claims how far their figures reach: most of the other pairs are dismissed by this.
    private var reaches: [FigureReach?] = []
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
        facets += Array(repeating: nil, count: article.statements.count)
        reaches += Array(repeating: nil, count: article.statements.count)
        return article
    }

    /// Lets go of an article that was held against all others: with all their words the claims made ready take more room than
    /// anything else that is known of the articles.
    func release(_ number: Int) { ready[number] = nil }

    /// Where a claim stands among those that ``mayCompare(_:_:inOneArticle:)`` counts.
    func place(of claim: Int, in number: Int) -> Int {
        if number >= facetStarts.count || facetStarts[number] < 0 { _ = self[number] }
        let place = facetStarts[number] + claim
        if facets[place] == nil {
            let made = self[number].claim(claim)
            facets[place] = (made.facet, made.scope)
            reaches[place] = made.reach
        }
        return place
    }

    /// Whether unit, kind, modality, time and limits leave it open that two claims speak of one thing.
    func mayCompare(_ claim: Int, _ other: Int, inOneArticle: Bool) -> Bool {
        guard let claim = facets[claim], let other = facets[other] else { return false }
        return other.claim.mayCompare(with: claim.claim, inOneArticle: inOneArticle)
            && scopes.outcome(claim.scope, other.scope) != nil
    }

    /// Those of some pairs of claims, the one's of the first article and the other's of the second, that may come to be likely
    /// contradictions.
    func promising(
        _ pairs: ArraySlice<ClaimNumbers>, of article: Int, _ other: Int, _ bound: PairBound
    ) -> [ClaimNumbers] {
        pairs.filter { pair in
            guard let first = reaches[place(of: pair.left, in: article)],
                let second = reaches[place(of: pair.right, in: other)]
            else { return true }
            return bound.allows(first, second)
        }
    }
}
