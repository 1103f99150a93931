/// A bag of terms, each weighed by how rare it is among the articles, with the sum of the weights.
struct WeighedTerms {
    /// Ascending.
    let keys: [UInt32]
    /// As many as `keys`, in plain pairs of characters.
    let weights: [Double]
    let mass: Double

    init(_ bag: [Term], rarity: Rarity) {
        keys = bag.map(\.key)
        weights = bag.map { Double($0.weight) / 100 * rarity($0.key) }
        mass = weights.reduce(0, +)
    }

    /// The weight of the common terms; of a term that weighs differently on the two sides the smaller.
    func common(with other: WeighedTerms) -> Double {
        var (i, j) = (0, 0)
        var common = 0.0
        while i < keys.count, j < other.keys.count {
            if keys[i] == other.keys[j] {
                common += min(weights[i], other.weights[j])
                i += 1
                j += 1
            } else if keys[i] < other.keys[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return common
    }
}

/// The wording around one figure, from near to far; a class, because it is laid beside thousands of others.
final class ClaimWording {
    let noun, head, clause, sentence: WeighedTerms

    init(_ claim: Claim, rarity: Rarity) {
        noun = WeighedTerms(claim.noun, rarity: rarity)
        head = WeighedTerms(claim.head, rarity: rarity)
        let wide = (claim.head + claim.clause).asBag()
        clause = WeighedTerms(wide, rarity: rarity)
        sentence = WeighedTerms((wide + claim.context).asBag(), rarity: rarity)
    }
}
