/// Remembers of hashes whether they were noted never, once or more often, in two bits a slot.
///
/// Hashes share slots: what recurs is always known to; a few that do not are taken to.
struct RecurrenceTable: Sendable {
    private var once: [UInt64]
    private var again: [UInt64]
    private let shift: UInt32

    /// Room for about `slots` hashes.
    init(slots: Int) {
        var bits: UInt32 = 12
        while bits < 31, 1 << bits < slots * 4 { bits += 1 }
        shift = 32 - bits
        once = [UInt64](repeating: 0, count: 1 << Int(bits - 6))
        again = once
    }

    mutating func note(_ hash: UInt32) {
        let slot = Int(hash >> shift)
        let bit = UInt64(1) << UInt64(slot & 63)
        if once[slot >> 6] & bit != 0 { again[slot >> 6] |= bit } else { once[slot >> 6] |= bit }
    }

    func recurs(_ hash: UInt32) -> Bool {
        let slot = Int(hash >> shift)
        return again[slot >> 6] & (1 << UInt64(slot & 63)) != 0
    }
}
