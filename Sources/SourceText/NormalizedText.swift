/// Text as the readers see it: broken lines joined, widths and quotes folded, stray spaces gone, with the way back to
/// the document for every scalar.
///
/// Readers work on `scalars` by index. A paragraph ends with a line feed (U+000A); nothing else in it is a line break.
/// Folded forms: digits and Latin letters are ASCII; `，。；：？！（）` and `“”‘’` are the full-width ones; a decimal point,
/// a digit-group comma and a ratio's colon between digits are ASCII.
public struct NormalizedText: Sendable {
    /// The folded text, one Unicode scalar value an element.
    public private(set) var scalars: [UInt32]
    /// For each scalar the byte offset of its source in the document's text; as many as `scalars`.
    public private(set) var origins: [Int32]
    /// For each scalar the byte offset just past its source; as many as `scalars`.
    public private(set) var originEnds: [Int32]

    public init() {
        scalars = []
        origins = []
        originEnds = []
    }

    /// A text that is its own source, unfolded: for tests and one-line input.
    public init(verbatim text: String) {
        var text = text
        self = text.withUTF8 { NormalizedText(verbatim: $0) }
    }

    /// The same from bytes that are UTF-8, without the checks that those of a string have behind them.
    public init(verbatim bytes: UnsafeBufferPointer<UInt8>) {
        let capacity = bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        var (origins, originEnds): ([Int32], [Int32]) = ([], [])
        // Every text passes here: the three lists are written where they stand, without asking each time whether they may grow.
        scalars = Array(unsafeUninitializedCapacity: capacity) { scalars, count in
            origins = Array(unsafeUninitializedCapacity: capacity) { starts, startCount in
                originEnds = Array(unsafeUninitializedCapacity: capacity) { ends, endCount in
                    var index = 0
                    while index < bytes.count {
                        let (scalar, width) = bytes.scalar(at: index)
                        scalars.initializeElement(at: count, to: scalar)
                        starts.initializeElement(at: count, to: Int32(index))
                        ends.initializeElement(at: count, to: Int32(index + width))
                        index += width
                        count += 1
                    }
                    (startCount, endCount) = (count, count)
                }
            }
        }
        (self.origins, self.originEnds) = (origins, originEnds)
    }

    public var count: Int { scalars.count }

    public mutating func append(_ scalar: UInt32, from origin: Int32, to end: Int32) {
        scalars.append(scalar)
        origins.append(origin)
        originEnds.append(end)
    }

    mutating func append(contentsOf other: NormalizedText) {
        scalars += other.scalars
        origins += other.origins
        originEnds += other.originEnds
    }

    /// Appends a range of another text, with its origins.
    mutating func append(_ other: borrowing NormalizedText, _ range: Range<Int>) {
        scalars.append(contentsOf: other.scalars[range])
        origins.append(contentsOf: other.origins[range])
        originEnds.append(contentsOf: other.originEnds[range])
    }

    /// Changes scalars in their places; their number and their origins stay.
    mutating func replaceScalars(_ change: (UnsafeMutableBufferPointer<UInt32>) -> Void) {
        scalars.withUnsafeMutableBufferPointer { change($0) }
    }

    public mutating func reserveCapacity(_ capacity: Int) {
        scalars.reserveCapacity(capacity)
        origins.reserveCapacity(capacity)
        originEnds.reserveCapacity(capacity)
    }

    /// The folded text of a range of scalar indices.
    public func string(_ range: Range<Int>) -> String {
        String(scalars: scalars[range])
    }

    /// The bytes of the document's text that a range of scalar indices came from; of an empty range, the empty place
    /// before the scalar at its start.
    public func source(of range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else {
            let place = range.lowerBound < count ? Int(origins[range.lowerBound]) : Int(originEnds.last ?? 0)
            return place..<place
        }
        let start = Int(origins[first])
        return start..<max(start, Int(originEnds[last]))
    }
}
