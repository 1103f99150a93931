import SourceText

/// Follows through an article whom its sentences are about.
///
/// A name in the sentence before the figure is its subject; a sentence without one goes on about the subject of the
/// sentence before in the same paragraph; else about what the headline and the first sentence name.
struct SubjectTracker {
    /// Names of the headline and the first sentences, in order.
    private let topic: [String]
    private var current: [String] = []
    private var block = -1

    init(topic: [String]) { self.topic = topic }

    /// Moves on to a sentence; call in the order of the text.
    mutating func enter(_ frame: SentenceFrame) {
        if frame.sentence.block != block { current = [] }
        block = frame.sentence.block
        let named = frame.names.map(\.text)
        if !named.isEmpty { current = named }
    }

    /// Names that a statement at an index may be about, nearest first, at most six; and how many are of its paragraph.
    func subjects(at index: Int, in frame: SentenceFrame) -> (names: [String], own: Int) {
        let before = frame.names.filter { $0.range.upperBound <= index }.map(\.text)
        let local = before.isEmpty ? current : before
        let names = (local.reversed() + topic.filter { !local.contains($0) }).prefix(6)
        return (Array(names), min(local.count, names.count))
    }
}
