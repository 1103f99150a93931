/// What the sentence of a dated event tells of which event it is.
final class EventSentence {
    let meeting: MeetingIdentity
    let titles: WorkTitles
    /// What it numbers, by the measure word: 首场 and 第二场 are two.
    let ordinals: [String: Set<Int>]
    /// Whether it tells that the day was changed.
    let isMoved: Bool

    init(_ sentence: String) {
        let scalars = sentence.unicodeScalars.map(\.value)
        meeting = MeetingIdentity(scalars: scalars)
        titles = WorkTitles(sentence)
        ordinals = Dictionary(
            grouping: OrdinalWord.all(in: scalars, scalars.indices).filter { !$0.unit.isEmpty && $0.unit != "年" },
            by: \.unit
        ).mapValues { Set($0.map(\.number)) }
        isMoved = Self.moves.isFound(in: 0..<scalars.count, of: scalars)
    }

    /// Whether both number things of one sort, and none alike.
    func numbersOthers(than other: EventSentence) -> Bool {
        ordinals.contains { unit, numbers in other.ordinals[unit].map(numbers.isDisjoint) ?? false }
    }

    private static let moves = CueWords("推迟 延期 改期 顺延 延后 提前至 提前到 改为 改在 改至 延长至 延长到 原定 原计划 比计划 比原计划")
}
