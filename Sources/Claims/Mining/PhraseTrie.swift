import EmbeddedFiles

/// Phrases to be found in folded text, each with a number: a trie over Unicode scalars, longest match first.
///
/// The edges of all nodes stand in one open hash table, so that a step costs a multiplication and a look, and filling the
/// table makes no collection for each node.
struct PhraseTrie: Sendable {
    /// `node << 32 | scalar` of an edge; all bits set where a slot is free.
    private var edges = [UInt64](repeating: .max, count: 64)
    /// The node that the edge of the same slot leads to.
    private var targets = [Int32](repeating: 0, count: 64)
    /// Of each node the number of its phrase, or -1.
    private var numberOf: [Int32] = [-1]
    /// First scalars of the phrases of the basic plane, one bit a scalar: most positions are dismissed by it.
    private var firstScalars = [UInt64](repeating: 0, count: 1024)
    /// The scalars of the phrase being entered.
    private var path: [UInt32] = []
    /// A bit for what the first two scalars of a phrase come to: most of the other positions are dismissed by this one.
    private var firstPairs = [UInt64](repeating: 0, count: 1024)
    /// A bit for the last six bits of each phrase of one scalar.
    private var lone: UInt64 = 0

    /// Whether the phrase is new; one entered twice keeps its first number, and an empty one is never found.
    mutating func insert(_ phrase: LexiconText, number: Int) -> Bool {
        let length = phrase.copyScalars(into: &path)
        var node = 0
        for place in 0..<length {
            let scalar = path[place]
            if place == 0, scalar < 0x10000 { firstScalars[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
            if place == 1 {
                let bit = Self.pairBit(path[0], scalar)
                firstPairs[bit >> 6] |= 1 << UInt64(bit & 63)
            }
            node = child(of: node, scalar)
        }
        if length == 1 { lone |= 1 << UInt64(path[0] & 63) }
        guard node != 0, numberOf[node] < 0 else { return false }
        numberOf[node] = Int32(number)
        return true
    }

    /// The node that a scalar leads to, made where there is none.
    private mutating func child(of node: Int, _ scalar: UInt32) -> Int {
        let edge = UInt64(node) << 32 | UInt64(scalar)
        let slot = Self.slot(of: edge, in: edges)
        if edges[slot] == edge { return Int(targets[slot]) }
        let made = numberOf.count
        numberOf.append(-1)
        edges[slot] = edge
        targets[slot] = Int32(made)
        if made * 2 > edges.count { grow() }
        return made
    }

    private mutating func grow() {
        var wider = [UInt64](repeating: .max, count: edges.count * 4)
        var moved = [Int32](repeating: 0, count: wider.count)
        for (edge, target) in zip(edges, targets) where edge != .max {
            let slot = Self.slot(of: edge, in: wider)
            wider[slot] = edge
            moved[slot] = target
        }
        (edges, targets) = (wider, moved)
    }

    /// Where an edge stands, or the free slot where it would; the table's size is a power of two.
    private static func slot(of edge: UInt64, in edges: [UInt64]) -> Int {
        var slot = Int(truncatingIfNeeded: (edge &* 0x9E37_79B9_7F4A_7C15) >> 32) & (edges.count - 1)
        while edges[slot] != edge, edges[slot] != .max { slot = (slot + 1) & (edges.count - 1) }
        return slot
    }

    /// Which bit of `firstPairs` two scalars come to.
    private static func pairBit(_ first: UInt32, _ second: UInt32) -> Int {
        Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) >> 16)
    }

    /// The longest phrase that begins at an index and ends within `end`; its number is negative where there is none.
    @inline(__always)
    func longestMatch(in scalars: [UInt32], at start: Int, end: Int) -> (length: Int, number: Int) {
        mayBegin(in: scalars, at: start, end: end) ? walked(in: scalars, at: start, end: end) : (0, -1)
    }

    /// Whether the first two scalars leave it open that a phrase begins at an index; asked at every character of a text.
    @inline(__always)
    private func mayBegin(in scalars: [UInt32], at start: Int, end: Int) -> Bool {
        let first = scalars[start]
        guard first < 0x10000, firstScalars[Int(first >> 6)] & (1 << UInt64(first & 63)) != 0 else { return false }
        if lone >> UInt64(first & 63) & 1 != 0 { return true }
        guard start + 1 < end else { return false }
        let bit = Self.pairBit(first, scalars[start + 1])
        return firstPairs[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    @inline(never)
    private func walked(in scalars: [UInt32], at start: Int, end: Int) -> (length: Int, number: Int) {
        var found = (length: 0, number: -1)
        var node = 0
        var index = start
        while index < end {
            let edge = UInt64(node) << 32 | UInt64(scalars[index])
            let slot = Self.slot(of: edge, in: edges)
            guard edges[slot] == edge else { return found }
            node = Int(targets[slot])
            index += 1
            if numberOf[node] >= 0 { found = (index - start, Int(numberOf[node])) }
        }
        return found
    }
}
