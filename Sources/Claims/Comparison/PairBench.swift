import Extraction
import Findings

/// All candidate pairs of two articles, judged together.
struct PairBench {
    private struct Pair {
        let left: Int, right: Int
        let wording: WordingLikeness
        let time: TimeRelation
        let subjects: SubjectRelation
        let scopeDifferences: Int
        let agrees: Bool
        let isShrinkingTotal: Bool
        var rank: Double { wording.rank + (subjects == .shared ? 0.5 : 0) + (time == .same ? 0.5 : 0) }
    }

    private let left: Int, right: Int
    private let leftFacts: ArticleFacts, rightFacts: ArticleFacts
    private let pairs: [Pair]
    private let topicCommon: Double

    init(_ candidates: [(Int, Int)], left: Int, right: Int, index: any FactIndex) {
        self.left = left
        self.right = right
        let leftFacts = index.article(left), rightFacts = index.article(right)
        let overlap = WordingOverlap(rarity: Rarity(index).callAsFunction)
        pairs = candidates.compactMap { Self.pair($0, leftFacts, rightFacts, overlap) }
        topicCommon = overlap.measure(leftFacts.topic, rightFacts.topic).common
        (self.leftFacts, self.rightFacts) = (leftFacts, rightFacts)
    }

    /// Nil where a gate shuts: other unit, other subject, other scope, other time.
    private static func pair(
        _ places: (Int, Int), _ left: ArticleFacts, _ right: ArticleFacts, _ overlap: WordingOverlap
    ) -> Pair? {
        let a = left.claims[places.0], b = right.claims[places.1]
        guard ClaimGate.firstShut(a, in: left.article, b, in: right.article) == nil,
            case .compatible(let differences) = ScopeComparison.compare(a, b), let x = a.value, let y = b.value
        else { return nil }
        let time = TimeRelation.between(a, printed: left.article.date?.date, b, printed: right.article.date?.date)
        return Pair(
            left: places.0, right: places.1, wording: WordingLikeness(a, b, overlap: overlap), time: time,
            subjects: SubjectComparison.relation(a, b), scopeDifferences: differences, agrees: x.intersects(y),
            isShrinkingTotal: ClaimGate.isShrinkingTotal(a, in: left.article, b, in: right.article))
    }

    func judged(by model: PairModel) -> [ClaimPair] {
        pairs.map { pair in
            let a = leftFacts.claims[pair.left], b = rightFacts.claims[pair.right]
            let features = PairFeatures(
                wording: pair.wording, topicCommon: topicCommon, subjects: pair.subjects, time: pair.time,
                scopeDifferences: pair.scopeDifferences, figures: (a.value!, b.value!), isEvent: a.kind == .event, sameArticle: left == right,
                sameMeasureWord: a.unit == b.unit, rivals: rivals(of: pair))
            return ClaimPair(
                first: ClaimReference(article: Int32(left), claim: Int32(pair.left)),
                second: ClaimReference(article: Int32(right), claim: Int32(pair.right)),
                agrees: pair.agrees, confidence: model.confidence(features), features: features, time: pair.time,
                isShrinkingTotal: pair.isShrinkingTotal)
        }
    }

    private func rivals(of pair: Pair) -> Rivals {
        var rivals = Rivals()
        var best = -Double.infinity
        for other in pairs where (other.left == pair.left) != (other.right == pair.right) {
            best = max(best, other.rank)
            if other.agrees, other.rank >= pair.rank - 0.5 { rivals.agrees = true }
        }
        let unit = leftFacts.claims[pair.left].unit
        rivals.sameUnit = pairs.count { leftFacts.claims[$0.left].unit == unit }
        rivals.isBest = best <= pair.rank
        rivals.margin = min(2, max(-2, pair.rank - best))
        return rivals
    }
}

/// How rare a term is among the articles of an index: 1 for one that stands in few, near 0 for one in all.
struct Rarity {
    private let index: any FactIndex
    private let scale: Double

    init(_ index: any FactIndex) {
        self.index = index
        scale = Self.logarithm(index.articleCount + Self.ballast)
    }

    /// In [0, 1].
    func callAsFunction(_ term: UInt32) -> Double {
        let count = max(1, index.articleCount(ofTerm: term))
        return max(0, 1 - Self.logarithm(count) / scale)
    }

    /// A few articles tell little of how rare a term is: as if there were so many more.
    private static let ballast = 50

    /// The binary logarithm, linear between powers of two.
    private static func logarithm(_ number: Int) -> Double {
        let whole = Int.bitWidth - 1 - max(1, number).leadingZeroBitCount
        return Double(whole) + Double(number - 1 << whole) / Double(1 << whole)
    }
}
