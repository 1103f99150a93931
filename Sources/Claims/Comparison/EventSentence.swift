/// What the sentence of a dated event tells of which event it is.
final class EventSentence {
    let meeting: MeetingIdentity
    let titles: WorkTitles
    /// Whether it tells that the day was changed.
    let isMoved: Bool

    init(_ sentence: String) {
        let scalars = sentence.unicodeScalars.map(\.value)
        meeting = MeetingIdentity(scalars: scalars)
        titles = WorkTitles(sentence)
        isMoved = Self.moves.isFound(in: 0..<scalars.count, of: scalars)
    }

    private static let moves = CueWords("推迟 延期 改期 顺延 延后 提前至 提前到 改为 改在 改至 延长至 延长到 原定 原计划 比计划 比原计划")
}
