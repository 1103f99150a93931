/// Chooses among articles that several lists name, each list the best first: those that stand first in a list, and before them
/// those that stand far in front in several.
///
/// What stands in all lists and what is best in a single one are both kept, however long a third list is.
public struct RankedArticles {
    private var scores: [Int64: Double] = [:]

    public init() {}

    /// - Parameter list: each article once, the best first.
    public mutating func add(_ list: [Int64]) {
        for (rank, number) in list.enumerated() { scores[number, default: 0] += 1 / Double(rank + 1) }
    }

    /// The best of all lists, at most so many; of equal ones those of greater numbers.
    public func best(_ count: Int) -> Set<Int64> {
        guard scores.count > count else { return Set(scores.keys) }
        let ranked = scores.sorted { $0.value == $1.value ? $0.key > $1.key : $0.value > $1.value }
        return Set(ranked.prefix(count).map(\.key))
    }
}
