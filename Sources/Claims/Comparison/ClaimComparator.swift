import Extraction
import Findings

/// Two statements that may speak of one thing.
public struct ClaimPair: Sendable {
    public let first: ClaimReference
    public let second: ClaimReference
    /// Whether both can hold.
    public let agrees: Bool
    /// How sure it is that they speak of one thing and contradict each other, in (0, 1).
    public let confidence: Double
    public let features: PairFeatures
    public let time: TimeRelation
    /// Whether it is a running total that shrank, rather than two figures of one time.
    public let isShrinkingTotal: Bool
}

/// Finds conflicting statements among the articles of an index.
///
/// Which statements are laid side by side is decided by shared keys; of each pair of articles, each statement is then
/// held against its most alike counterpart, so that a figure that is told again rightly is not set against another one.
public struct ClaimComparator: Sendable {
    public let model: PairModel

    public init(model: PairModel = PairModel()) { self.model = model }

    /// The contradictions that touch one of the primary articles, by article and claim number.
    public func contradictions(in index: any FactIndex, about primary: [ArticleFacts]) -> [ClaimPair] {
        benches(in: index, about: primary) { $0.judged(by: model) }
    }

    /// All pairs that were compared, agreeing ones too, by article and claim number.
    public func pairs(in index: any FactIndex, about primary: [ArticleFacts]) -> [ClaimPair] {
        benches(in: index, about: primary) { $0.rated(by: model) }
    }

    private func benches(
        in index: any FactIndex, about primary: [ArticleFacts], _ judge: (PairBench) -> [ClaimPair]
    ) -> [ClaimPair] {
        let numbers = Set(primary.compactMap { index.number(of: $0.article) })
        let articles = ComparableArticles(index)
        var found: [ClaimPair] = []
        for number in numbers.sorted() {
            let candidates = candidatePairs(of: number, in: index, primary: numbers, articles)
            for (other, pairs) in candidates.pairs {
                let bench = PairBench(
                    pairs, left: articles[number], right: articles[other], partners: candidates.partners)
                found += judge(bench)
            }
        }
        return found
    }

    /// The pairs of claims that share a key with a claim of one article, or stand in an article on its topic, by the
    /// other article's number; a pair of two primary articles is met once. With them, how many articles there are that
    /// the article could be compared with.
    private func candidatePairs(
        of number: Int, in index: any FactIndex, primary: Set<Int>, _ articles: ComparableArticles
    ) -> (pairs: [(Int, [(Int, Int)])], partners: Int) {
        let article = articles[number]
        var byArticle: [Int: [Int]] = [:]
        var partners: Set<Int> = []
        func add(_ place: Int, _ other: Int, _ claim: Int) {
            guard articles[other].facets[claim].mayCompare(with: article.facets[place], inOneArticle: other == number)
            else { return }
            byArticle[other, default: []].append(place << 20 | claim)
        }
        for (place, keys) in article.keys.enumerated() {
            for key in keys {
                for reference in index.claims(underKey: key) {
                    let other = Int(reference.article), claim = Int(reference.claim)
                    partners.insert(other)
                    if other == number ? claim <= place : primary.contains(other) && other < number { continue }
                    add(place, other, claim)
                }
            }
        }
        for (other, _) in RelatedArticles.of(article, in: index) {
            partners.insert(other)
            if primary.contains(other), other < number { continue }
            for place in article.facets.indices {
                for claim in articles[other].facets.indices { add(place, other, claim) }
            }
        }
        let pairs = byArticle.sorted { $0.key < $1.key }.map { other, pairs in (other, Self.parted(pairs)) }
        return (pairs, partners.count)
    }

    /// Each pair once, ascending.
    private static func parted(_ pairs: [Int]) -> [(Int, Int)] {
        var parted: [(Int, Int)] = []
        var last = -1
        for pair in pairs.sorted() where pair != last {
            parted.append((pair >> 20, pair & 0xFFFFF))
            last = pair
        }
        return parted
    }
}
