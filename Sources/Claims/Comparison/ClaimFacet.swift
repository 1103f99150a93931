import Extraction

/// What decides at a glance whether two claims can be compared: a few numbers, so that millions of pairs are dismissed
/// without touching the claims themselves. Says no more than ``ClaimGate`` does, only sooner.
struct ClaimFacet {
    let dimension: UInt32
    private let unit: UInt32
    private let interchangeable: UInt32
    private let isConvertible: Bool
    private let isEvent: Bool
    private let isPlanned: Bool
    private let isDisputed: Bool
    private let sentence: Int32
    private let time: TimeFrame?
    private let isCumulative: Bool
    /// The year of a scheme that it speaks of (第二年度), which no calendar time tells apart.
    private let numberedPart: UInt32?

    init(_ claim: Claim) {
        dimension = Self.hash(claim.dimension)
        unit = Self.hash(claim.unit)
        interchangeable = UnitComparison.sets(of: claim.unit, dimension: claim.dimension)
        isConvertible = UnitComparison.isConvertible(claim.dimension)
        isEvent = claim.kind == .event
        isPlanned = claim.isPlanned
        isDisputed = claim.isDisputed
        sentence = Int32(claim.sentenceIndex)
        time = claim.time
        isCumulative = claim.scope[.aggregation] == "cumulative"
        numberedPart = claim.scope[.phase].flatMap { $0.hasPrefix("year-") ? Self.hash($0) : nil }
    }

    /// Whether the unit, the kind, the modality and the time leave it open that both speak of one thing.
    func mayCompare(with other: ClaimFacet, inOneArticle: Bool) -> Bool {
        guard isEvent == other.isEvent, isEvent || isPlanned == other.isPlanned, !isDisputed, !other.isDisputed,
            dimension == other.dimension, !inOneArticle || sentence != other.sentence
        else { return false }
        guard unit == other.unit || isConvertible || interchangeable & other.interchangeable != 0 else { return false }
        guard let time, let theirs = other.time, !(isCumulative && other.isCumulative),
            numberedPart == nil || numberedPart != other.numberedPart
        else { return true }
        return TimeRelation.between(time, theirs) != .different
    }

    private static func hash(_ text: String) -> UInt32 {
        text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}
