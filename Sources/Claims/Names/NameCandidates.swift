import Findings

/// The articles that could name something as a draft does with a slip, gathered by what they share with it: of many those
/// are looked at that share most, or share one thing and were printed nearest in time.
public struct NameCandidates {
    /// The day of the draft; nil for none.
    private let printed: Int?
    private var lists: [Set<Int64>] = []
    /// Whether all articles that were found are looked at; told once they are ``chosen(day:)``.
    public private(set) var isWhole = true

    public init(of draft: ArticleInfo) { printed = draft.date?.date.dayNumber }

    /// Adds the articles that share one thing with the draft: a name, names nearly like one, the key of a rank or a state.
    public mutating func add(_ articles: [Int64]) { lists.append(Set(articles)) }

    /// All where they are few enough, see ``NameLimits/most``, else the best of them.
    /// - Parameter day: when an article was printed; nil where that is not known. Asked only where there are too many.
    public mutating func chosen(day: (Int64) throws -> Int?) rethrows -> Set<Int64> {
        let all = lists.reduce(into: Set<Int64>()) { $0.formUnion($1) }
        let most = max(NameLimits.most, 2 * lists.count)
        guard all.count > most else { return all }
        isWhole = false
        var shared: [Int64: Int] = [:]
        for list in lists { for number in list { shared[number, default: 0] += 1 } }
        var order: [(shared: Int, distance: Int, number: Int64)] = []
        for (number, count) in shared { order.append((count, distance(try day(number)), number)) }
        order.sort { a, b in
            if a.shared != b.shared { return a.shared > b.shared }
            return a.distance == b.distance ? a.number > b.number : a.distance < b.distance
        }
        let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.number, $0) })
        var ranked = RankedArticles()
        for list in lists { ranked.add(list.compactMap { places[$0] }.sorted().map { order[$0].number }) }
        return ranked.best(most)
    }

    /// Days between an article and the draft; where the draft has no date, articles are nearer the newer they are.
    private func distance(_ day: Int?) -> Int {
        guard let day else { return .max }
        return printed.map { abs($0 - day) } ?? -day
    }
}
