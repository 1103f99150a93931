/// Words to look for at a place of a text; looked up by their first scalar, longest first.
struct WordList: Sendable {
    private let byFirst: [UInt32: [[UInt32]]]
    /// One bit for each remainder of a first scalar by 64: most scalars are passed over by it.
    private let filter: UInt64

    init(_ words: String) {
        var byFirst: [UInt32: [[UInt32]]] = [:]
        for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let scalars = word.unicodeScalars.map(\.value)
            byFirst[scalars[0], default: []].append(scalars)
        }
        filter = byFirst.keys.reduce(0) { $0 | 1 << UInt64($1 & 63) }
        self.byFirst = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// The length of the longest word that begins at an index and ends within the range; 0 for none.
    func match(in scalars: [UInt32], at index: Int, before end: Int) -> Int {
        guard index < end, filter >> UInt64(scalars[index] & 63) & 1 == 1, let candidates = byFirst[scalars[index]]
        else { return 0 }
        for word in candidates where index + word.count <= end {
            var offset = 1
            while offset < word.count, scalars[index + offset] == word[offset] { offset += 1 }
            if offset == word.count { return offset }
        }
        return 0
    }

    /// Where the first word in a range stands; nil for none.
    func first(in scalars: [UInt32], _ range: Range<Int>) -> Range<Int>? {
        for index in range {
            let length = match(in: scalars, at: index, before: range.upperBound)
            if length > 0 { return index..<index + length }
        }
        return nil
    }

    /// Whether a range ends with one of the words.
    func isSuffix(of scalars: [UInt32], _ range: Range<Int>) -> Bool {
        let longest = 8
        for index in max(range.lowerBound, range.upperBound - longest)..<range.upperBound
        where index + match(in: scalars, at: index, before: range.upperBound) == range.upperBound { return true }
        return false
    }
}
