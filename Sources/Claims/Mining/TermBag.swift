/// Terms as a sorted set, each with its highest weight, ready to be laid over another.
extension [Term] {
    /// Ascending by key, each key once.
    func asBag() -> [Term] {
        // As one number each they are sorted several times faster: the key above, below it the weight, the highest first.
        let ranked = map { UInt64($0.key) << 32 | UInt64(UInt32(bitPattern: ~$0.weight) ^ 1 << 31) }.sorted()
        var bag: [Term] = []
        for number in ranked where bag.last?.key != UInt32(number >> 32) {
            let weight = ~Int32(bitPattern: UInt32(truncatingIfNeeded: number) ^ 1 << 31)
            bag.append(Term(key: UInt32(number >> 32), weight: weight))
        }
        return bag
    }

    /// The bag without the terms of another bag.
    func removing(_ other: [Term]) -> [Term] {
        var place = 0
        return filter { term in
            while place < other.count, other[place].key < term.key { place += 1 }
            return place == other.count || other[place].key != term.key
        }
    }
}
