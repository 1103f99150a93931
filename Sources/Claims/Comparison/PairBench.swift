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
    /// What the wordings of all statements of the two articles share.
    private let storyCommon: Double
    /// From the printing of the left article to that of the right one; 0 where a date is not known.
    private let daysBetween: Int
    private let partners: Int
    private let byLeft: [Int: Counterparts], byRight: [Int: Counterparts]
    /// How many pairs of figures of one size there are, by dimension.
    private let ofOneSize: [String: Int]

    /// - Parameter partners: with how many articles the left one could be compared.
    init(_ candidates: [(Int, Int)], left: ComparableArticle, right: ComparableArticle, partners: Int) {
        self.partners = partners
        self.left = left
        self.right = right
        pairs = candidates.compactMap { Self.pair($0, left, right) }
        topicCommon = pairs.isEmpty ? 0 : left.topic.common(with: right.topic)
        storyCommon = pairs.isEmpty || left.number == right.number ? 0 : left.story.common(with: right.story)
        daysBetween =
            right.facts.article.date.flatMap { later in
                left.facts.article.date.map { later.date.dayNumber - $0.date.dayNumber }
            } ?? 0
        byLeft = Self.counterparts(pairs, at: \.left)
        byRight = Self.counterparts(pairs, at: \.right)
        ofOneSize = pairs.reduce(into: [:]) { counts, pair in
            if pair.isOfOneSize { counts[left.facts.claims[pair.left].dimension, default: 0] += 1 }
        }
    }

    private static func counterparts(_ pairs: [Pair], at side: KeyPath<Pair, Int>) -> [Int: Counterparts] {
        var found: [Int: Counterparts] = [:]
        for (place, pair) in pairs.enumerated() {
            var group = found[pair[keyPath: side]] ?? Counterparts()
            group.ranks.add(pair.rank, of: place)
            if pair.agrees {
                group.agreeingRanks.add(pair.rank, of: place)
                group.sameFigures += pair.isSameFigure ? 1 : 0
            }
            found[pair[keyPath: side]] = group
        }
        return found
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
        let contradictions = rated(by: model).filter { !$0.agrees && !isAccountedFor($0) }.sorted {
            $1.confidence < $0.confidence
        }
        let kept = contradictions.filter { pair in
            guard !taken.contains(pair.first), !taken.contains(pair.second) else { return false }
            taken.formUnion([pair.first, pair.second])
            return true
        }
        return kept.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// Whether one statement's sentence holds a figure by which its own becomes the other's: 补助15万元，七层以上另加3万元
    /// beside 补助18万元; or implies an earlier level that is the other's.
    private func isAccountedFor(_ pair: ClaimPair) -> Bool {
        let a = left.facts.claims[Int(pair.first.claim)], b = right.facts.claims[Int(pair.second.claim)]
        guard a.kind == .quantity, let x = a.value, let y = b.value else { return false }
        return Self.accounts(left.facts.claims, beside: a, x, for: y)
            || Self.accounts(right.facts.claims, beside: b, y, for: x)
    }

    private static func accounts(
        _ claims: [Claim], beside claim: Claim, _ own: ValueInterval, for other: ValueInterval
    ) -> Bool {
        guard let goal = other.exact, let start = own.exact, FigureLikeness.isTellingFigure(other) else { return false }
        return claims.contains { near in
            guard near.sentenceIndex == claim.sentenceIndex, near.unit == claim.unit, near.place != claim.place,
                let step = near.value?.exact, step != .zero
            else { return false }
            if near.derivation != nil { return step == goal }
            return start.adding(step) == goal && near.scope[.part] == nil
        }
    }

    /// All pairs that pass the gates, agreeing ones too, in the order of their statements.
    func rated(by model: PairModel) -> [ClaimPair] {
        pairs.enumerated().map { place, pair in
            let a = left.facts.claims[pair.left], b = right.facts.claims[pair.right]
            let features = PairFeatures(
                wording: pair.wording, topicCommon: topicCommon, storyCommon: storyCommon, subjects: pair.subjects,
                time: pair.time,
                scopeDifferences: pair.scopeDifferences, daysBetween: daysBetween, partners: partners,
                figures: (a.value!, b.value!),
                isEvent: a.kind == .event,
                sameArticle: left.number == right.number,
                sameMeasureWord: a.unit == b.unit, rivals: rivals(of: place))
            return ClaimPair(
                first: ClaimReference(article: Int32(left.number), claim: Int32(pair.left)),
                second: ClaimReference(article: Int32(right.number), claim: Int32(pair.right)),
                agrees: pair.agrees, confidence: model.confidence(features), features: features, time: pair.time,
                isShrinkingTotal: pair.isShrinkingTotal)
        }
    }

    private func rivals(of place: Int) -> Rivals {
        let pair = pairs[place]
        let others = [byLeft[pair.left], byRight[pair.right]].compactMap { $0 }
        let best = others.map { $0.ranks.best(without: place) }.max() ?? -.infinity
        var rivals = Rivals()
        rivals.agrees = others.contains {
            $0.sameFigures > (pair.agrees && pair.isSameFigure ? 1 : 0)
                || $0.agreeingRanks.best(without: place) >= pair.rank - 0.5
        }
        rivals.sameSize = ofOneSize[left.facts.claims[pair.left].dimension] ?? 0
        rivals.isBest = best <= pair.rank
        rivals.margin = min(2, max(-2, pair.rank - best))
        return rivals
    }
}

/// The pairs that one statement is in, in so far as they are rivals of each other.
private struct Counterparts {
    var ranks = TopTwo()
    /// Of the pairs that agree.
    var agreeingRanks = TopTwo()
    /// How many pairs agree in a telling figure.
    var sameFigures = 0
}

/// The two highest ranks of some pairs: enough to tell the highest of all but any one of them.
private struct TopTwo {
    private var first = -Double.infinity, second = -Double.infinity
    private var leader = -1

    mutating func add(_ rank: Double, of place: Int) {
        if rank > first {
            (first, second, leader) = (rank, first, place)
        } else {
            second = max(second, rank)
        }
    }

    func best(without place: Int) -> Double { place == leader ? second : first }
}
