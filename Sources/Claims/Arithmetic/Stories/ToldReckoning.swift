import Extraction
import Findings

/// A result that an article states without the figures it follows from, or figures that such a result follows from: of two
/// articles of one story the one may tell the figures, and the other what comes out.
public struct ToldReckoning: Sendable, Codable, Hashable {
    public enum Kind: String, Sendable, Codable {
        /// What all of something came to, at so much each: 4.5万张, 每张12元.
        case product
        /// What is left of a whole.
        case remainder
        /// What several parts make together.
        case total
        /// What part of a whole something is, in percent.
        case share
        /// By how much one level exceeds another.
        case difference
        /// What falls to one of many: 平均每班40人; its parts are the names that the one may go by.
        case average
        /// By how much something grew, in percent; its parts are the time compared with.
        case growth
        /// How many heads there are, as a total and what falls to each tell it.
        case heads
    }

    public var kind: Kind
    /// Whether the result itself is told; else it is reckoned here.
    public var isStated: Bool
    /// What the wording and the rounding of the figures allow, in base units.
    public var value: ValueInterval
    /// What is measured: results of two measures never compare.
    public var measure: String
    /// What the result is of, in the words of the text: the part of a share, what a difference is to.
    public var subject: String
    /// The parts of a total by their names.
    public var parts: [String]
    /// The other figures of the sentence, each its measure and its value: one told on both sides shows that both speak of one
    /// whole.
    public var anchors: [String]
    /// The last day of which the sentence tells; nil where none is told.
    public var day: Int?
    /// The reckoning: `4.5万×12=54万`; empty where the result is told.
    public var formula: String
    /// The words around it, in which both must name the thing.
    public var context: String
    public var place: TextPlace

    public init(
        kind: Kind, isStated: Bool, value: ValueInterval, measure: String, subject: String, parts: [String],
        anchors: [String], day: Int?, formula: String, context: String, place: TextPlace
    ) {
        self.kind = kind
        self.isStated = isStated
        self.value = value
        self.measure = measure
        self.subject = subject
        self.parts = parts
        self.anchors = anchors
        self.day = day
        self.formula = formula
        self.context = context
        self.place = place
    }
}
