/// Finds many literal terms in one pass over the scalars of a text (Aho–Corasick).
///
/// Two readings are offered: ``occurrences(in:)`` reports every occurrence of every term, also inside and across one
/// another; ``longestMatches(in:)`` reports what a reader would take: leftmost, then longest, without overlap.
public struct TermMatcher: Sendable {
    /// Which term stands where.
    public struct Occurrence: Sendable, Hashable {
        /// Index into the terms given.
        public let term: Int
        /// Scalar indices.
        public let range: Range<Int>

        public init(term: Int, range: Range<Int>) {
            self.term = term
            self.range = range
        }
    }

    /// The lengths of the terms in scalars.
    private let lengths: [Int]
    /// Which scalars below 0x10000 stand in terms, a bit each: most of a text is dismissed by it.
    private let known: [UInt64]
    private let trie: Trie
    /// Whether at a state any term ends.
    private let hasEnding: [Bool]

    /// Empty terms are never found; of equal terms only the first is.
    public init(_ terms: [String]) {
        let scalars = terms.map { $0.unicodeScalars.map(\.value) }
        lengths = scalars.map(\.count)
        var known = [UInt64](repeating: 0, count: 1024)
        for scalar in scalars.joined() where scalar < 0x10000 { known[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
        self.known = known
        trie = Trie(scalars)
        hasEnding = zip(trie.termOf, trie.suffixWithTerm).map { $0 >= 0 || $1 >= 0 }
    }

    /// Every occurrence of every term, overlapping ones too, in the order of their ends, longer ones first.
    public func occurrences(in scalars: [UInt32], within range: Range<Int>? = nil) -> [Occurrence] {
        let stretch = range ?? 0..<scalars.count
        precondition(stretch.lowerBound >= 0 && stretch.upperBound <= scalars.count)
        var found: [Occurrence] = []
        scalars.withUnsafeBufferPointer { scalars in
            var state: Int32 = 0
            for index in stretch {
                let scalar = scalars[index]
                guard scalar >= 0x10000 || known[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 != 0 else {
                    state = 0
                    continue
                }
                state = trie.next(from: state, by: scalar)
                if hasEnding[Int(state)] { add(endingAt: index + 1, in: state, to: &found) }
            }
        }
        return found
    }

    private func add(endingAt end: Int, in state: Int32, to found: inout [Occurrence]) {
        var ending = trie.termOf[Int(state)] >= 0 ? state : trie.suffixWithTerm[Int(state)]
        while ending >= 0 {
            let term = Int(trie.termOf[Int(ending)])
            found.append(Occurrence(term: term, range: end - lengths[term]..<end))
            ending = trie.suffixWithTerm[Int(ending)]
        }
    }

    /// The occurrences a reader would take: the leftmost, of those the longest, and on after its end.
    public func longestMatches(in scalars: [UInt32], within range: Range<Int>? = nil) -> [Occurrence] {
        let all = occurrences(in: scalars, within: range).sorted {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
        var kept: [Occurrence] = []
        for occurrence in all where occurrence.range.lowerBound >= (kept.last?.range.upperBound ?? 0) {
            kept.append(occurrence)
        }
        return kept
    }
}
