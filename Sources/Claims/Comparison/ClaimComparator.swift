import Extraction
import Findings

/// Two statements that cannot both hold, if they speak of one thing.
public struct ClaimConflict: Sendable {
    public let first: ClaimReference
    public let second: ClaimReference
    /// How sure it is that they speak of one thing, in (0, 1).
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

    /// The conflicts that touch one of the primary articles, by article and claim number.
    public func conflicts(in index: any FactIndex, about primary: [ArticleFacts]) -> [ClaimConflict] {
        let numbers = Set(primary.compactMap { index.number(of: $0.article) })
        var conflicts: [ClaimConflict] = []
        for number in numbers.sorted() {
            for (other, pairs) in candidatePairs(of: number, in: index, primary: numbers) {
                let bench = PairBench(pairs, left: number, right: other, index: index)
                conflicts += bench.conflicts(model)
            }
        }
        return conflicts
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
        return byArticle.sorted { $0.key < $1.key }.map { other, pairs in
            (other, pairs.sorted().map { ($0 >> 20, $0 & 0xFFFFF) })
        }
    }
}
