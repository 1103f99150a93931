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
    /// Class of a scalar below 0x10000: 0 stands in no term.
    private let classes: [UInt16]
    /// Classes of scalars from 0x10000 on.
    private let rareClasses: [UInt32: UInt16]
    private let classCount: Int
    /// `next[state * classCount + class]`, complete.
    private let next: [Int32]
    /// The term that ends at a state, or -1.
    private let termOf: [Int32]
    /// The nearest state on the way of suffixes at which a term ends, or -1.
    private let suffixWithTerm: [Int32]
    /// Whether at a state any term ends.
    private let hasEnding: [Bool]

    /// Empty terms are never found; of equal terms only the first is.
    public init(_ terms: [String]) {
        let scalars = terms.map { $0.unicodeScalars.map(\.value) }
        lengths = scalars.map(\.count)
        let (table, rare, count) = Self.classes(of: scalars)
        var trie = Trie(classCount: count)
        for (number, term) in scalars.enumerated() where !term.isEmpty {
            trie.insert(term.map { Int(Self.classOf($0, table, rare)) }, term: number)
        }
        trie.close()
        (classes, rareClasses, classCount) = (table, rare, count)
        next = trie.next
        termOf = trie.termOf
        suffixWithTerm = trie.suffixWithTerm
        hasEnding = zip(termOf, suffixWithTerm).map { $0 >= 0 || $1 >= 0 }
    }

    private static func classes(of terms: [[UInt32]]) -> ([UInt16], [UInt32: UInt16], Int) {
        var table = [UInt16](repeating: 0, count: 0x10000)
        var rare: [UInt32: UInt16] = [:]
        var count: UInt16 = 1
        for scalar in terms.joined() {
            guard classOf(scalar, table, rare) == 0 else { continue }
            if scalar < 0x10000 { table[Int(scalar)] = count } else { rare[scalar] = count }
            count += 1
        }
        return (table, rare, Int(count))
    }

    @inline(__always)
    private static func classOf(_ scalar: UInt32, _ table: [UInt16], _ rare: [UInt32: UInt16]) -> UInt16 {
        scalar < 0x10000 ? table[Int(scalar)] : rare[scalar] ?? 0
    }

    /// Every occurrence of every term, overlapping ones too, in the order of their ends, longer ones first.
    public func occurrences(in scalars: [UInt32], within range: Range<Int>? = nil) -> [Occurrence] {
        let stretch = range ?? 0..<scalars.count
        precondition(stretch.lowerBound >= 0 && stretch.upperBound <= scalars.count)
        var found: [Occurrence] = []
        scalars.withUnsafeBufferPointer { scalars in
            classes.withUnsafeBufferPointer { classes in
                next.withUnsafeBufferPointer { next in
                    var state = 0
                    for index in stretch {
                        let scalar = scalars[index]
                        let column = scalar < 0x10000 ? classes[Int(scalar)] : rareClasses[scalar] ?? 0
                        guard column != 0 else {
                            state = 0
                            continue
                        }
                        state = Int(next[state * classCount + Int(column)])
                        if hasEnding[state] { add(endingAt: index + 1, in: state, to: &found) }
                    }
                }
            }
        }
        return found
    }

    private func add(endingAt end: Int, in state: Int, to found: inout [Occurrence]) {
        var ending = termOf[state] >= 0 ? Int32(state) : suffixWithTerm[state]
        while ending >= 0 {
            let term = Int(termOf[Int(ending)])
            found.append(Occurrence(term: term, range: end - lengths[term]..<end))
            ending = suffixWithTerm[Int(ending)]
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
