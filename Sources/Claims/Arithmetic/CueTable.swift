/// Words by the scalar at one of their ends, laid out for look-ups at every place of a text: neither a hash nor a reference
/// is counted on the way.
struct CueTable: Sendable {
    private let sieve: ScalarSieve
    /// For each word the scalar it is looked up by, ascending; of one scalar the longest word stands first.
    private let keys: [UInt32]
    /// For each word where its scalars begin in `letters`; one more tells where the last ends.
    private let starts: [Int32]
    private let letters: [UInt32]

    /// - Parameter key: which scalar of a word it is looked up by.
    init(_ words: [[UInt32]], by key: ([UInt32]) -> UInt32) {
        let words = words.map { (key: key($0), letters: $0) }
            .sorted { ($0.key, -$0.letters.count) < ($1.key, -$1.letters.count) }
        keys = words.map(\.key)
        sieve = ScalarSieve(keys)
        letters = words.flatMap(\.letters)
        var starts: [Int32] = [0]
        for word in words { starts.append(starts[starts.count - 1] + Int32(word.letters.count)) }
        self.starts = starts
    }

    /// Whether a word may be looked up by a scalar; most are dismissed here.
    func mayHold(_ scalar: UInt32) -> Bool { sieve.mayHold(scalar) }

    /// Where the longest word of a key stands in the text, within bounds.
    /// - Parameter start: where a word of a given length would begin.
    @inline(__always)
    func range(
        of key: UInt32, in scalars: [UInt32], within bounds: Range<Int>, startingAt start: (Int) -> Int
    ) -> Range<Int>? {
        guard sieve.mayHold(key) else { return nil }
        var word = first(of: key)
        while word < keys.count, keys[word] == key {
            let length = Int(starts[word + 1] - starts[word])
            let begin = start(length)
            if begin >= bounds.lowerBound, begin + length <= bounds.upperBound, stands(word, in: scalars, at: begin) {
                return begin..<begin + length
            }
            word += 1
        }
        return nil
    }

    /// The number of the first word whose key is not below a scalar.
    private func first(of key: UInt32) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func stands(_ word: Int, in scalars: [UInt32], at begin: Int) -> Bool {
        var place = begin
        for letter in Int(starts[word])..<Int(starts[word + 1]) {
            guard scalars[place] == letters[letter] else { return false }
            place += 1
        }
        return true
    }
}

/// Two hundred and fifty-six bits that dismiss most scalars which are not among a few; of those that are it holds all.
private struct ScalarSieve: Sendable {
    private var a: UInt64 = 0, b: UInt64 = 0, c: UInt64 = 0, d: UInt64 = 0

    init(_ scalars: some Sequence<UInt32>) {
        for scalar in scalars {
            let bit = UInt64(1) << UInt64(scalar & 63)
            switch scalar >> 6 & 3 {
            case 0: a |= bit
            case 1: b |= bit
            case 2: c |= bit
            default: d |= bit
            }
        }
    }

    func mayHold(_ scalar: UInt32) -> Bool {
        let word = scalar & 128 == 0 ? (scalar & 64 == 0 ? a : b) : (scalar & 64 == 0 ? c : d)
        return word >> UInt64(scalar & 63) & 1 != 0
    }
}
