import Extraction
import Findings

/// What speaks for two conflicting statements being about one thing, as numbers for ``PairModel``.
public struct PairFeatures: Sendable {
    /// In the order of ``names``.
    public private(set) var values: [Double] = []

    /// The features' names, in order; the rows of `Rules/lexicons/claim-weights.tsv`.
    public static let names = [
        "nounCover", "nounClash", "strongHead", "noHead", "headCommon", "headCover", "headCoverBoth", "clauseCommon",
        "clauseCover", "sentenceCommon", "crossCover",
        "topicCommon", "storyCommon", "subjectShared", "subjectUnknown", "ownApart", "timeSame", "timeNear",
        "timeApart",
        "scopeDifferences", "scopeShared",
        "printGap", "laterLarger", "figureFar",
        "figureSlip", "sameArticle", "bothExact", "sameMeasureWord", "isEvent", "isBest", "rivalMargin", "rivalAgrees",
        "onlyOfSize", "alternatives", "crowd", "onlyOfNoun", "companions",
    ]

    /// Between which values each feature lies, in the order of ``names``; of ``alternatives`` and ``crowd`` the number of articles
    /// and statements sets no limit here.
    static let limits: [ClosedRange<Double>] = names.map { name in
        switch name {
        case "headCommon": 0...4
        case "clauseCommon", "topicCommon": 0...6
        case "sentenceCommon": 0...8
        case "storyCommon": 0...value(ofStory: mostStory)
        case "printGap", "figureFar": 0...3
        case "rivalMargin": -2...2
        case "scopeShared", "companions": 0...2
        case "scopeDifferences": 0...Double(ScopeGroup.allCases.count)
        case "alternatives", "crowd": 0...Double(Int.bitWidth)
        default: 0...1
        }
    }

    /// With nothing told alike; see ``with(story:)``.
    /// - Parameter ofOneArticle: 0 for two articles, 1 for one in which nothing tells that the one figure is the other told again.
    init(
        wording: WordingLikeness, topicCommon: Double, subjects: SubjectRelation, ownApart: Bool,
        time: TimeRelation,
        scopeDifferences: Int, scopeShared: Int, isLasting: Bool, isRunning: Bool, daysBetween: Int, partners: Int,
        figures: (ValueInterval, ValueInterval), isSlip: Bool,
        isEvent: Bool, ofOneArticle: Double, sameMeasureWord: Bool,
        rivals: Rivals
    ) {
        let ratio = isEvent ? 1 : FigureLikeness.ratio(figures.0, figures.1) ?? 10
        values = [
            wording.nounCover, wording.nounClash,
            wording.headCover >= 0.6 && wording.headCommon >= 1.2 ? 1 : 0, wording.clauseCommon < 0.3 ? 1 : 0,
            wording.headCommon, wording.headCover, wording.headCoverBoth, wording.clauseCommon, wording.clauseCover,
            wording.sentenceCommon, wording.crossCover, min(topicCommon, 6), 0,
            subjects == .shared ? 1 : 0, subjects == .unknown ? 1 : 0, ownApart ? 1 : 0,
            time == .same ? 1 : 0, time == .near ? 1 : 0, time == .apart ? 1 : 0, Double(scopeDifferences),
            Double(min(scopeShared, 2)),
            Self.farness(of: Double(abs(daysBetween))),
            Self.hasRisen(figures, over: daysBetween) && !isEvent && !isLasting && time != .same
                ? isRunning ? 1 : Self.mayHaveGrown(over: abs(daysBetween)) : 0,
            Self.farness(of: ratio), isSlip ? 1 : 0,
            ofOneArticle, figures.0.exact != nil && figures.1.exact != nil ? 1 : 0, sameMeasureWord ? 1 : 0,
            isEvent ? 1 : 0, rivals.isBest ? 1 : 0, rivals.margin, rivals.agrees ? 1 : 0,
            ratio < 2.5 ? rivals.sameSize <= 1 ? 1 : rivals.sameSizeAndUnit <= 1 ? Self.onlyOfUnit : 0 : 0,
            Self.doublings(of: Double(rivals.alternatives + 1)),
            Self.crowd(partners), rivals.isOnlyOfNoun ? 1 : 0, Double(min(rivals.companions, 2)),
        ]
    }

    /// What ``onlyOfSize`` is where other measure words count other things of that size.
    private static let onlyOfUnit = 0.75

    /// 0 for one, 1 for two, 2 for four, linear between.
    static func doublings(of count: Double) -> Double {
        var doublings = 0.0
        var rest = count
        while rest > 1 { (rest, doublings) = (rest / 2, doublings + min(1, rest - 1)) }
        return doublings
    }

    /// The same for two articles that tell so much alike; it counts up to ``mostStory``.
    func with(story: Double) -> PairFeatures {
        var features = self
        features.values[Self.storyPlace] = Self.value(ofStory: story)
        return features
    }

    static func value(ofStory story: Double) -> Double { min(story, mostStory) / 6 }

    static let mostStory = 24.0
    static let storyPlace = names.firstIndex(of: "storyCommon") ?? 0

    /// The more articles a statement is laid beside, the more likely one of them resembles it by chance: 0 for up to eight, then
    /// 1 for each doubling.
    static func crowd(_ partners: Int) -> Double {
        doublings(of: Double(partners) / 8)
    }

    /// Whether the figure that was printed later is the larger.
    private static func hasRisen(_ figures: (ValueInterval, ValueInterval), over days: Int) -> Bool {
        days > 0 && figures.0.lies(below: figures.1) || days < 0 && figures.1.lies(below: figures.0)
    }

    /// How well so many days explain that a figure has grown: a city's library has not ten reading rooms more a week later.
    private static func mayHaveGrown(over days: Int) -> Double { days <= 7 ? 0.3 : days <= 31 ? 0.7 : 1 }

    /// 0 for figures within a quarter of each other, rising with their ratio to 3 at twenty times.
    static func farness(of ratio: Double) -> Double {
        min(3, doublings(of: ratio / 1.25))
    }
}

/// How the wording of two statements compares.
struct WordingLikeness {
    /// The larger part of one head that stands in the other's sentence, and its weight.
    let crossMost, crossCommon: Double
    /// Whether one of the heads names nothing, or hardly anything: 这条9月26日开通的线路.
    let isThin: Bool
    /// Whether it names nothing at all: 她.
    let isBare: Bool
    let nounCover, nounClash, headCommon, headCover, headCoverBoth, clauseCommon, clauseCover, sentenceCommon,
        crossCover: Double

    init(_ a: ClaimWording, _ b: ClaimWording) {
        let noun = a.noun.common(with: b.noun)
        nounCover = noun / max(0.5, min(a.noun.mass, b.noun.mass))
        nounClash = !a.noun.keys.isEmpty && !b.noun.keys.isEmpty && noun == 0 ? 1 : 0
        let head = a.head.common(with: b.head)
        headCommon = min(head, 4)
        headCover = head / max(1, min(a.head.mass, b.head.mass))
        headCoverBoth = head / max(1, max(a.head.mass, b.head.mass))
        let clause = a.clause.common(with: b.clause)
        clauseCommon = min(clause, 6)
        clauseCover = clause / max(1, min(a.clause.mass, b.clause.mass))
        sentenceCommon = min(a.sentence.common(with: b.sentence), 8)
        let there = a.head.common(with: b.sentence), here = b.head.common(with: a.sentence)
        crossCover = min(there / max(1, a.head.mass), here / max(1, b.head.mass))
        crossMost = max(there / max(1, a.head.mass), here / max(1, b.head.mass))
        crossCommon = max(there, here)
        isThin = min(a.head.mass, b.head.mass) < 1.6
        isBare = min(a.head.mass, b.head.mass) < 0.3
    }

    /// Whether two dated statements with one verb name its subject or object alike, if not beside the verb then elsewhere
    /// in one of the sentences.
    /// - Parameter isPersonal: whether only a person's name can tell: then the words of the event itself do not.
    func isOneEvent(isPersonal: Bool) -> Bool {
        if isPersonal { return headCommon >= 2 && headCoverBoth >= 0.4 }
        return (headCommon >= 0.7 && headCover >= 0.3) || (crossMost >= 0.5 && crossCommon >= 1.5)
    }

    /// One number to rank rivals by.
    var rank: Double {
        nounCover - nounClash + 2 * headCover + headCommon * 0.5 + clauseCommon * 0.25 + crossCover + sentenceCommon
            * 0.1
    }
}

/// Whether two statements name the same subject.
enum SubjectRelation { case shared, unknown, different }

/// How a pair stands among the other pairs that its two statements could form.
struct Rivals {
    /// Whether each is the other's most alike.
    var isBest = true
    /// By how much the pair's rank exceeds the best rival's, limited to [-2, 2].
    var margin = 2.0
    /// Whether a rival at least nearly as alike agrees with one of the two.
    var agrees = false
    /// How many pairs of the two articles have figures of this dimension and of about one size, the pair itself included.
    var sameSize = 1
    /// How many of these are counted by one measure word.
    var sameSizeAndUnit = 1
    /// How many other figures of the other article one of the two could be laid beside.
    var alternatives = 0
    /// Whether both count one noun, and no other figure of their articles does.
    var isOnlyOfNoun = false
    /// How many other figures of the two sentences agree: sentences that tell three numbers alike tell of one thing.
    var companions = 0
}
