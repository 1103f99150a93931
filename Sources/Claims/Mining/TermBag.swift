/// Terms as a sorted set, each with its highest weight, ready to be laid over another.
extension [Term] {
    /// Ascending by key, each key once.
    func asBag() -> [Term] {
        var bag: [Term] = []
        for term in sorted(by: { ($0.key, -$0.weight) < ($1.key, -$1.weight) }) where bag.last?.key != term.key {
            bag.append(term)
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
