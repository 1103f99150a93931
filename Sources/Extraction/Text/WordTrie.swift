/// Words over Unicode scalars, each with a value; finds the longest one that begins (or ends) at a place.
///
/// The first scalar is a table look-up, so that a scan over a text pays one load a scalar where nothing begins.
///
/// A class, because readers are copied often and the tables are large; it never changes.
final class WordTrie: Sendable {
    private let firsts: FixedTable<Int32>
    /// Children of a node as a run in `edges`, in order of scalar.
    private let runs: FixedTable<Run>
    private let edges: FixedTable<Edge>
    private let values: FixedTable<Int32>

    private struct Run: BitwiseCopyable, Sendable {
        let start: Int32
        let count: Int32
    }

    private struct Edge: BitwiseCopyable, Sendable {
        let scalar: UInt32
        let node: Int32
    }

    let isBackward: Bool

    /// The later of two equal words wins. A backward trie matches words that end at a place.
    init(_ words: [(String, Int)], backward: Bool = false) {
        isBackward = backward
        var children: [[UInt32: Int32]] = [[:]]
        var values: [Int32] = [-1]
        for (word, value) in words where !word.isEmpty {
            var node = 0
            let scalars = word.unicodeScalars.map { ScalarTable.shared.folded($0.value) }
            for scalar in backward ? scalars.reversed() : scalars {
                if let next = children[node][scalar] {
                    node = Int(next)
                } else {
                    children.append([:])
                    values.append(-1)
                    children[node][scalar] = Int32(children.count - 1)
                    node = children.count - 1
                }
            }
            values[node] = Int32(value)
        }
        self.values = FixedTable(values)
        var firsts = [Int32](repeating: -1, count: 0x10000)
        for (scalar, node) in children[0] where scalar < 0x10000 { firsts[Int(scalar)] = node }
        self.firsts = FixedTable(firsts)
        var runs: [Run] = []
        var edges: [Edge] = []
        for child in children {
            runs.append(Run(start: Int32(edges.count), count: Int32(child.count)))
            for (scalar, node) in child.sorted(by: { $0.key < $1.key }) {
                edges.append(Edge(scalar: scalar, node: node))
            }
        }
        self.runs = FixedTable(runs)
        self.edges = FixedTable(edges)
    }

    struct Match {
        /// How many scalars the word has.
        let length: Int
        let value: Int
    }

    /// Whether any word begins (ends, for a backward trie) with this scalar.
    func begins(with scalar: UInt32) -> Bool { scalar < 0x10000 && firsts[Int(scalar)] >= 0 }

    /// The longest word that begins at an index; for a backward trie, that ends before it.
    func longest(in text: ReadingText, at index: Int) -> Match? {
        let step = isBackward ? -1 : 1
        var place = isBackward ? index - 1 : index
        let first = text[place]
        guard first < 0x10000, firsts[Int(first)] >= 0 else { return nil }
        var node = Int(firsts[Int(first)])
        var length = 1
        var found: Match?
        while true {
            if values[node] >= 0 { found = Match(length: length, value: Int(values[node])) }
            place += step
            guard let next = child(of: node, text[place]) else { return found }
            node = next
            length += 1
        }
    }

    private func child(of node: Int, _ scalar: UInt32) -> Int? {
        let run = runs[node]
        var low = Int(run.start)
        var high = low + Int(run.count)
        while low < high {
            let middle = (low + high) / 2
            if edges[middle].scalar == scalar { return Int(edges[middle].node) }
            if edges[middle].scalar < scalar { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
