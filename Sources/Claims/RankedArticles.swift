/// Chooses among articles that several lists name, each list the best first: those that stand first in a list, and before them
/// those that stand far in front in several.
///
/// What stands in all lists and what is best in a single one are both kept, however long a third list is.
struct RankedArticles<Number: Hashable & Comparable> {
    private var scores: [Number: Double] = [:]

    /// - Parameter list: each article once, the best first.
    mutating func add(_ list: some Sequence<Number>) {
        for (rank, number) in list.enumerated() { scores[number, default: 0] += 1 / Double(rank + 1) }
    }

    /// The best of all lists, at most so many; of equal ones those of greater numbers.
    func best(_ count: Int) -> Set<Number> {
        guard scores.count > count else { return Set(scores.keys) }
        let ranked = scores.sorted { ($1.value, $1.key) < ($0.value, $0.key) }
        return Set(ranked.prefix(count).map(\.key))
    }
}
