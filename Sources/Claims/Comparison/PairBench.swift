import Extraction
import Findings

/// All candidate pairs of two articles, judged together.
struct PairBench {
    /// Two statements that no gate keeps apart.
    private struct OpenPair {
        let left: Int, right: Int
        let scopeDifferences: Int, scopeShared: Int
        let agrees: Bool
    }

    private struct Pair {
        let left: Int, right: Int
        let wording: WordingLikeness
        let time: TimeRelation
        let subjects: SubjectRelation
        let scopeDifferences: Int, scopeShared: Int
        let agrees: Bool
        /// Whether they agree by what they tell, and not only because one has no end.
        let agreesClosely: Bool
        /// Whether both name one exact figure of two digits and more: that hardly happens by chance.
        let isSameFigure: Bool
        let isShrinkingTotal: Bool
        /// Whether the figures are within a factor of two and a half.
        let isOfOneSize: Bool
        let rank: Double
    }

    private let left: ComparableArticle, right: ComparableArticle
    private let pairs: [Pair]
    private let topicCommon: Double
    /// From the printing of the left article to that of the right one; 0 where a date is not known.
    private let daysBetween: Int
    private let partners: Int
    /// By the number of the statement.
    private let byLeft: [Counterparts], byRight: [Counterparts]
    /// Of two articles the pairs that agree, by the sentences that they stand in.
    private let agreed: [SentencePair: [ClaimNumbers]]
    /// How many pairs of figures of one size there are, by dimension and by ``ClaimFacet/measure``.
    private let ofOneSize: [UInt32: Int]

    typealias Promise = (pairs: [ClaimNumbers], bound: PairBound)

    /// - Parameters:
    ///   - partners: with how many articles the left one could be compared.
    ///   - promise: the pairs that may be likely contradictions as far as their reach tells, and what tells more; nil where pairs
    ///     that agree are asked for as well.
    /// Nil where there is nothing to judge, as between most articles: where no pair may be a likely contradiction, what the others
    /// are is of no use.
    init?(
        _ candidates: ArraySlice<ClaimNumbers>, left: ComparableArticle, right: ComparableArticle, partners: Int,
        promise: Promise?
    ) {
        let daysBetween =
            right.info.date.flatMap { later in left.info.date.map { later.date.dayNumber - $0.date.dayNumber } } ?? 0
        if let promise {
            let isAnyLikely = promise.pairs.contains { numbers in
                guard let open = Self.open(numbers, left, right), !open.agrees,
                    let pair = Self.pair(open, left, right)
                else { return false }
                let features = Self.features(
                    of: pair, left, right, topicCommon: 0, daysBetween: daysBetween, partners: partners, Rivals())
                return promise.bound.allows(
                    features, left.claim(numbers.left).reach, right.claim(numbers.right).reach)
            }
            guard isAnyLikely else { return nil }
        }
        var open: [OpenPair] = []
        for numbers in candidates {
            if let pair = Self.open(numbers, left, right) { open.append(pair) }
        }
        let pairs = open.compactMap { Self.pair($0, left, right) }
        self.partners = partners
        self.left = left
        self.right = right
        self.pairs = pairs
        self.daysBetween = daysBetween
        topicCommon = left.topic.common(with: right.topic)
        var byLeft = [Counterparts](repeating: Counterparts(), count: left.statements.count)
        var byRight = [Counterparts](repeating: Counterparts(), count: right.statements.count)
        var ofOneSize: [UInt32: Set<Int>] = [:]
        for pair in pairs {
            let (there, here) = (right.figures[pair.right], left.figures[pair.left])
            byLeft[pair.left].add(
                pair.rank, with: there, isRepetition: there != pair.right, agrees: pair.agreesClosely,
                isSameFigure: pair.isSameFigure)
            byRight[pair.right].add(
                pair.rank, with: here, isRepetition: here != pair.left, agrees: pair.agreesClosely,
                isSameFigure: pair.isSameFigure)
            if pair.isOfOneSize {
                let facet = left.claim(pair.left).facet
                for measure in Set([facet.dimension, facet.measure]) {
                    ofOneSize[measure, default: []].insert(here << 24 | there)
                }
            }
        }
        // Days that only the story brings together tell nothing of the figures beside them.
        let agreeing =
            left.number == right.number
            ? []
            : pairs.filter {
                $0.agrees && (left.claim($0.left).claim.kind == .quantity || $0.wording.isOneEvent(isPersonal: false))
            }
        agreed = Dictionary(grouping: agreeing.map { ClaimNumbers(left: $0.left, right: $0.right) }) {
            SentencePair($0, left, right)
        }
        (self.byLeft, self.byRight) = (byLeft, byRight)
        self.ofOneSize = ofOneSize.mapValues(\.count)
    }

    /// Nil where a gate shuts: other unit, other subject, other scope, other time.
    private static func open(
        _ numbers: ClaimNumbers, _ left: ComparableArticle, _ right: ComparableArticle
    ) -> OpenPair? {
        let a = left.claim(numbers.left), b = right.claim(numbers.right)
        // The same gates, those that cost least first: most pairs get no farther.
        guard let scopes = left.scopes.outcome(a.scope, b.scope),
            a.mayBeOfOneTime(in: left.info, with: b, in: right.info),
            a.passesGates(in: left.info, with: b, in: right.info),
            let x = a.claim.value, let y = b.claim.value
        else { return nil }
        return OpenPair(
            left: numbers.left, right: numbers.right, scopeDifferences: scopes.differences,
            scopeShared: scopes.shared,
            agrees: a.claim.kind == .event
                ? a.datesAgree(with: b)
                : FigureLikeness.agree(x, y)
                    || UnitComparison.partsLost(a.claim, b.claim).map { FigureLikeness.areNearlyOne(x, y, within: $0) }
                        ?? false
        )
    }

    /// Nil where the wording of events, or of shares, is too far apart.
    private static func pair(_ open: OpenPair, _ left: ComparableArticle, _ right: ComparableArticle) -> Pair? {
        let a = left.claim(open.left), b = right.claim(open.right)
        let wording = WordingLikeness(a.wording, b.wording)
        guard
            a.claim.kind == .quantity || OneEvent(a, in: left, b, in: right, wording).mayBe,
            !bareDimensions.contains(a.claim.dimension) || wording.headCommon > 0,
            let x = a.claim.value, let y = b.claim.value
        else {
            return nil
        }
        // 11个村, 危桥14座: measure words stand for each other only where they count one thing.
        if a.claim.unit != b.claim.unit, a.claim.unit == "个" || b.claim.unit == "个", wording.nounClash > 0, !open.agrees
        {
            return nil
        }
        let subjects = a.subjects(with: b)
        let time = a.time(in: left.info, with: b, in: right.info)
        let isOfOneSize = a.claim.kind == .event || (FigureLikeness.ratio(x, y) ?? 10) < 2.5
        return Pair(
            left: open.left, right: open.right, wording: wording, time: time, subjects: subjects,
            scopeDifferences: open.scopeDifferences, scopeShared: open.scopeShared, agrees: open.agrees,
            agreesClosely: open.agrees && (a.claim.kind == .event || FigureLikeness.agreeClosely(x, y)),
            isSameFigure: x == y
                && (a.isTellingFigure || open.scopeShared > 0 && x.low.map { $0 >= Self.price } ?? false),
            isShrinkingTotal: a.isShrinkingTotal(in: left.info, with: b, in: right.info),
            isOfOneSize: isOfOneSize,
            rank: wording.rank + (subjects == .shared ? 0.5 : 0) + (time == .same ? 0.5 : 0)
                - 0.5 * Double(open.scopeDifferences) - (isOfOneSize ? 0 : 0.5))
    }

    /// Figures from here on that are told per one of the same are hardly equal by chance: 每人6000元.
    private static let price = ExactNumber(100)

    /// Dimensions of figures that tell nothing without what they are of: 八成, 三倍, 四十年.
    private static let bareDimensions: Set<String> = ["percent", "multiple", "calendarTime"]

    /// The likely contradictions with their confidence; each statement is in one at most, its likeliest.
    func judged(by model: PairModel) -> [ClaimPair] {
        // What the articles tell alike costs most to reckon: not where no measure of it would make a contradiction likely.
        let likely = pairs.indices.filter { !pairs[$0].agrees }.map { ($0, features(of: $0)) }.filter { _, features in
            [0, PairFeatures.mostStory].contains {
                model.confidence(features, story: $0) >= Self.unlikely
            }
        }
        guard !likely.isEmpty else { return [] }
        let story = storyCommon
        var taken: Set<ClaimReference> = []
        let contradictions = likely.map { rated($0, $1.with(story: story), by: model) }
        let kept = contradictions.sorted { $1.confidence < $0.confidence }.filter { pair in
            guard pair.confidence >= Self.unlikely, !isAccountedFor(pair) else { return false }
            guard !taken.contains(pair.first), !taken.contains(pair.second) else { return false }
            taken.formUnion([pair.first, pair.second])
            return true
        }
        return kept.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    private var storyCommon: Double { left.number == right.number ? 0 : left.storyCommon(with: right) }

    /// A confidence that no rule reports.
    static let unlikely = 0.2

    private func isAccountedFor(_ pair: ClaimPair) -> Bool {
        let (a, b) = (left.statements[Int(pair.first.claim)], right.statements[Int(pair.second.claim)])
        return AccountedFigure.holds(a, among: left.statements, b, among: right.statements)
            || EarlierYear.tellsApart(a, in: left.info, b) || EarlierYear.tellsApart(b, in: right.info, a)
    }

    /// All pairs that pass the gates, agreeing ones too, in the order of their statements.
    func rated(by model: PairModel) -> [ClaimPair] {
        let story = pairs.isEmpty ? 0 : storyCommon
        return pairs.indices.map { rated($0, features(of: $0).with(story: story), by: model) }
    }

    private func features(of place: Int) -> PairFeatures {
        Self.features(
            of: pairs[place], left, right, topicCommon: topicCommon, daysBetween: daysBetween, partners: partners,
            rivals(of: place))
    }

    private static func features(
        of pair: Pair, _ left: ComparableArticle, _ right: ComparableArticle, topicCommon: Double, daysBetween: Int,
        partners: Int, _ rivals: Rivals
    ) -> PairFeatures {
        let a = left.claim(pair.left), b = right.claim(pair.right)
        return PairFeatures(
            wording: pair.wording, topicCommon: topicCommon, subjects: pair.subjects,
            // Each names what it is about in its own words, and the names are two.
            ownApart: pair.subjects == .unknown && a.claim.ownSubjects > 0 && b.claim.ownSubjects > 0,
            time: pair.time,
            scopeDifferences: pair.scopeDifferences, scopeShared: pair.scopeShared,
            isLasting: a.claim.isLasting || b.claim.isLasting,
            isRunning: a.claim.isRunning || b.claim.isRunning, daysBetween: daysBetween,
            partners: partners,
            figures: (a.claim.value!, b.claim.value!),
            isSlip: a.claim.kind != .event && FigureLikeness.isSlip(a.slipDigits, b.slipDigits),
            isEvent: a.claim.kind == .event,
            ofOneArticle: left.number != right.number ? 0 : 1 - Retelling.plainness(pair.left, pair.right, in: left),
            sameMeasureWord: a.claim.unit == b.claim.unit && a.claim.dimension != "percent", rivals: rivals)
    }

    private func rated(_ place: Int, _ features: PairFeatures, by model: PairModel) -> ClaimPair {
        let pair = pairs[place]
        return ClaimPair(
            first: ClaimReference(article: Int32(left.number), claim: Int32(pair.left)),
            second: ClaimReference(article: Int32(right.number), claim: Int32(pair.right)),
            agrees: pair.agrees, confidence: model.confidence(features), features: features, time: pair.time,
            isShrinkingTotal: pair.isShrinkingTotal)
    }

    /// How many figures of the one sentence agree each with another one of the other sentence, the pair itself left out.
    private func companions(of pair: Pair) -> Int {
        let sentences = SentencePair(ClaimNumbers(left: pair.left, right: pair.right), left, right)
        let others = agreed[sentences, default: []].filter { $0.left != pair.left && $0.right != pair.right }
        return min(Set(others.map(\.left)).count, Set(others.map(\.right)).count)
    }

    private func rivals(of place: Int) -> Rivals {
        let pair = pairs[place]
        let others = [
            (byLeft[pair.left], right.figures[pair.right]), (byRight[pair.right], left.figures[pair.left]),
        ]
        let best = others.map { $0.ranks.best(without: $1) }.max() ?? -.infinity
        var rivals = Rivals()
        rivals.agrees = others.contains {
            $0.sameFigures > (pair.agrees && pair.isSameFigure ? 1 : 0)
                || $0.agreeingRanks.best(without: $1) >= pair.rank - 0.5
        }
        rivals.alternatives = others.map { $0.0.count - 1 }.max() ?? 0
        let facet = left.claim(pair.left).facet
        rivals.sameSize = ofOneSize[facet.dimension] ?? 0
        rivals.sameSizeAndUnit = ofOneSize[facet.measure] ?? 0
        rivals.isBest = best <= pair.rank
        rivals.margin = min(2, max(-2, pair.rank - best))
        rivals.companions = companions(of: pair)
        rivals.isOnlyOfNoun =
            left.claim(pair.left).countsSameNoun(as: right.claim(pair.right))
            && left.isOnlyOfNoun(pair.left) && right.isOnlyOfNoun(pair.right)
        return rivals
    }
}

/// The sentences of two statements, each by its number in its article.
private struct SentencePair: Hashable {
    let left: Int, right: Int

    init(_ numbers: ClaimNumbers, _ left: ComparableArticle, _ right: ComparableArticle) {
        self.left = left.claim(numbers.left).claim.sentenceIndex
        self.right = right.claim(numbers.right).claim.sentenceIndex
    }
}
