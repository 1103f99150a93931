/// Words by the scalar at one of their ends, laid out for look-ups at every place of a text: neither a hash nor a reference
/// is counted on the way.
struct CueTable: Sendable {
    private let sieve: ScalarSieve
    /// Of the words of several scalars those beside the key.
    private let neighbours: ScalarSieve
    /// Whether a word is its key alone.
    private let hasLone: Bool
    /// For each word the scalar it is looked up by, ascending; of one scalar the longest word stands first.
    private let keys: [UInt32]
    /// For each word where its scalars begin in `letters`; one more tells where the last ends.
    private let starts: [Int32]
    private let letters: [UInt32]

    /// The end of a word that it is looked up by.
    enum End { case first, last }

    init(_ words: [[UInt32]], by end: End) {
        let words = words.map { (key: end == .first ? $0[0] : $0[$0.count - 1], letters: $0) }
            .sorted { ($0.key, -$0.letters.count) < ($1.key, -$1.letters.count) }
        keys = words.map(\.key)
        sieve = ScalarSieve(keys)
        neighbours = ScalarSieve(
            words.compactMap { word in
                let letters = word.letters
                return letters.count < 2 ? nil : end == .first ? letters[1] : letters[letters.count - 2]
            })
        hasLone = words.contains { $0.letters.count == 1 }
        letters = words.flatMap(\.letters)
        var starts: [Int32] = [0]
        for word in words { starts.append(starts[starts.count - 1] + Int32(word.letters.count)) }
        self.starts = starts
    }

    /// Whether a word may be looked up by a scalar beside another one, nil at the edge of what is searched; most are dismissed here.
    @inline(__always)
    func mayHold(_ scalar: UInt32, beside neighbour: @autoclosure () -> UInt32?) -> Bool {
        sieve.mayHold(scalar) && (hasLone || neighbour().map(neighbours.mayHold) ?? false)
    }

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
