import Findings
import SourceText

/// An article's passages put together again for comparing: one reading over all, and the way back to the file.
public struct PassageText: Sendable {
    /// All passages one after another; positions are indices into `source`.
    public let reading: PassageReading
    /// The fingerprints of all passages, their positions moved to `reading`.
    public let fingerprints: Fingerprints
    public let source: PassageSource
    private let roles: [Article.Role]

    public init(_ passages: [Passage]) {
        var reading = PassageReading()
        var fingerprints = Fingerprints()
        let texts = passages.map { [UInt32](scalarsOf: $0.place.text) }
        var start = 0
        for (passage, scalars) in zip(passages, texts) {
            fingerprints.append(passage.fingerprints, movedBy: reading.count)
            reading.append(passage.reading(of: scalars), movedBy: start)
            start += scalars.count + 1
        }
        (self.reading, self.fingerprints) = (reading, fingerprints)
        (source, roles) = (PassageSource(passages, texts), passages.map(\.role))
    }

    /// The role of the block that an index of the reading stands in.
    public func role(atReading index: Int) -> Article.Role {
        roles.isEmpty ? .body : roles[source.passage(at: Int(reading.positions[min(index, reading.count - 1)]))]
    }

    /// Whether a clause begins at an index of the reading: after a mark, or at the beginning of a block.
    public func beginsClause(atReading index: Int) -> Bool {
        guard index < reading.count else { return false }
        let position = Int(reading.positions[index])
        let block = source.range(ofPassage: source.passage(at: position))
        var before = position - 1
        while before >= block.lowerBound, source.scalars[before].isWhitespace { before -= 1 }
        guard before >= block.lowerBound else { return true }
        return Self.clauseMarks.contains(source.scalars[before])
    }

    /// Whether the mark that ends a sentence stands at an index of its source.
    func endsSentence(at index: Int) -> Bool {
        index < source.scalars.count && Self.fullStops.contains(source.scalars[index])
    }

    private static let fullStops = ScalarSet("。！？")
    /// Marks after which a clause begins. 、 is none: it parts the members of a list.
    private static let clauseMarks = ScalarSet("，。；：！？“”（）—,;:!?()\"")
}
