import Findings

/// The articles that could name something as a draft does with a slip, gathered by what they share with it: of many those
/// are looked at that share most, or share one thing and were printed nearest in time.
public struct NameCandidates<Number: Hashable & Comparable> {
    /// The day of the draft; nil for none.
    private let printed: Int?
    private var lists: [Set<Number>] = []

    public init(of draft: ArticleInfo) { printed = draft.date?.date.dayNumber }

    /// Adds the articles that share one thing with the draft: a name, names nearly like one, the key of a rank or a state.
    public mutating func add(_ articles: some Sequence<Number>) { lists.append(Set(articles)) }

    /// All where they are no more than ``NameLimits/most``, else the best of them.
    /// - Parameter day: when an article was printed; nil where that is not known. Asked only where there are too many.
    public func chosen(day: (Number) throws -> Int?) rethrows -> Set<Number> {
        let all = lists.reduce(into: Set<Number>()) { $0.formUnion($1) }
        guard all.count > NameLimits.most else { return all }
        var distances: [Number: Int] = [:]
        for number in all { distances[number] = distance(try day(number)) }
        var ranked = RankedArticles<Number>()
        for list in lists {
            ranked.add(
                list.sorted {
                    let (a, b) = (distances[$0] ?? .max, distances[$1] ?? .max)
                    return a == b ? $0 > $1 : a < b
                })
        }
        return ranked.best(NameLimits.most)
    }

    /// Days between an article and the draft; where the draft has no date, articles are nearer the newer they are.
    private func distance(_ day: Int?) -> Int {
        guard let day else { return .max }
        return printed.map { abs($0 - day) } ?? -day
    }
}
