import Claims
import Foundation

/// Which articles of an archive are looked at for the claims that they share keys with: of very many those in which one claim
/// shares most with one of the drafts'.
///
/// Two statements of one thing share several words, or a rare one. Most of what shares a single word that hundreds of claims
/// hold speaks of something else, and is no less read for it.
struct ClaimChoice {
    /// So many articles are looked at, or so many for each claim of the drafts'.
    private static let most = 256
    private static let mostOfClaim = 8

    private struct Pair: Hashable {
        let own: Int
        let claim: Comparables.StoredClaim
    }

    private var articles: Set<Int64> = []
    private var keys: [(shared: [(claim: Comparables.StoredClaim, own: Int)], weight: Double)] = []

    /// - Parameters:
    ///   - shared: the claims of the archive under a key, each with the number of a claim of the drafts that it may be compared
    ///     with.
    ///   - count: how many claims of the archive hold the key.
    mutating func add(_ shared: [(claim: Comparables.StoredClaim, own: Int)], ofKeySharedBy count: Int) {
        guard !shared.isEmpty else { return }
        keys.append((shared, log2(1 + Double(MemoryIndex.claimLimit) / Double(count))))
        articles.formUnion(shared.lazy.map(\.claim.article))
    }

    /// All that may be compared where they are few enough, else the best of them.
    func articles(where isCompared: (Int64) throws -> Bool) rethrows -> Set<Int64> {
        let claims = Set(keys.lazy.flatMap { $0.shared.map(\.own) }).count
        let most = max(Self.most, Self.mostOfClaim * claims)
        let articles = try articles.filter(isCompared)
        guard articles.count > most else { return articles }
        var weights: [Pair: Double] = [:]
        for key in keys {
            for (claim, own) in key.shared where articles.contains(claim.article) {
                weights[Pair(own: own, claim: claim), default: 0] += key.weight
            }
        }
        var byOwn: [Int: [Int64: Double]] = [:]
        for (pair, weight) in weights {
            let best = byOwn[pair.own, default: [:]][pair.claim.article] ?? 0
            byOwn[pair.own, default: [:]][pair.claim.article] = max(best, weight)
        }
        var ranked = RankedArticles()
        for (_, articles) in byOwn.sorted(by: { $0.key < $1.key }) {
            ranked.add(articles.sorted { $0.value == $1.value ? $0.key > $1.key : $0.value > $1.value }.map(\.key))
        }
        return ranked.best(most)
    }
}
