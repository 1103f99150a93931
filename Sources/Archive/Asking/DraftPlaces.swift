import Claims

/// Where claims, topics and fingerprints stand in the drafts, by the drafts' numbers.
struct DraftPlaces {
    private var claims: [UInt32: [ClaimReference]] = [:]
    private var topics: [UInt32: [Int32]] = [:]
    private var fingerprints: [UInt32: [(number: Int, position: UInt32)]] = [:]

    init(_ drafts: [ArticleFacts], numbers: ArticleNumbering) {
        for facts in drafts {
            guard let number = numbers.number(of: facts.article) else { continue }
            for (place, claim) in facts.claims.enumerated() {
                for key in claim.keys {
                    claims[key, default: []].append(ClaimReference(article: Int32(number), claim: Int32(place)))
                }
            }
            for term in facts.topic { topics[term.key, default: []].append(Int32(number)) }
            let prints = Passage.fingerprints(of: facts.passages)
            for (hash, position) in zip(prints.hashes, prints.positions) {
                fingerprints[hash, default: []].append((number, position))
            }
        }
    }

    func claims(underKey key: UInt32) -> [ClaimReference] { claims[key] ?? [] }

    func articles(onTopic key: UInt32) -> [Int32] { topics[key] ?? [] }

    func placeCount(ofFingerprint hash: UInt32) -> Int { fingerprints[hash]?.count ?? 0 }

    func places(ofFingerprint hash: UInt32) -> [(number: Int, position: UInt32)] { fingerprints[hash] ?? [] }
}
