import SourceText

/// The clauses of a range of text: what stands between `，；：。！？……`.
struct Clauses {
    let ranges: [Range<Int>]

    init(_ scalars: [UInt32], _ range: Range<Int>) {
        var ranges: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where Self.parts(scalars[index]) {
            if index > start { ranges.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { ranges.append(start..<range.upperBound) }
        self.ranges = ranges
    }

    private static func parts(_ value: UInt32) -> Bool {
        switch value {
        case 0xFF0C, 0xFF1B, 0xFF1A, 0x3002, 0xFF01, 0xFF1F, 0x2026: true
        default: false
        }
    }
}

/// A set of words to try at the beginning or end of a range.
struct WordSet: Sendable {
    private let words: Set<[UInt32]>
    private let longest: Int

    init(_ text: String) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
        self.words = Set(words)
        longest = words.map(\.count).max() ?? 0
    }

    /// The length of the longest word that begins the range; 0 for none.
    func prefix(of scalars: [UInt32], _ range: Range<Int>) -> Int {
        var length = min(longest, range.count)
        while length > 0 {
            if words.contains(Array(scalars[range.lowerBound..<range.lowerBound + length])) { return length }
            length -= 1
        }
        return 0
    }

    /// The length of the longest word that ends the range; 0 for none.
    func suffix(of scalars: [UInt32], _ range: Range<Int>) -> Int {
        var length = min(longest, range.count)
        while length > 0 {
            if words.contains(Array(scalars[range.upperBound - length..<range.upperBound])) { return length }
            length -= 1
        }
        return 0
    }

    func occurs(in scalars: [UInt32], _ range: Range<Int>) -> Bool {
        range.contains { prefix(of: scalars, $0..<range.upperBound) > 0 }
    }
}
