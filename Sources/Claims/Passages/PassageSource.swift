import Findings
import SourceText

/// An article's passages as they stand in the file, one after another, and the way back to lines, columns and bytes.
public struct PassageSource: Sendable {
    /// The passages' text, each ended by a line feed.
    public let scalars: [UInt32]
    private let passages: [Passage]
    /// Where each passage begins in `scalars`; one more at the end.
    private let starts: [Int]

    public init(_ passages: [Passage]) {
        self.init(passages, passages.map { [UInt32](scalarsOf: $0.place.text) })
    }

    /// - Parameter texts: the scalars of each passage's place, for who has taken them apart already.
    init(_ passages: [Passage], _ texts: [[UInt32]]) {
        var scalars: [UInt32] = []
        var starts: [Int] = []
        for text in texts {
            starts.append(scalars.count)
            scalars += text
            scalars.append(Self.lineFeed)
        }
        starts.append(scalars.count)
        (self.scalars, self.passages, self.starts) = (scalars, passages, starts)
    }

    /// The number of the passage that holds an index of `scalars`.
    public func passage(at index: Int) -> Int {
        var low = 0
        var high = passages.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= index { low = middle } else { high = middle }
        }
        return low
    }

    /// The range in `scalars` of a passage by number, without its closing line feed.
    public func range(ofPassage number: Int) -> Range<Int> { starts[number]..<starts[number + 1] - 1 }

    /// The text of a range of `scalars`.
    public func string(_ range: Range<Int>) -> String {
        String(scalars: scalars[range])
    }

    /// Where a range of `scalars` stands in the file; of a range over several passages, from the first to the last.
    public func place(of range: Range<Int>) -> TextPlace {
        let start = point(range.lowerBound)
        let end = range.isEmpty ? start : point(range.upperBound - 1, after: true)
        return TextPlace(
            startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column,
            startOffset: start.offset, endOffset: end.offset, text: string(range))
    }

    /// Line, column and byte of the scalar at an index of `scalars`, or of the place just after it.
    private func point(_ index: Int, after: Bool = false) -> (line: Int, column: Int, offset: Int) {
        guard !passages.isEmpty else { return (1, 1, 0) }
        let number = passage(at: index)
        let place = passages[number].place
        let range = range(ofPassage: number)
        let width = SourceWidth(of: scalars[range], bytes: place.endOffset - place.startOffset)
        var (line, column, offset) = (place.startLine, place.startColumn, place.startOffset)
        for scalar in scalars[range.lowerBound..<min(after ? index + 1 : index, range.upperBound)] {
            offset += width.bytes(of: scalar)
            (line, column) = scalar == Self.lineFeed ? (line + 1, 1) : (line, column + 1)
        }
        return (line, column, min(offset, place.endOffset))
    }

    private static let lineFeed: UInt32 = 0x0A
}
