import Extraction

/// What ``PairBound`` asks of a statement: a few numbers, of which the most is how far its figure reaches, near enough to tell that
/// another is many times as large.
struct FigureReach {
    let isEvent: Bool
    let isExact: Bool
    /// Whether it names a time, or limits that tell one; two statements can be of the same time only where both do.
    let isTimed: Bool
    /// How many digits may tell it from a slip of the pen; 0 of a figure that is not exact.
    let digits: Int
    /// A hash: equal units give equal ones.
    let unit: UInt32
    /// The most that ``PairFeatures`` makes of the statements of its article, each of which another may be laid beside.
    let alternatives: Double
    /// Not a number where there is no such end.
    private let low: Double, high: Double

    /// - Parameter statements: how many its article makes.
    init(_ claim: Claim, among statements: Int) {
        alternatives = PairFeatures.doublings(of: Double(statements + 1))
        isEvent = claim.kind == .event
        isExact = claim.value?.exact != nil
        isTimed = claim.time != nil || TimeRelation.mayBeOfOneTime(claim.scope)
        digits = isEvent ? 0 : claim.value.map { FigureLikeness.slipDigits($0).count } ?? 0
        unit = ClaimFacet.hash(claim.unit)
        low = claim.value?.low?.approximation ?? .nan
        high = claim.value?.high?.approximation ?? .nan
    }

    /// The ratio of the larger of two figures that lie apart to the smaller; 1 where they do not, or nothing tells.
    func leastRatio(to other: FigureReach) -> Double {
        if high > 0, other.low > high { return other.low / high }
        if other.high > 0, low > other.high { return low / other.high }
        return 1
    }
}
