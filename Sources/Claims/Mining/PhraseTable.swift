import EmbeddedFiles

/// Phrases to be found in folded text, each with a value: a trie over Unicode scalars, longest match first.
public struct PhraseTable<Value: Sendable>: Sendable {
    private struct Node: Sendable {
        var children: [UInt32: Int32] = [:]
        var value: Int32 = -1
    }

    private var nodes: [Node] = [Node()]
    private var values: [Value] = []
    /// First scalars of the phrases of the basic plane, one bit a scalar: most positions are dismissed by it.
    private var firstScalars = [UInt64](repeating: 0, count: 1024)

    public init() {}

    /// A phrase entered twice keeps its first value.
    public mutating func insert(_ phrase: some StringProtocol, _ value: Value) {
        var node = 0
        for (index, scalar) in phrase.unicodeScalars.enumerated() {
            if index == 0, scalar.value < 0x10000 { firstScalars[Int(scalar.value >> 6)] |= 1 << (scalar.value & 63) }
            if let next = nodes[node].children[scalar.value] {
                node = Int(next)
            } else {
                nodes.append(Node())
                nodes[node].children[scalar.value] = Int32(nodes.count - 1)
                node = nodes.count - 1
            }
        }
        guard node != 0, nodes[node].value < 0 else { return }
        values.append(value)
        nodes[node].value = Int32(values.count - 1)
    }

    /// The longest phrase that begins at an index and ends within `end`.
    public func longestMatch(in scalars: [UInt32], at start: Int, end: Int) -> (length: Int, value: Value)? {
        let first = scalars[start]
        guard first < 0x10000, firstScalars[Int(first >> 6)] & (1 << (first & 63)) != 0 else { return nil }
        var node = 0
        var found: (length: Int, value: Value)?
        var index = start
        while index < end, let next = nodes[node].children[scalars[index]] {
            node = Int(next)
            index += 1
            if nodes[node].value >= 0 { found = (index - start, values[Int(nodes[node].value)]) }
        }
        return found
    }
}

/// The lines of an embedded lexicon without comments and blanks, each split at tabs.
func lexiconRows(_ name: String) -> [[Substring]] {
    (EmbeddedFiles.text("lexicons/\(name)") ?? "")
        .split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: "\t") }
}
