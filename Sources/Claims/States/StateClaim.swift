import Findings
import SourceText

/// A state that an article says something is in: under construction, in use, connected, of a level.
public struct StateClaim: Sendable, Codable, Hashable {
    public enum Kind: String, Sendable, Codable {
        /// How far a work has come.
        case stage
        /// Something all done, or not yet: 全部接入, 尚未接入.
        case done
        /// Something a named thing has done, or not yet: 已开闸, 尚未开闸.
        case deed
        /// All of some things, or that some are left: 全部换新, 还有6盏没有换.
        case rest
        /// An act that has been done, or not: 已领到执照, 执照一直没有办下来.
        case act
        /// What a scene shows of something that has come about, or not: 首班车准点发出, 一分没领到.
        case scene
        /// What something was raised to: 升格为省级.
        case level
        /// A figure that stands, or will be reached: 保持100%, 将达到100%.
        case attainment
    }

    public var kind: Kind
    /// What it is said of.
    public var subject: String
    /// The stage from 1 to 4; 1 for done, all or come about, 0 for not; of a level and an attainment 0. Of an act its place among
    /// those that follow one another, from 1, negative where it is not done.
    public var degree: Int
    /// 投产, 接入, 国家级, 100%; of a scene and an act the sort of thing that comes about.
    public var word: String
    /// Whether it is told as the state of now: 正在, 仍在, 尚未, 目前.
    public var isOngoing: Bool
    public var isPlanned: Bool
    /// Whether it is still awaited: 预计…建成.
    public var isForecast: Bool
    /// 首批, 部分, 主体: only part of the thing is meant.
    public var isPartial: Bool
    /// 全部, 全线, 全容量.
    public var isWhole: Bool
    /// Parts named in the clause: 一期, 4号.
    public var parts: [String]
    /// The phase of a work that the clause, or else its sentence or the one before, names alone: 二期; else empty.
    public var phase: String
    /// The time named in the clause before the verb: when it came about, or is to.
    public var time: TimeFrame?
    /// The time of day told with it, in seconds since midnight.
    public var clock: Int?
    /// Of an article without a date, the latest month that it tells of as come, 1 to 12; else 0.
    public var scene: Int
    public var year: RankClaim.Year
    /// The words of the sentence before the verb and behind the verb of another stage, at most 24 of them.
    public var topic: String
    /// The sentence and the one before it.
    public var context: String
    public var place: TextPlace
    public var sentence: Int

    public init(
        kind: Kind, subject: String, degree: Int, word: String, isOngoing: Bool, isPlanned: Bool, isForecast: Bool,
        isPartial: Bool, isWhole: Bool, parts: [String], phase: String, time: TimeFrame?, clock: Int?, scene: Int,
        year: RankClaim.Year, topic: String, context: String,
        place: TextPlace,
        sentence: Int
    ) {
        self.kind = kind
        self.subject = subject
        self.degree = degree
        self.word = word
        self.isOngoing = isOngoing
        self.isPlanned = isPlanned
        self.isForecast = isForecast
        self.isPartial = isPartial
        self.isWhole = isWhole
        self.parts = parts
        self.phase = phase
        self.time = time
        self.clock = clock
        self.scene = scene
        self.year = year
        self.topic = topic
        self.context = context
        self.place = place
        self.sentence = sentence
    }
}

extension StateClaim {
    /// Whether the time for it is over: 上诉期已届满.
    var isClosed: Bool {
        let scalars = [UInt32](scalarsOf: context)
        return StateRole.words[.closed].isFound(in: scalars.indices, of: scalars)
    }

    /// The sentence that the claim stands in, without the one before; its clause alone where the context begins within it.
    var ownSentence: String {
        context.split(separator: "。").last { $0.contains(place.text) }.map(String.init) ?? place.text
    }
}
