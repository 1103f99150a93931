import Claims

/// The keys of the articles that an archive is asked about, in the order of the keys.
struct DraftKeys {
    /// The drafts' claims under each key, each by its number over all drafts.
    let claims: [(key: UInt32, claims: [(number: Int, mark: ClaimMark)])]
    /// In how many drafts' topics a term stands.
    let topics: [(key: UInt32, count: Int)]
    let topicsByDraft: [[Term]]
    var articleCount: Int { topicsByDraft.count }
    /// Of the drafts' headlines.
    let titles: [UInt32]
    /// At how many places of the drafts a fingerprint stands.
    let fingerprints: [(hash: UInt32, places: Int)]

    init(_ drafts: [ArticleFacts]) {
        var claims: [UInt32: [(number: Int, mark: ClaimMark)]] = [:]
        var number = 0
        var topics: [UInt32: Int] = [:]
        var fingerprints: [UInt32: Int] = [:]
        for facts in drafts {
            for claim in facts.claims {
                let mark = ClaimMark(claim, in: facts.article)
                for key in claim.keys { claims[key, default: []].append((number, mark)) }
                number += 1
            }
            for term in facts.topic { topics[term.key, default: 0] += 1 }
            for hash in facts.passages.flatMap(\.fingerprints.hashes) { fingerprints[hash, default: 0] += 1 }
        }
        self.claims = claims.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self.topics = topics.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        topicsByDraft = drafts.map(\.topic)
        titles = Set(drafts.compactMap { ArticleKeys.key(ofTitle: $0.article.title) }).sorted()
        self.fingerprints = fingerprints.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
