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
        benches(in: index, about: primary, least: PairBench.unlikely) { $0.judged(by: model) }
    }

    /// All pairs that were compared, agreeing ones too, by article and claim number.
    public func pairs(in index: any FactIndex, about primary: [ArticleFacts]) -> [ClaimPair] {
        benches(in: index, about: primary, least: nil) { $0.rated(by: model) }
    }

    /// - Parameter least: the confidence of a contradiction below which it is of no use; nil where all pairs are asked for.
    func benches(
        in index: any FactIndex, about primary: [ArticleFacts], least: Double?, _ judge: (PairBench) -> [ClaimPair]
    ) -> [ClaimPair] {
        let numbers = Set(primary.compactMap { index.number(of: $0.article) }).sorted()
        var candidates = CandidatePairs(index, primary: numbers)
        var found: [ClaimPair] = []
        for number in numbers {
            candidates.find(of: number)
            let article = candidates.articles[number]
            let bound = least.map { PairBound(model, least: $0, partners: candidates.partners) }
            for (other, pairs) in candidates.byArticle {
                let pairs = candidates.pairs[pairs]
                var within: PairBench.Promise?
                if let bound {
                    let promising = candidates.articles.promising(pairs, of: number, other, bound)
                    if promising.isEmpty { continue }
                    within = (promising, bound)
                }
                let bench = PairBench(
                    pairs, left: article, right: candidates.articles[other], partners: candidates.partners,
                    promise: within)
                if let bench { found += judge(bench) }
            }
            candidates.articles.release(number)
        }
        return found
    }
}
