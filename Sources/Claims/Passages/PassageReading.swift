import SourceText

/// An article's text as passages are matched on: ideographs, letters, digits and the signs that carry a value, folded;
/// punctuation, spaces and widths are gone, so that copies that differ only in these are equal.
public struct PassageReading: Sendable {
    /// Folded scalar values: Latin letters in lower case, digits ASCII.
    public private(set) var scalars: [UInt32]
    /// For each scalar its index in the text it was read from; as many as `scalars`, rising.
    public private(set) var positions: [UInt32]

    public init() {
        scalars = []
        positions = []
    }

    /// Reads a whole text.
    public init(_ text: NormalizedText) { self.init(text.scalars, ranges: [0..<text.count]) }

    /// Reads the given ranges of a text's scalars, in rising order; what stands between them is left out.
    public init(_ text: [UInt32], ranges: [Range<Int>]) {
        self.init()
        let capacity = ranges.reduce(0) { $0 + $1.count }
        scalars.reserveCapacity(capacity)
        positions.reserveCapacity(capacity)
        text.withUnsafeBufferPointer { text in
            for range in ranges {
                for index in range {
                    let folded = Self.fold(text[index], at: index, in: text)
                    if folded != 0 {
                        scalars.append(folded)
                        positions.append(UInt32(truncatingIfNeeded: index))
                    }
                }
            }
        }
    }

    public var count: Int { scalars.count }

    /// The range in the text that a range of the reading came from, from its first kept scalar to past its last.
    public func textRange(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else {
            let place = range.lowerBound < count ? Int(positions[range.lowerBound]) : Int(positions.last ?? 0)
            return place..<place
        }
        return Int(positions[first])..<Int(positions[last]) + 1
    }

    /// The range of the reading whose scalars came from a range of the text.
    public func readingRange(_ range: Range<Int>) -> Range<Int> {
        index(atOrAfter: range.lowerBound)..<index(atOrAfter: range.upperBound)
    }

    /// The first index of the reading at or after a position of the text.
    public func index(atOrAfter position: Int) -> Int {
        var low = 0
        var high = positions.count
        while low < high {
            let middle = (low + high) / 2
            if Int(positions[middle]) < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The same reading with every position replaced; the order must stay.
    func moved(_ position: (UInt32) -> UInt32) -> PassageReading {
        var copy = self
        copy.positions = positions.map(position)
        return copy
    }

    /// Adds another reading whose text stands `offset` scalars further on.
    mutating func append(_ other: PassageReading, movedBy offset: Int) {
        scalars.append(contentsOf: other.scalars)
        positions.append(contentsOf: other.positions.lazy.map { $0 + UInt32(truncatingIfNeeded: offset) })
    }

    /// The folded scalar, or 0 for what matching passes over. A point between digits stays: 3.5 is not 35.
    @inline(__always)
    private static func fold(_ scalar: UInt32, at index: Int, in text: UnsafeBufferPointer<UInt32>) -> UInt32 {
        if scalar >= 0x3400 && scalar <= 0x9FFF { return scalar }
        let narrow = scalar >= 0xFF01 && scalar <= 0xFF5E ? scalar - 0xFEE0 : scalar
        if narrow < 0x80 {
            if narrow >= 0x30 && narrow <= 0x39 || narrow >= 0x61 && narrow <= 0x7A { return narrow }
            if narrow >= 0x41 && narrow <= 0x5A { return narrow + 0x20 }
            if narrow == 0x25 { return narrow }
            return narrow == 0x2E && isDigit(index - 1, text) && isDigit(index + 1, text) ? narrow : 0
        }
        return isPassedOver(narrow) ? 0 : narrow
    }

    private static func isDigit(_ index: Int, _ text: UnsafeBufferPointer<UInt32>) -> Bool {
        guard index >= 0, index < text.count else { return false }
        let scalar = text[index]
        return scalar >= 0x30 && scalar <= 0x39 || scalar >= 0xFF10 && scalar <= 0xFF19
    }

    /// Punctuation, spaces, rules and bullets beyond ASCII. 々 and 〇 are letters and stay.
    private static func isPassedOver(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3005, 0x3007, 0x2030: false
        case 0x80...0xBF, 0x2000...0x206F, 0x3000...0x303F: true
        case 0x2190...0x21FF, 0x2500...0x27BF, 0xFE00...0xFE6F, 0xFEFF, 0xFF5F...0xFFEF, 0xFFFD: true
        default: false
        }
    }
}
