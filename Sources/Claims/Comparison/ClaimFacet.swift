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
    /// Whether it measures a work that does not change from year to year.
    private let isStanding: Bool
    /// The day its article was printed.
    private let printed: Int?

    init(_ claim: Claim, printed: Int?) {
        self.printed = printed
        isStanding = claim.scope[.standing] != nil
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
        if isCumulative && other.isCumulative || numberedPart != nil && numberedPart == other.numberedPart {
            return true
        }
        return mayBeOfOneTime(with: other)
    }

    /// What ``TimeRelation`` says of two statements that are no running totals and no numbered parts.
    private func mayBeOfOneTime(with other: ClaimFacet) -> Bool {
        if let time, let theirs = other.time { return TimeRelation.between(time, theirs) != .different }
        guard !isEvent, let printed, let theirDay = other.printed else { return true }
        if let time { return TimeRelation.between(time, printedOn: theirDay) != .different }
        if let theirs = other.time { return TimeRelation.between(theirs, printedOn: printed) != .different }
        return abs(printed - theirDay) <= TimeRelation.season || isStanding && other.isStanding
    }

    private static func hash(_ text: String) -> UInt32 {
        text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}
