import EmbeddedFiles

/// Words over Unicode scalars, each with a value; finds the longest one that begins (or ends) at a place.
///
/// The first two scalars are looked up in a sieve: nearly every common character begins some place or post, but few pairs do, so
/// that a scan over a text pays one load where nothing begins, and touches the large tables only where something may.
///
/// A class, because readers are copied often and the tables are large; it never changes.
final class WordTrie: Sendable {
    /// For each run of 64 scalars of the basic plane where its nodes begin in `firsts`, or -1.
    private let pages: FixedTable<Int32>
    /// The nodes of first scalars, or -1.
    private let firsts: FixedTable<Int32>
    /// Children of a node as a run in `edges`, in order of scalar.
    private let runs: FixedTable<Run>
    private let edges: FixedTable<Edge>
    private let values: FixedTable<Int32>
    private let sieve: PairSieve

    private struct Run: BitwiseCopyable, Sendable {
        let start: Int32
        let count: Int32
        /// A bit for the last six bits of each child's scalar: most scalars are turned away at this one look.
        let mask: UInt64
    }

    private struct Edge: BitwiseCopyable, Sendable {
        let scalar: UInt32
        let node: Int32
    }

    let isBackward: Bool

    /// The later of two equal words wins. A backward trie matches words that end at a place.
    init(_ words: [(LexiconText, Int)], backward: Bool = false) {
        isBackward = backward
        var growth = WordTrieGrowth()
        for (word, value) in words { growth.insert(word, Int32(value), backward: backward) }
        pages = FixedTable(growth.pages)
        firsts = FixedTable(growth.firsts)
        let values = growth.values
        self.values = FixedTable(values)
        var runs: [Run] = []
        var edges: [Edge] = []
        sieve = PairSieve(growth)
        runs.reserveCapacity(values.count)
        edges.reserveCapacity(values.count)
        for node in values.indices {
            let start = edges.count
            var mask: UInt64 = 0
            growth.eachChild(of: node) { scalar, child in
                mask |= 1 << UInt64(scalar & 63)
                edges.append(Edge(scalar: scalar, node: child))
                // A node has few children: each is put before those that it precedes.
                var place = edges.count - 1
                while place > start, edges[place - 1].scalar > scalar {
                    edges[place] = edges[place - 1]
                    place -= 1
                }
                edges[place] = Edge(scalar: scalar, node: child)
            }
            runs.append(Run(start: Int32(start), count: Int32(edges.count - start), mask: mask))
        }
        self.runs = FixedTable(runs)
        self.edges = FixedTable(edges)
    }

    /// The node of a first scalar, or -1.
    @inline(__always)
    private func root(_ scalar: UInt32) -> Int32 {
        guard scalar < 0x10000 else { return -1 }
        let page = pages[Int(scalar >> 6)]
        return page < 0 ? -1 : firsts[Int(page) + Int(scalar & 63)]
    }

    struct Match {
        /// How many scalars the word has.
        let length: Int
        let value: Int
    }

    /// Whether any word begins (ends, for a backward trie) with this scalar.
    func begins(with scalar: UInt32) -> Bool { root(scalar) >= 0 }

    /// Passes on every scalar that a word begins (ends, for a backward trie) with.
    func eachBeginning(_ receive: (UInt32) -> Void) {
        for page in 0..<pages.count where pages[page] >= 0 {
            for place in 0..<64 where firsts[Int(pages[page]) + place] >= 0 { receive(UInt32(page << 6 | place)) }
        }
    }

    /// The longest word that begins at an index; for a backward trie, that ends before it.
    @inline(__always)
    func longest(in text: ReadingText, at index: Int) -> Match? {
        let mayStand =
            isBackward
            ? sieve.mayHold(text[index - 1], text[index - 2]) : sieve.mayHold(text[index], text[index + 1])
        return mayStand ? walked(in: text, at: index) : nil
    }

    /// The longest word at an index, where the sieve lets one through.
    @inline(never)
    private func walked(in text: ReadingText, at index: Int) -> Match? {
        let step = isBackward ? -1 : 1
        var place = isBackward ? index - 1 : index
        var node = Int(root(text[place]))
        guard node >= 0 else { return nil }
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

    @inline(__always)
    private func child(of node: Int, _ scalar: UInt32) -> Int? {
        let run = runs[node]
        guard run.mask >> UInt64(scalar & 63) & 1 != 0 else { return nil }
        var low = Int(run.start)
        var high = low + Int(run.count)
        while high - low <= 8 {
            guard low < high, edges[low].scalar <= scalar else { return nil }
            if edges[low].scalar == scalar { return Int(edges[low].node) }
            low += 1
        }
        while low < high {
            let middle = (low + high) / 2
            if edges[middle].scalar == scalar { return Int(edges[middle].node) }
            if edges[middle].scalar < scalar { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
