import Findings

/// A place in an order that an article states: 第九届某某大会, 今年第9号台风“某某”, 全省首家某某工厂, 出货量居全国第三位.
public struct RankClaim: Sendable, Codable, Hashable {
    public enum Kind: String, Sendable, Codable {
        /// Editions of an event: 第九届, 第九次.
        case edition
        /// Numbers that a named thing has: 第9号台风“某某”.
        case numbered
        /// One of a sort in the order of coming: 全省首家, 全市第8家.
        case sequence
        /// How often it has happened by now: 第三次捧杯.
        case times
        /// The grade of a prize: 一等奖, 金奖.
        case award
        /// A rank by size: 居全国第三位.
        case ranking
        /// A session of a congress or committee, numbered with its term: 十四届六次.
        case session
        /// A place in a contest: 获得第三名, 夺冠.
        case result
        /// Which generation of masters someone is: 第五代传人.
        case generation
        /// How many years running something has gone one way: 八连涨.
        case streak
        /// What comes one after another: 第二任院长, 最后一棒, 第三站; the unit names the series (``SerialWords``).
        case serial
        /// How many there are of a sort by now: 全市境内上市公司共有11家.
        case total
    }

    /// How the year that the statement speaks of is known.
    public enum Year: Sendable, Codable, Hashable {
        case absolute(Int)
        /// Counted from the article's unknown year.
        case relative(Int)
        case unknown
    }

    public var kind: Kind
    public var number: Int
    /// 届, 次, 号, 家, 位, ….
    public var unit: String
    /// The event, the quoted name, or the sort of thing.
    public var topic: String
    /// What stands before the ordinal in its run of words: the event's place.
    public var prefix: String
    /// The level and what narrows it: `省/同类园区`; empty where none is told.
    public var scope: String
    public var year: Year
    /// Whether the topic was told by an earlier sentence: 这是第八届了.
    public var isAnaphoric: Bool
    /// Whether the sentence speaks of another edition: 上届, 去年的第五届.
    public var isOther: Bool
    /// The sentence and the one before it.
    public var context: String
    public var place: TextPlace
    public var sentence: Int

    public init(
        kind: Kind, number: Int, unit: String, topic: String, prefix: String, scope: String, year: Year,
        isAnaphoric: Bool, isOther: Bool, context: String, place: TextPlace, sentence: Int
    ) {
        self.kind = kind
        self.number = number
        self.unit = unit
        self.topic = topic
        self.prefix = prefix
        self.scope = scope
        self.year = year
        self.isAnaphoric = isAnaphoric
        self.isOther = isOther
        self.context = context
        self.place = place
        self.sentence = sentence
    }
}

extension RankClaim {
    /// The ``unit`` of what is the most of all by some measure: 最大, 第二长.
    static let measures = Set(OrdinalWord.measures.values)

    /// The ``unit`` of 最早 and 最老: what came first.
    static let first = "早"

    /// The ``unit`` of 前三位 and 三甲, which tell that the place is none beyond the number.
    static let bound = "前"

    /// The topic of who holds a meeting or games for so many times.
    static let hosting = "承办"
    /// The topic of who has come out first for so many times.
    static let winning = "夺冠"
    /// The ``unit`` of 落在某某后面, which tells that the place is the number or one behind it.
    static let behind = "后"

    /// The ``unit`` of 仅次于某某, which tells the place by those before it.
    static let next = "次"

    /// The ``unit`` of 卫冕 and 再次夺冠, which tell that it was not the first time.
    static let again = "再"

    /// The ``unit`` of 三连冠 and 上届冠军, which tell who won the last time; the number is how often running.
    static let titled = "冕"

    /// The ``unit`` of 去年惜败, which tells that someone else won the last time.
    static let lost = "失"

    /// Whether it tells who stands before, and among whom nothing: only figures can be held against it.
    var isOfNoLevel: Bool { unit == Self.next && scope == "/" }

    /// The sentence that holds the place; where a quotation ends with it, what stands before the mark.
    var ownSentence: String {
        context.split(separator: "。").last { $0.contains(place.text) }.map(String.init)
            ?? RankEvidence.sentence(of: self)
    }

    /// Whether the place is counted from the end: 垫底 is -1, 倒数第二 -2.
    var isFromEnd: Bool { number < 0 }

    /// The farthest place from the front that is surely not the last.
    private static func shortest(_ claim: RankClaim) -> Int {
        claim.kind == .serial ? SerialWords.embedded.series[claim.unit]?.shortest ?? 1 : 1
    }

    /// Who won the last time has won before, so often running at least; who lost then may have won otherwise.
    private static func titlesMayHold(_ a: RankClaim, _ b: RankClaim) -> Bool {
        if a.unit == lost || b.unit == lost { return a.unit != titled && b.unit != titled || a.unit == b.unit }
        let (held, other) = a.unit == titled ? (a, b) : (b, a)
        if other.unit == again { return true }
        return other.unit == titled
            ? min(a.number, b.number) == heldBefore || a.number == b.number : other.number >= held.number
    }

    /// The number of 上届冠军, who may have won more often.
    static let heldBefore = 2

    /// Whether the numbers of two claims leave one place open to both: 第二 and 前三, 再次 and 第三次, 第八 and 垫底.
    static func mayBothHold(_ a: RankClaim, _ b: RankClaim) -> Bool {
        if a.isFromEnd != b.isFromEnd { return max(a.number, b.number) > shortest(a) }
        if a.unit == titled || b.unit == titled || a.unit == lost || b.unit == lost { return titlesMayHold(a, b) }
        if a.unit == again || b.unit == again {
            return (a.unit == again || a.number > 1) && (b.unit == again || b.number > 1)
        }
        if a.unit == behind || b.unit == behind {
            let (least, other) = a.unit == behind ? (a, b) : (b, a)
            return other.unit == behind || other.number >= least.number
        }
        return switch (a.unit == bound, b.unit == bound) {
        case (true, true): true
        case (true, false): b.number <= a.number
        case (false, true): a.number <= b.number
        case (false, false): a.number == b.number
        }
    }
}
