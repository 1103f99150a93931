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
    let model: PairModel

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
            for (other, pairs) in candidatePairs(of: number, in: index, primary: numbers) {
                found += judge(PairBench(pairs, left: articles[number], right: articles[other]))
            }
        }
        return found
    }

    /// The pairs of claims that share a key with a claim of one article, by the other article's number; a pair of two
    /// primary articles is met once.
    private func candidatePairs(of number: Int, in index: any FactIndex, primary: Set<Int>) -> [(Int, [(Int, Int)])] {
        var byArticle: [Int: Set<Int>] = [:]
        for (place, claim) in index.article(number).claims.enumerated() {
            for key in claim.keys {
                for reference in index.claims(underKey: key) {
                    let other = Int(reference.article), claimPlace = Int(reference.claim)
                    if other == number ? claimPlace <= place : primary.contains(other) && other < number { continue }
                    byArticle[other, default: []].insert(place << 20 | claimPlace)
                }
            }
        }
        for (other, _) in RelatedArticles.of(number, in: index) where !(primary.contains(other) && other < number) {
            for (left, right) in Self.comparable(index.article(number).claims, index.article(other).claims) {
                byArticle[other, default: []].insert(left << 20 | right)
            }
        }
        return byArticle.sorted { $0.key < $1.key }.map { other, pairs in
            (other, pairs.sorted().map { ($0 >> 20, $0 & 0xFFFFF) })
        }
    }

    /// All pairs of claims of one kind and comparable units: articles on one topic are compared in full.
    private static func comparable(_ left: [Claim], _ right: [Claim]) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        for (i, a) in left.enumerated() {
            for (j, b) in right.enumerated() where a.kind == b.kind && UnitComparison.isComparable(a, b) {
                pairs.append((i, j))
            }
        }
        return pairs
    }
}
