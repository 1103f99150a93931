/// Values by keys that are hashes already: look-ups cost a multiplication and a look, where a dictionary would hash once more.
struct KeyTable<Value: Sendable>: Sendable {
    private var keys: [UInt32] = []
    private var values: [Value] = []
    /// The places of the keys in `keys`, or -1 where a slot is free; a power of two of them.
    private var slots = [Int32](repeating: -1, count: 64)

    subscript(key: UInt32) -> Value? {
        let place = slots[slot(of: key)]
        return place < 0 ? nil : values[Int(place)]
    }

    /// Changes the value of a key in its place; of a new key the value given first.
    mutating func update(_ key: UInt32, from first: Value, _ change: (inout Value) -> Void) {
        let slot = slot(of: key)
        if slots[slot] >= 0 {
            change(&values[Int(slots[slot])])
            return
        }
        slots[slot] = Int32(keys.count)
        keys.append(key)
        values.append(first)
        change(&values[values.count - 1])
        if keys.count * 2 > slots.count { grow() }
    }

    /// Changes all values.
    mutating func updateAll(_ change: (inout Value) -> Void) {
        for place in values.indices { change(&values[place]) }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for (place, key) in keys.enumerated() { slots[slot(of: key)] = Int32(place) }
    }

    /// Where a key stands, or the free slot where it would.
    private func slot(of key: UInt32) -> Int {
        var slot = Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
        while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }
}
