import EmbeddedFiles

/// Phrases to be found in folded text, each with a number: a trie over Unicode scalars, longest match first.
///
/// The edges of all nodes stand in one open hash table, so that a step costs a multiplication and a look, and filling the
/// table makes no collection for each node. The first two scalars of a phrase are one edge of the root.
struct PhraseTrie: Sendable {
    /// `node << 32 | scalar` of an edge, of two scalars ``pairEdge(_:_:)``; all bits set where a slot is free.
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
        guard length > 0 else { return false }
        if path[0] < 0x10000 { firstScalars[Int(path[0] >> 6)] |= 1 << UInt64(path[0] & 63) }
        var node: Int
        if length == 1 {
            lone |= 1 << UInt64(path[0] & 63)
            node = child(over: UInt64(path[0]))
        } else {
            let bit = Self.pairBit(path[0], path[1])
            firstPairs[bit >> 6] |= 1 << UInt64(bit & 63)
            node = child(over: Self.pairEdge(path[0], path[1]))
            for place in 2..<length { node = child(over: UInt64(node) << 32 | UInt64(path[place])) }
        }
        guard numberOf[node] < 0 else { return false }
        numberOf[node] = Int32(number)
        return true
    }

    /// The edge that two scalars are from the root; no node has so high a number.
    private static func pairEdge(_ first: UInt32, _ second: UInt32) -> UInt64 {
        1 << 63 | UInt64(first) << 32 | UInt64(second)
    }

    /// The node that an edge leads to, made where there is none.
    private mutating func child(over edge: UInt64) -> Int {
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
        if lone >> UInt64(scalars[start] & 63) & 1 != 0, let node = node(over: UInt64(scalars[start])) {
            found = (1, Int(numberOf[node]))
        }
        guard start + 1 < end, var node = node(over: Self.pairEdge(scalars[start], scalars[start + 1])) else {
            return found
        }
        var index = start + 2
        while true {
            if numberOf[node] >= 0 { found = (index - start, Int(numberOf[node])) }
            guard index < end, let next = self.node(over: UInt64(node) << 32 | UInt64(scalars[index])) else {
                return found
            }
            node = next
            index += 1
        }
    }

    /// The node that an edge leads to; nil where there is none.
    @inline(__always)
    private func node(over edge: UInt64) -> Int? {
        let slot = Self.slot(of: edge, in: edges)
        return edges[slot] == edge ? Int(targets[slot]) : nil
    }
}
