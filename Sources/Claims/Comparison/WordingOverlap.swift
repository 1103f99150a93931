/// How much two bags of terms have in common, each term weighed by how rare it is among the articles.
struct WordingOverlap {
    /// The weight of a term in the corpus, from 0 (everywhere) to 1 (rare).
    let rarity: (UInt32) -> Double

    /// The weight of the common terms and of each side, in plain pairs of characters.
    func measure(_ a: [Term], _ b: [Term]) -> (common: Double, left: Double, right: Double) {
        var (i, j) = (0, 0)
        var common = 0.0
        while i < a.count, j < b.count {
            if a[i].key == b[j].key {
                common += Double(min(a[i].weight, b[j].weight)) / 100 * rarity(a[i].key)
                i += 1
                j += 1
            } else if a[i].key < b[j].key {
                i += 1
            } else {
                j += 1
            }
        }
        return (common, mass(a), mass(b))
    }

    func mass(_ bag: [Term]) -> Double { bag.reduce(0) { $0 + Double($1.weight) / 100 * rarity($1.key) } }
}
