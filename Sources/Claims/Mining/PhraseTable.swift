import EmbeddedFiles

/// Phrases to be found in folded text, each with a value: a trie over Unicode scalars, longest match first.
///
/// The edges of all nodes stand in one open hash table, so that a step costs a multiplication and a look, and filling the
/// table makes no collection for each node.
public struct PhraseTable<Value: Sendable>: Sendable {
    /// `node << 32 | scalar` of an edge; all bits set where a slot is free.
    private var edges: [UInt64]
    /// The node that the edge of the same slot leads to.
    private var targets: [Int32]
    /// Of each node the number of its value, or -1.
    private var valueOf: [Int32] = [-1]
    private var values: [Value] = []
    /// First scalars of the phrases of the basic plane, one bit a scalar: most positions are dismissed by it.
    private var firstScalars = [UInt64](repeating: 0, count: 1024)

    private static var free: UInt64 { .max }

    public init() {
        edges = [UInt64](repeating: Self.free, count: 64)
        targets = [Int32](repeating: 0, count: 64)
    }

    /// A phrase entered twice keeps its first value.
    public mutating func insert(_ phrase: some StringProtocol, _ value: Value) {
        var node = 0
        var isFirst = true
        for scalar in phrase.unicodeScalars {
            if isFirst, scalar.value < 0x10000 { firstScalars[Int(scalar.value >> 6)] |= 1 << (scalar.value & 63) }
            isFirst = false
            node = child(of: node, scalar.value)
        }
        guard node != 0, valueOf[node] < 0 else { return }
        values.append(value)
        valueOf[node] = Int32(values.count - 1)
    }

    /// The node that a scalar leads to, made where there is none.
    private mutating func child(of node: Int, _ scalar: UInt32) -> Int {
        let edge = UInt64(node) << 32 | UInt64(scalar)
        let slot = Self.slot(of: edge, in: edges)
        if edges[slot] == edge { return Int(targets[slot]) }
        let made = valueOf.count
        valueOf.append(-1)
        edges[slot] = edge
        targets[slot] = Int32(made)
        if made * 2 > edges.count { grow() }
        return made
    }

    private mutating func grow() {
        var wider = [UInt64](repeating: Self.free, count: edges.count * 4)
        var moved = [Int32](repeating: 0, count: wider.count)
        for (edge, target) in zip(edges, targets) where edge != Self.free {
            let slot = Self.slot(of: edge, in: wider)
            wider[slot] = edge
            moved[slot] = target
        }
        (edges, targets) = (wider, moved)
    }

    /// Where an edge stands, or the free slot where it would; the table's size is a power of two.
    @inline(__always)
    private static func slot(of edge: UInt64, in edges: [UInt64]) -> Int {
        var slot = Int(truncatingIfNeeded: edge &* 0x9E37_79B9_7F4A_7C15 >> 24) & (edges.count - 1)
        while edges[slot] != edge, edges[slot] != free { slot = (slot + 1) & (edges.count - 1) }
        return slot
    }

    /// The longest phrase that begins at an index and ends within `end`.
    public func longestMatch(in scalars: [UInt32], at start: Int, end: Int) -> (length: Int, value: Value)? {
        let first = scalars[start]
        guard first < 0x10000, firstScalars[Int(first >> 6)] & (1 << (first & 63)) != 0 else { return nil }
        var node = 0
        var found: (length: Int, value: Int32)?
        var index = start
        while index < end {
            let edge = UInt64(node) << 32 | UInt64(scalars[index])
            let slot = Self.slot(of: edge, in: edges)
            guard edges[slot] == edge else { break }
            node = Int(targets[slot])
            index += 1
            if valueOf[node] >= 0 { found = (index - start, valueOf[node]) }
        }
        return found.map { ($0.length, values[Int($0.value)]) }
    }
}

/// The lines of an embedded lexicon without comments and blanks, each split at tabs.
func lexiconRows(_ name: String) -> [[Substring]] {
    (EmbeddedFiles.text("lexicons/\(name)") ?? "")
        .split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: "\t") }
}
