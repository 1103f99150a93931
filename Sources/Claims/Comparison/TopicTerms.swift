/// The terms of a headline and an opening. How rare a term is must be asked of the index, so that only those are weighed that
/// two articles share.
struct TopicTerms {
    /// By ascending keys.
    let bag: [Term]
    private let rarity: Rarity

    init(_ bag: [Term], rarity: Rarity) {
        self.bag = bag
        self.rarity = rarity
    }

    /// In plain pairs of characters.
    func weight(of term: Term) -> Double { Double(term.weight) / 100 * rarity(term.key) }

    /// Whether two thirds of the weight of some terms is among them; both ascend by their keys.
    func tells(mostOf terms: [Term]) -> Bool {
        var place = 0, found: Int32 = 0, all: Int32 = 0
        for term in terms {
            while place < bag.count, bag[place].key < term.key { place += 1 }
            if place < bag.count, bag[place].key == term.key { found += term.weight }
            all += term.weight
        }
        return found * 3 >= all * 2
    }

    /// The weight of the common terms; of a term that weighs differently on the two sides the smaller.
    func common(with other: TopicTerms) -> Double {
        var (i, j) = (0, 0)
        var common = 0.0
        while i < bag.count, j < other.bag.count {
            let (here, there) = (bag[i], other.bag[j])
            if here.key == there.key { common += weight(of: here.weight < there.weight ? here : there) }
            i += here.key <= there.key ? 1 : 0
            j += there.key <= here.key ? 1 : 0
        }
        return common
    }
}
