import Synchronization

/// The pairs of articles that tell one story, as far as shared names, figures and rare words tell.
struct StoryPairs {
    struct Pair: Sendable {
        let first, second: Int
        /// See ``NameCorpus/kinship(_:_:apartFrom:)``.
        let kinship: Double
    }

    let corpus: NameCorpus
    /// The articles of which one must have a part; nil for all.
    let asked: Set<Int>?

    /// Ascending; of an article asked about no more than ``nearest``, the closest.
    ///
    /// - Parameter days: how many days may lie between them.
    func pairs(within days: Int = Self.days) -> [Pair] {
        let all = corpus.stories.pairs(about: asked) { closest() }
        return days >= Self.days ? all : all.filter { corpus.days($0.first, $0.second) ?? 0 <= days }
    }

    private func closest() -> [Pair] {
        let count = corpus.articles.count
        let pairs =
            count <= Self.few
            ? (0..<count).flatMap { a in ((a + 1)..<max(a + 1, count)).map { (a, $0) } } : corpus.kin(within: Self.days)
        let rated = pairs.compactMap { a, b -> Pair? in
            guard asked.map({ $0.contains(a) || $0.contains(b) }) ?? true, corpus.days(a, b) ?? 0 <= Self.days else {
                return nil
            }
            let kinship = corpus.kinship(a, b)
            return kinship >= (count <= Self.few ? Self.leastOfFew : Self.least)
                ? Pair(first: a, second: b, kinship: kinship) : nil
        }
        return nearest(Self.nearest, of: rated)
    }

    /// The closest pairs of each article, ascending by its number: what is printed of one story grows with the square of how often
    /// it is told, what one telling of it can be held against does not.
    func nearest(_ most: Int, of pairs: [Pair]) -> [Pair] {
        var met: [Int: Int] = [:]
        var chosen: [Pair] = []
        for pair in pairs.sorted(by: { $1.kinship < $0.kinship }) {
            let own = asked?.contains(pair.first) ?? true ? pair.first : pair.second
            guard met[own, default: 0] < most else { continue }
            met[own, default: 0] += 1
            chosen.append(pair)
        }
        return chosen.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    private static let few = 8
    static let days = 120
    private static let least = 1.5
    /// So few articles are rarely laid side by side but for one story.
    private static let leastOfFew = 0.8
    private static let nearest = 24
}

/// Keeps the pairs of a corpus, so that several comparisons look for them once.
final class StoryPairStore: Sendable {
    private let kept = Mutex<[Set<Int>?: [StoryPairs.Pair]]>([:])

    func pairs(about asked: Set<Int>?, _ make: () -> [StoryPairs.Pair]) -> [StoryPairs.Pair] {
        kept.withLock { kept in
            if let pairs = kept[asked] { return pairs }
            let made = make()
            kept[asked] = made
            return made
        }
    }
}
