import Findings
import SourceText

/// An article's passages put together again for comparing: one reading over all, and the way back to the file.
public struct PassageText: Sendable {
    /// All passages one after another; positions are indices into `source`.
    public let reading: PassageReading
    /// The fingerprints of all passages, their positions moved to `reading`.
    public let fingerprints: Fingerprints
    /// The passages' text as it stands in the file, one after another, each ended by a line feed.
    public let source: [UInt32]
    private let passages: [Passage]
    /// Where each passage begins in `source`; one more at the end.
    private let starts: [Int]

    public init(_ passages: [Passage]) {
        self.passages = passages
        var reading = PassageReading()
        var fingerprints = Fingerprints()
        var source: [UInt32] = []
        var starts: [Int] = []
        for passage in passages {
            starts.append(source.count)
            fingerprints.append(passage.fingerprints, movedBy: reading.count)
            let scalars = [UInt32](scalarsOf: passage.place.text)
            reading.append(passage.reading(of: scalars), movedBy: source.count)
            source.append(contentsOf: scalars)
            source.append(Self.lineFeed)
        }
        starts.append(source.count)
        (self.reading, self.fingerprints, self.source, self.starts) = (reading, fingerprints, source, starts)
    }

    /// The number of the passage that holds an index of `source`.
    public func passage(at index: Int) -> Int {
        var low = 0
        var high = passages.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= index { low = middle } else { high = middle }
        }
        return low
    }

    /// The role of the block that an index of the reading stands in.
    public func role(atReading index: Int) -> Article.Role {
        passages.isEmpty ? .body : passages[passage(at: Int(reading.positions[min(index, reading.count - 1)]))].role
    }

    /// The range in `source` of a passage by number, without its closing line feed.
    public func sourceRange(ofPassage number: Int) -> Range<Int> { starts[number]..<starts[number + 1] - 1 }

    /// The number of passages.
    public var count: Int { passages.count }

    /// Whether a clause begins at an index of the reading: after a mark, or at the beginning of a block.
    public func beginsClause(atReading index: Int) -> Bool {
        guard index < reading.count else { return false }
        let position = Int(reading.positions[index])
        let block = sourceRange(ofPassage: passage(at: position))
        var before = position - 1
        while before >= block.lowerBound, source[before].isWhitespace { before -= 1 }
        guard before >= block.lowerBound else { return true }
        return Self.clauseMarks.contains(source[before])
    }

    /// Whether the mark that ends a sentence stands at an index of `source`.
    func endsSentence(at index: Int) -> Bool { index < source.count && Self.fullStops.contains(source[index]) }

    /// The text of a range of `source`.
    public func string(_ range: Range<Int>) -> String {
        String(scalars: source[range])
    }

    /// Where a range of `source` stands in the file; of a range over several passages, from the first to the last.
    public func place(of range: Range<Int>) -> TextPlace {
        let start = point(range.lowerBound)
        let end = range.isEmpty ? start : point(range.upperBound - 1, after: true)
        return TextPlace(
            startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column,
            startOffset: start.offset, endOffset: end.offset, text: string(range))
    }

    /// Line, column and byte of the scalar at an index of `source`, or of the place just after it.
    private func point(_ index: Int, after: Bool = false) -> (line: Int, column: Int, offset: Int) {
        guard !passages.isEmpty else { return (1, 1, 0) }
        let number = passage(at: index)
        let place = passages[number].place
        let range = sourceRange(ofPassage: number)
        let width = SourceWidth(of: source[range], bytes: place.endOffset - place.startOffset)
        var (line, column, offset) = (place.startLine, place.startColumn, place.startOffset)
        for scalar in source[range.lowerBound..<min(after ? index + 1 : index, range.upperBound)] {
            offset += width.bytes(of: scalar)
            (line, column) = scalar == Self.lineFeed ? (line + 1, 1) : (line, column + 1)
        }
        return (line, column, min(offset, place.endOffset))
    }

    private static let lineFeed: UInt32 = 0x0A
    private static let fullStops = ScalarSet("。！？")
    /// Marks after which a clause begins. 、 is none: it parts the members of a list.
    private static let clauseMarks = ScalarSet("，。；：！？“”（）—,;:!?()\"")
}
