import Extraction
import Findings

/// Something an article asserts, in a form that another article's assertion can be compared with.
public struct Claim: Sendable, Codable, Hashable {
    /// What kind of statement it is.
    public enum Kind: String, Sendable, Codable {
        /// A figure of something: how many, how much.
        case quantity
        /// When something happened, or will.
        case event
    }

    /// How an article tells a figure, which matters beside others of that article only.
    public enum Telling: String, Sendable, Codable {
        /// For the first time, as far as the wording tells.
        case news
        /// In a headline: the text tells it again.
        case headline
        /// As what the clause is about: 186件作品分区陈列.
        case topic
        /// As something told before: 这186件作品.
        case again
    }

    public var kind: Kind
    /// Under which keys it is looked up: claims without a common key are never compared. Ascending.
    public var keys: [UInt32]
    /// The figure or date with its noun.
    public var place: TextPlace
    /// The sentence it stands in, as read.
    public var sentence: String
    /// The number of the sentence in its article, from 0.
    public var sentenceIndex: Int
    /// The values it allows, in the base unit; of an event the seconds of ``DateSpan``.
    public var value: ValueInterval?
    /// The canonical unit, `人` for 名 and 位; of an event the verb's synonym group.
    public var unit: String
    public var dimension: String
    /// The time it speaks of; nil where the text does not tell, and then the article's date stands for it.
    public var time: TimeFrame?
    /// Of a whole year, or of an event's date, how many years it lies from the article's own: 去年 is -1; told also where
    /// that is unknown.
    public var yearOffset: Int?
    public var scope: Scope
    /// Whether `value` is a day without its year, laid into ``EventDates/plainYear``.
    public var isYearless: Bool
    /// How the value was reckoned, where the text gives only what it follows from: `44.2÷(1+49.9%)`.
    public var derivation: String?
    /// Whether it is said of the future or of an intention.
    public var isPlanned: Bool
    /// Whether it is quoted only to be corrected or denied.
    public var isDisputed: Bool
    public var telling: Telling
    /// Names that the statement is about, nearest first.
    public var subjects: [String]
    /// How many of them, from the first, stand in its own paragraph; the others are what the article is about.
    public var ownSubjects: Int
    /// The places named in its clause, in order of text.
    public var places: [String]
    /// The words of the noun that is counted; empty where none stands beside the figure.
    public var noun: [Term]
    /// The words next to the figure: what is counted and what is done with it.
    public var head: [Term]
    /// The other words of its clause.
    public var clause: [Term]
    /// The words of the rest of its sentence.
    public var context: [Term]

    public init(
        kind: Kind, keys: [UInt32], place: TextPlace, sentence: String, sentenceIndex: Int,
        value: ValueInterval? = nil, unit: String, dimension: String, time: TimeFrame? = nil, yearOffset: Int? = nil,
        scope: Scope, isYearless: Bool, derivation: String? = nil, isPlanned: Bool, isDisputed: Bool,
        telling: Telling = .news, subjects: [String], ownSubjects: Int, places: [String], noun: [Term], head: [Term],
        clause: [Term],
        context: [Term]
    ) {
        self.kind = kind
        self.keys = keys
        self.place = place
        self.sentence = sentence
        self.sentenceIndex = sentenceIndex
        self.value = value
        self.unit = unit
        self.dimension = dimension
        self.time = time
        self.yearOffset = yearOffset
        self.scope = scope
        self.isYearless = isYearless
        self.derivation = derivation
        self.isPlanned = isPlanned
        self.isDisputed = isDisputed
        self.telling = telling
        self.subjects = subjects
        self.ownSubjects = ownSubjects
        self.places = places
        self.noun = noun
        self.head = head
        self.clause = clause
        self.context = context
    }
}

extension Claim {
    /// Whether one of two statements stands in a headline: of one article they speak of one time, whether it is named or not.
    func isOfHeadline(of other: Claim) -> Bool { (telling == .headline) != (other.telling == .headline) }

    /// Whether it is a level that has just changed and may change again; what a plant can do (日卸鱼能力提高到1500吨) stands until it
    /// is built on.
    var hasGrown: Bool { scope[.growth] == Scope.risenTo && scope[.rate]?.hasPrefix("capacity-") != true }

    /// Whether the figure stays what it was when it is printed again: what lasts of a work, and how long something took.
    var isLasting: Bool { scope.isLasting || ScopeComparison.isTime(self) && !isRunning }

    /// Whether the figure is one that grows from day to day: a progress, a count that goes on.
    var isRunning: Bool {
        dimension == "percent" || scope[.aggregation] == "cumulative" || scope[.growth] == Scope.risenTo
    }
}
