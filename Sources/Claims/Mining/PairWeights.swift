/// What pairs of neighbouring scalars weigh, in one open hash table: a text is asked of at every character, and most answers cost a
/// multiplication and a look.
struct PairWeights: Sendable {
    /// `first << 32 | second`; all bits set where a slot is free. A power of two of them, more than there are pairs.
    private var pairs: [UInt64]
    /// The weight of the pair in the same slot.
    private var weights: [Int32]

    /// Of a pair that is given twice the first weight counts.
    init(_ rows: [(first: UInt32, second: UInt32, weight: Int32)]) {
        var size = 64
        while size < rows.count * 4 { size *= 2 }
        pairs = Array(repeating: .max, count: size)
        weights = Array(repeating: 0, count: size)
        for row in rows {
            let pair = UInt64(row.first) << 32 | UInt64(row.second)
            let slot = slot(of: pair)
            guard pairs[slot] != pair else { continue }
            pairs[slot] = pair
            weights[slot] = row.weight
        }
    }

    @inline(__always)
    subscript(first: UInt32, second: UInt32) -> Int32? {
        let pair = UInt64(first) << 32 | UInt64(second)
        let slot = slot(of: pair)
        return pairs[slot] == pair ? weights[slot] : nil
    }

    /// Where a pair stands, or the free slot where it would.
    @inline(__always)
    private func slot(of pair: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32) & (pairs.count - 1)
        while pairs[slot] != pair, pairs[slot] != .max { slot = (slot + 1) & (pairs.count - 1) }
        return slot
    }
}
