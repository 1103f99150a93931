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
        /// Whether both name one exact figure of two digits and more: that hardly happens by chance.
        let isSameFigure: Bool
        let isShrinkingTotal: Bool
        /// Whether the figures are within a factor of two and a half.
        let isOfOneSize: Bool
        var rank: Double { wording.rank + (subjects == .shared ? 0.5 : 0) + (time == .same ? 0.5 : 0) }
    }

    private let left: ComparableArticle, right: ComparableArticle
    private let pairs: [Pair]
    private let topicCommon: Double

    init(_ candidates: [(Int, Int)], left: ComparableArticle, right: ComparableArticle) {
        self.left = left
        self.right = right
        pairs = candidates.compactMap { Self.pair($0, left, right) }
        topicCommon = pairs.isEmpty ? 0 : left.topic.common(with: right.topic)
    }

    /// Nil where a gate shuts: other unit, other subject, other scope, other time.
    private static func pair(
        _ places: (Int, Int), _ left: ComparableArticle, _ right: ComparableArticle
    ) -> Pair? {
        let a = left.facts.claims[places.0], b = right.facts.claims[places.1]
        let info = (left.facts.article, right.facts.article)
        guard ClaimGate.firstShut(a, in: info.0, b, in: info.1) == nil,
            case .compatible(let differences) = ScopeComparison.compare(a, b), let x = a.value, let y = b.value
        else { return nil }
        let wording = WordingLikeness(left.wordings[places.0], right.wordings[places.1])
        guard a.kind == .quantity || wording.isOneEvent || isOnlyOne(a, left, b, right, wording),
            a.dimension != "percent" || wording.clauseCommon > 0.3
        else {
            return nil
        }
        return Pair(
            left: places.0, right: places.1, wording: wording,
            time: TimeRelation.between(a, printed: info.0.date?.date, b, printed: info.1.date?.date),
            subjects: SubjectComparison.relation(a, b), scopeDifferences: differences,
            agrees: a.kind == .event ? EventDates.agree(a, b) : FigureLikeness.agree(x, y),
            isSameFigure: FigureLikeness.isTellingFigure(x) && x == y,
            isShrinkingTotal: ClaimGate.isShrinkingTotal(a, in: info.0, b, in: info.1),
            isOfOneSize: a.kind == .event || (FigureLikeness.ratio(x, y) ?? 10) < 2.5)
    }

    /// Whether both articles, on one topic, tell of one event of this kind only: then it is the same in other words.
    private static func isOnlyOne(
        _ a: Claim, _ left: ComparableArticle, _ b: Claim, _ right: ComparableArticle, _ wording: WordingLikeness
    ) -> Bool {
        guard onceOnATopic.contains(a.unit) || wording.isThin, left.number != right.number,
            wording.sentenceCommon >= 0.6,
            isAlone(a, left), isAlone(b, right)
        else {
            return false
        }
        return left.topic.common(with: right.topic) >= 3
    }

    private static func isAlone(_ claim: Claim, _ article: ComparableArticle) -> Bool {
        article.facts.claims.allSatisfy {
            $0.kind != .event || $0.unit != claim.unit || EventDates.agree($0, claim)
        }
    }

    /// Of these an article tells one, its own; of openings and foundings it may tell several.
    private static let onceOnATopic: Set<String> = ["in-force", "deadline", "landfall", "held", "closing", "accident"]

    /// The pairs with their confidence; of the contradictions each statement is in one at most, its likeliest.
    func judged(by model: PairModel) -> [ClaimPair] {
        var taken: Set<ClaimReference> = []
        let contradictions = rated(by: model).filter { !$0.agrees }.sorted { $1.confidence < $0.confidence }
        let kept = contradictions.filter { pair in
            guard !taken.contains(pair.first), !taken.contains(pair.second) else { return false }
            taken.formUnion([pair.first, pair.second])
            return true
        }
        return kept.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// All pairs that pass the gates, agreeing ones too, in the order of their statements.
    func rated(by model: PairModel) -> [ClaimPair] {
        pairs.map { pair in
            let a = left.facts.claims[pair.left], b = right.facts.claims[pair.right]
            let features = PairFeatures(
                wording: pair.wording, topicCommon: topicCommon, subjects: pair.subjects, time: pair.time,
                scopeDifferences: pair.scopeDifferences, figures: (a.value!, b.value!), isEvent: a.kind == .event,
                sameArticle: left.number == right.number,
                sameMeasureWord: a.unit == b.unit, rivals: rivals(of: pair))
            return ClaimPair(
                first: ClaimReference(article: Int32(left.number), claim: Int32(pair.left)),
                second: ClaimReference(article: Int32(right.number), claim: Int32(pair.right)),
                agrees: pair.agrees, confidence: model.confidence(features), features: features, time: pair.time,
                isShrinkingTotal: pair.isShrinkingTotal)
        }
    }

    private func rivals(of pair: Pair) -> Rivals {
        var rivals = Rivals()
        var best = -Double.infinity
        for other in pairs where (other.left == pair.left) != (other.right == pair.right) {
            best = max(best, other.rank)
            if other.agrees, other.isSameFigure || other.rank >= pair.rank - 0.5 { rivals.agrees = true }
        }
        let dimension = left.facts.claims[pair.left].dimension
        rivals.sameSize = pairs.count { left.facts.claims[$0.left].dimension == dimension && $0.isOfOneSize }
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
