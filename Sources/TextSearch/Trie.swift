/// The states of a term matcher: a trie over scalars, each state linked to the longest other that ends alike.
///
/// The ways of all states stand in one open hash table: few states have more than one, and a table of states by scalars would
/// be a thousand times as large, which every start of the program would pay.
struct Trie: Sendable {
    /// `state << 32 | scalar` of a way; all bits set where a slot is free.
    private var ways: [UInt64]
    /// The state that the way of the same slot leads to.
    private var targets: [Int32]
    /// The term that ends at a state, or -1.
    private(set) var termOf: [Int32] = [-1]
    /// The state of the longest end of a state's word that begins a term.
    private var suffix: [Int32] = [0]
    /// The nearest state on the way of suffixes at which a term ends, or -1.
    private(set) var suffixWithTerm: [Int32] = [-1]

    /// - Parameter terms: empty ones are never found; of equal ones only the first is.
    init(_ terms: [[UInt32]]) {
        var size = 16
        while size < 2 * terms.reduce(1, { $0 + $1.count }) { size *= 2 }
        ways = [UInt64](repeating: .max, count: size)
        targets = [Int32](repeating: 0, count: size)
        var arrivals: [Arrival] = [Arrival(from: 0, scalar: 0, depth: 0)]
        for (number, term) in terms.enumerated() where !term.isEmpty { insert(term, number, &arrivals) }
        close(arrivals)
    }

    /// How a state is reached.
    private struct Arrival {
        let from: Int32
        let scalar: UInt32
        let depth: Int
    }

    private mutating func insert(_ term: [UInt32], _ number: Int, _ arrivals: inout [Arrival]) {
        var state: Int32 = 0
        for (depth, scalar) in term.enumerated() {
            let slot = slot(of: Self.way(from: state, by: scalar))
            if ways[slot] == .max {
                ways[slot] = Self.way(from: state, by: scalar)
                targets[slot] = Int32(termOf.count)
                termOf.append(-1)
                arrivals.append(Arrival(from: state, scalar: scalar, depth: depth + 1))
            }
            state = targets[slot]
        }
        if termOf[Int(state)] < 0 { termOf[Int(state)] = Int32(number) }
    }

    /// Links every state, those of short words first: longer ones follow their links.
    private mutating func close(_ arrivals: [Arrival]) {
        suffix = [Int32](repeating: 0, count: termOf.count)
        suffixWithTerm = [Int32](repeating: -1, count: termOf.count)
        for state in arrivals.indices.sorted(by: { (arrivals[$0].depth, $0) < (arrivals[$1].depth, $1) }) {
            let arrival = arrivals[state]
            guard arrival.depth > 1 else { continue }
            let link = next(from: suffix[Int(arrival.from)], by: arrival.scalar)
            suffix[state] = link
            suffixWithTerm[state] = termOf[Int(link)] >= 0 ? link : suffixWithTerm[Int(link)]
        }
    }

    /// The state after one more scalar.
    @inline(__always)
    func next(from state: Int32, by scalar: UInt32) -> Int32 {
        var state = state
        while true {
            let slot = slot(of: Self.way(from: state, by: scalar))
            if ways[slot] != .max { return targets[slot] }
            if state == 0 { return 0 }
            state = suffix[Int(state)]
        }
    }

    private static func way(from state: Int32, by scalar: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: state)) << 32 | UInt64(scalar)
    }

    /// Where a way stands, or the free slot where it would; the table's size is a power of two.
    @inline(__always)
    private func slot(of way: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (way &* 0x9E37_79B9_7F4A_7C15) >> 32) & (ways.count - 1)
        while ways[slot] != way, ways[slot] != .max { slot = (slot + 1) & (ways.count - 1) }
        return slot
    }
}
