/// What the sentence of a dated event tells of which event it is.
final class EventSentence {
    let meeting: MeetingIdentity
    let titles: WorkTitles
    /// What it numbers, by the measure word: 首场 and 第二场 are two.
    let ordinals: [String: Set<Int>]
    /// Whether it tells that the day was changed.
    let isMoved: Bool
    /// What the event happens to.
    private(set) lazy var thing = EventThing(scalars, date: date)
    private let scalars: [UInt32]
    private let date: String

    init(_ claim: Claim) {
        let sentence = claim.sentence
        let scalars = sentence.unicodeScalars.map(\.value)
        meeting = MeetingIdentity(scalars: scalars)
        titles = WorkTitles(sentence)
        ordinals = Dictionary(
            grouping: OrdinalWord.all(in: scalars, scalars.indices).filter { !$0.unit.isEmpty && $0.unit != "年" },
            by: \.unit
        ).mapValues { Set($0.map(\.number)) }
        self.scalars = scalars
        date = claim.place.text
        isMoved = Self.moves.isFound(in: 0..<scalars.count, of: scalars)
    }

    /// Whether both number things of one sort, and none alike.
    func numbersOthers(than other: EventSentence) -> Bool {
        ordinals.contains { unit, numbers in other.ordinals[unit].map(numbers.isDisjoint) ?? false }
    }

    /// Whether both number things of one sort alike: 首台机组, 第一台机组.
    func numbersAlike(with other: EventSentence) -> Bool {
        ordinals.contains { unit, numbers in other.ordinals[unit].map { !numbers.isDisjoint(with: $0) } ?? false }
    }

    private static let moves = CueWords(
        "推迟 延期 改期 顺延 延后 提前至 提前到 改为 改在 改至 延长至 延长到 推后 往后推 推到 推至 挪到 拖到 拖至 改到 延到 原定 原计划 比计划 比原计划")
}
