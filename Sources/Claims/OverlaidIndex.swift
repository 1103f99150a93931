import Findings

/// An index in memory with the articles of some files replaced by others: drafts laid over what they were read from.
///
/// Making one costs little beside making the index below, so that a draft can be laid over it at every keystroke. It
/// answers as a ``MemoryIndex`` of all its articles would.
public struct OverlaidIndex: FactIndex {
    private let base: MemoryIndex
    private let top: MemoryIndex
    private let replaced: Set<String>
    private let numbering: Numbering
    /// In how many replaced articles each term stands.
    private let replacedTerms: [UInt32: Int32]
    private let copies = PassageCopyStore()
    private let corpus = NameCorpusStore()
    private let wholeCorpus = NameCorpusStore()

    /// - Parameters:
    ///   - base: made with `isBase`.
    ///   - replaced: the paths whose articles in the base no longer count.
    public init(_ facts: [ArticleFacts], over base: MemoryIndex, replacing replaced: Set<String>) {
        self.base = base
        self.replaced = replaced
        top = MemoryIndex(facts, isBase: true)
        numbering = Numbering(base: base.articles, top: top.articles, replaced: replaced)
        var terms: [UInt32: Int32] = [:]
        for number in base.articles.indices where numbering.ofBase[number] < 0 {
            for term in base.articles[number].terms { terms[term, default: 0] += 1 }
        }
        replacedTerms = terms
    }

    /// The articles of both layers in the one order of an index.
    private struct Numbering: Sendable {
        /// For each article of the base its number here, -1 where it is replaced.
        private(set) var ofBase: [Int32] = []
        /// For each article laid over it its number here.
        private(set) var ofTop: [Int32] = []
        /// For each number here that of the base, or, for one laid over it, the complement of that in `top`.
        private(set) var places: [Int32] = []

        init(base: [ArticleFacts], top: [ArticleFacts], replaced: Set<String>) {
            for (number, facts) in base.enumerated() {
                while ofTop.count < top.count, ArticleInfo.precedes(top[ofTop.count].article, facts.article) {
                    addTop()
                }
                let isReplaced = replaced.contains(facts.article.path)
                ofBase.append(isReplaced ? -1 : Int32(places.count))
                if !isReplaced { places.append(Int32(number)) }
            }
            while ofTop.count < top.count { addTop() }
        }

        private mutating func addTop() {
            places.append(~Int32(ofTop.count))
            ofTop.append(Int32(places.count - 1))
        }
    }

    public var articleCount: Int { numbering.places.count }

    public func article(_ number: Int) -> ArticleFacts {
        let place = Int(numbering.places[number])
        return place < 0 ? top.articles[~place] : base.articles[place]
    }

    public func number(of article: ArticleInfo) -> Int? {
        if let number = top.number(of: article) { return Int(numbering.ofTop[number]) }
        guard let number = base.number(of: article), numbering.ofBase[number] >= 0 else { return nil }
        return Int(numbering.ofBase[number])
    }

    public func articles(titled title: String) -> [Int] {
        let below = base.articles(titled: title).map { Int(numbering.ofBase[$0]) }.filter { $0 >= 0 }
        return (below + top.articles(titled: title).map { Int(numbering.ofTop[$0]) }).sorted()
    }

    public func claims(underKey key: UInt32) -> [ClaimReference] {
        let claims = moved(base.claimsByKey[key], numbering.ofBase) + moved(top.claimsByKey[key], numbering.ofTop)
        return claims.count <= Self.claimLimit ? claims.sorted() : []
    }

    private func moved(_ claims: [ClaimReference]?, _ numbers: [Int32]) -> [ClaimReference] {
        (claims ?? []).compactMap { claim in
            let number = numbers[Int(claim.article)]
            return number < 0 ? nil : ClaimReference(article: number, claim: claim.claim)
        }
    }

    public func articleCount(ofTerm key: UInt32) -> Int {
        base.articleCount(ofTerm: key) + top.articleCount(ofTerm: key) - Int(replacedTerms[key] ?? 0)
    }

    public func articles(onTopic key: UInt32) -> [Int32] {
        let below = (base.articlesByTopic[key] ?? []).map { numbering.ofBase[Int($0)] }.filter { $0 >= 0 }
        let articles = below + (top.articlesByTopic[key] ?? []).map { numbering.ofTop[Int($0)] }
        return (2...Self.topicLimit).contains(articles.count) ? articles.sorted() : []
    }

    public func collected(byRule rule: String, key: String) -> [Sited<CollectedFact>] {
        let below = base.collected(byRule: rule, key: key).filter { !replaced.contains($0.article.path) }
        let above = top.collected(byRule: rule, key: key)
        guard !above.isEmpty, !below.isEmpty else { return above.isEmpty ? below : above }
        var merged: [Sited<CollectedFact>] = []
        var next = 0
        for fact in below {
            while next < above.count, ArticleInfo.precedes(above[next].article, fact.article) {
                merged.append(above[next])
                next += 1
            }
            merged.append(fact)
        }
        return merged + above[next...]
    }

    public func passageCandidates(
        of number: Int, with fingerprints: Fingerprints, limits: PassageCopySearch.Limits
    ) -> [CandidateSearch.Candidate] {
        var seeds: [Int: [PassageAligner.Seed]] = [:]
        for (hash, position) in zip(fingerprints.hashes, fingerprints.positions) {
            let count = placeCount(ofFingerprint: hash)
            guard count > 1, count <= limits.commonAbove else { continue }
            for (index, numbers) in [(base, numbering.ofBase), (top, numbering.ofTop)] {
                for place in index.fingerprints.places[index.fingerprints.places(of: hash)] {
                    let number = Int(numbers[Int(place.text)])
                    let seed = PassageAligner.Seed(first: position, second: place.position)
                    if number >= 0 { seeds[number, default: []].append(seed) }
                }
            }
        }
        let candidates = seeds.filter { $0.value.count >= limits.shared }.sorted { $0.key < $1.key }
            .map { CandidateSearch.Candidate(text: $0, seeds: $1) }
        return CandidateChoice.chosen(of: candidates, for: number, limits)
    }

    public func placeCount(ofFingerprint hash: UInt32) -> Int {
        let below = base.fingerprints.places[base.fingerprints.places(of: hash)].count {
            numbering.ofBase[Int($0.text)] >= 0
        }
        return below + top.fingerprints.places(of: hash).count
    }

    public func names(about primary: [ArticleFacts]) -> NameCorpus {
        guard primary.allSatisfy({ top.number(of: $0.article) != nil }) else {
            return wholeCorpus.corpus {
                let all = numbering.places.indices.map(article)
                return NameCorpus(articles: all.map(\.article), facts: all.map(\.names))
            }
        }
        return corpus.corpus { corpusNearTop() }
    }

    /// The names of the articles laid over the base and of those of the base that name something nearly alike.
    private func corpusNearTop() -> NameCorpus {
        let table = base.nameTable
        let found = table.articles(near: top.articles)
        let near = found.articles.map { Int(numbering.ofBase[$0]) }.filter { $0 >= 0 }
        let all = (near + numbering.ofTop.map(Int.init)).sorted().map(article)
        let hidden = base.articles.indices.filter { numbering.ofBase[$0] < 0 }.map { base.articles[$0] }
        let counts = OverlaidNameCounts(table, articleCount: articleCount, adding: top.articles, without: hidden)
        return NameCorpus(
            articles: all.map(\.article), facts: all.map(\.names), chosenFrom: counts, isWhole: found.isWhole)
    }

    public func passageCopies(about primary: [ArticleFacts]) -> [PassageCopy] {
        copies.copies(about: primary.map(\.article)) {
            var search = PassageCopySearch(index: self)
            return search.copies(about: primary)
        }
    }
}
