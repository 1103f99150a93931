import Extraction

/// What decides at a glance whether two claims can be compared: a few numbers, so that millions of pairs are dismissed
/// without touching the claims themselves. Says no more than ``ClaimGate`` does, only sooner.
struct ClaimFacet {
    let dimension: UInt32
    private let unit: UInt32
    private let interchangeable: UInt64
    private let isConvertible: Bool
    private let sentence: Int32
    private let isHeadline: Bool
    /// The characters of the places it names, a bit each; all bits where it names none.
    private let places: UInt64
    /// The kind, the modality and the time.
    private let mark: ClaimMark

    /// What figures of about one size are counted by: the dimension, of counts the measure word.
    var measure: UInt32 { dimension == Self.count ? unit : dimension }
    private static let count = hash("count")

    /// - Parameter printed: the day its article was printed.
    init(_ claim: Claim, printed: Int?) {
        dimension = Self.hash(claim.dimension)
        unit = Self.hash(claim.unit)
        interchangeable = UnitComparison.sets(of: claim)
        isConvertible = UnitComparison.isConvertible(claim.dimension)
        sentence = Int32(claim.sentenceIndex)
        isHeadline = claim.telling == .headline
        places = SubjectComparison.characters(ofPlaces: claim.places)
        mark = ClaimMark(claim, printed: printed)
    }

    /// Whether the unit, the kind, the places, the modality and the time leave it open that both speak of one thing.
    func mayCompare(with other: ClaimFacet, inOneArticle: Bool) -> Bool {
        guard dimension == other.dimension, !inOneArticle || sentence != other.sentence else { return false }
        guard unit == other.unit || isConvertible || interchangeable & other.interchangeable != 0 else { return false }
        guard places & other.places != 0 else { return false }
        return inOneArticle && isHeadline != other.isHeadline
            ? mark.isOfOneKind(with: other.mark) : mark.mayCompare(with: other.mark)
    }

    static func hash(_ text: String) -> UInt32 {
        text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}
