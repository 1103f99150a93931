import Claims

/// Pairs of articles of which the shorter stands for the most part in the other.
struct PassageReprints {
    struct Pair {
        var articles: [Int]
        var copies: [PassageCopy]
        /// Equal scalars, and of a hundred of the shorter article.
        var matched: Int
        var share: Int

        /// The copy of most equal scalars.
        var longest: PassageCopy { copies.max { $0.matched < $1.matched } ?? copies[0] }

        /// Whether the two articles are equal from beginning to end.
        var isWhole: Bool { copies.count == 1 && longest.differences.isEmpty && longest.shares.allSatisfy { $0 >= 98 } }
    }

    let pairs: [Pair]

    /// - Parameter least: of a hundred scalars of the shorter article, those that must stand in the other.
    init(_ copies: [PassageCopy], least: Int) {
        var order: [[Int]] = []
        var byArticles: [[Int]: [PassageCopy]] = [:]
        for copy in copies where !copy.isWithinOneArticle && copy.matched * 100 >= copy.length * 80 {
            if byArticles[copy.articles] == nil { order.append(copy.articles) }
            byArticles[copy.articles, default: []].append(copy)
        }
        pairs = order.compactMap { articles in
            let copies = byArticles[articles] ?? []
            let shares = [0, 1].map { side in copies.reduce(0) { $0 + $1.shares[side] } }
            let matched = copies.reduce(0) { $0 + $1.matched }
            let share = min(100, shares.max() ?? 0)
            // A short item of one sentence is no article to be reprinted.
            guard share >= least, matched >= 120 else { return nil }
            // A form filled in anew (a notice, an order) differs in every date and name.
            let mattering = copies.reduce(0) { $0 + $1.mattering.count }
            guard mattering * 100 <= matched else { return nil }
            return Pair(articles: articles, copies: copies, matched: matched, share: share)
        }
    }
}
