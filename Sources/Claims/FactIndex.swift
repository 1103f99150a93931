import Dispatch
import Findings
import Synchronization

/// A fact, claim or passage with the article that holds it.
public struct Sited<Fact: Sendable>: Sendable {
    public var article: ArticleInfo
    public var fact: Fact

    public init(article: ArticleInfo, fact: Fact) {
        self.article = article
        self.fact = fact
    }
}

extension Array {
    /// The facts with the first that stands in an article asked about moved to the front; none where there is no such.
    public func ledByAsked<Fact>(_ asked: AskedArticles) -> [Element] where Element == Sited<Fact> {
        guard let lead = firstIndex(where: { asked.contains($0.article) }) else { return [] }
        return [self[lead]] + self[..<lead] + self[(lead + 1)...]
    }
}

extension Sited where Fact == Claim {
    public var location: Location { Location(fact.place, in: article) }
}

extension Sited where Fact == Passage {
    public var location: Location { Location(fact.place, in: article) }
}

extension Sited where Fact == CollectedFact {
    public var location: Location { Location(fact.place, in: article) }
}

/// The place of a claim in an index.
public struct ClaimReference: Hashable, Sendable, Comparable {
    /// The article's number in the index.
    public let article: Int32
    /// The claim's number in its article.
    public let claim: Int32

    public init(article: Int32, claim: Int32) {
        self.article = article
        self.claim = claim
    }

    public static func < (a: ClaimReference, b: ClaimReference) -> Bool {
        (a.article, a.claim) < (b.article, b.claim)
    }
}

/// The facts of many articles, asked by key: in memory for a folder, in the archive for millions.
///
/// Every answer is in the order of ``ArticleInfo/precedes(_:_:)`` and, within an article, of its text; the numbers of
/// articles rise in that order. An archive numbers only the articles that can be compared with those asked about.
public protocol FactIndex: Sendable {
    /// How many articles it holds, comparable or not.
    var articleCount: Int { get }
    /// The numbers of the articles that can be compared.
    var comparableNumbers: Range<Int> { get }
    /// The article of a number that the index gave.
    func article(_ number: Int) -> ArticleFacts
    /// What names the article of a number.
    func info(_ number: Int) -> ArticleInfo
    /// What the article of a number states.
    func statements(_ number: Int) -> ArticleStatements
    /// The passages of the article of a number.
    func passages(_ number: Int) -> [Passage]
    /// The names of the articles that may name something as the given articles do, and how common names are over all.
    func names(about primary: [ArticleFacts]) -> NameCorpus
    /// The number of an article that the index holds.
    func number(of article: ArticleInfo) -> Int?
    /// The articles of one headline, ascending; of a headline that more than 64 have, some of them, more than 64.
    func articles(titled title: String) -> [Int]
    /// The claims under one key, at most ``claimLimit``: a key that more claims share tells nothing.
    func claims(underKey key: UInt32) -> [ClaimReference]
    /// The articles that hold claims under one key, of which ``claims(underKey:)`` gives none because no claim asked about
    /// can be compared with them: their numbers, or distinct numbers below 0 for articles that have none here.
    func bystanders(underKey key: UInt32) -> [Int]
    /// In how many articles a term stands.
    func articleCount(ofTerm key: UInt32) -> Int
    /// The articles whose headline or opening holds a term, ascending; none where more than ``topicLimit`` do.
    func articles(onTopic key: UInt32) -> [Int32]
    /// What one rule collected under one key.
    func collected(byRule rule: String, key: String) -> [Sited<CollectedFact>]
    /// The articles that share enough passage fingerprints, of those that stand at few enough places, with the article of a
    /// number, as ``CandidateChoice`` chooses them; by rising number, with the places shared. The article itself may be among
    /// them.
    /// - Parameter fingerprints: those of the article.
    func passageCandidates(
        of number: Int, with fingerprints: Fingerprints, limits: PassageCopySearch.Limits
    ) -> [CandidateSearch.Candidate]
    /// At how many places, over all articles, a passage fingerprint stands; 0 or 1 for one place or none, and some number
    /// above 64 for more than that.
    func placeCount(ofFingerprint hash: UInt32) -> Int
    /// The passages that the given articles share with others, or hold twice; the same for every rule that asks.
    func passageCopies(about primary: [ArticleFacts]) -> [PassageCopy]
}

extension FactIndex {
    public var comparableNumbers: Range<Int> { 0..<articleCount }

    public func info(_ number: Int) -> ArticleInfo { article(number).article }

    public func statements(_ number: Int) -> ArticleStatements { ArticleStatements(article(number)) }

    public func bystanders(underKey key: UInt32) -> [Int] { [] }

    public func passages(_ number: Int) -> [Passage] { article(number).passages }

    public func passageCopies(about primary: [ArticleFacts]) -> [PassageCopy] {
        var search = PassageCopySearch(index: self)
        return search.copies(about: primary)
    }
}

extension FactIndex {
    /// The most claims a key may be shared by.
    public static var claimLimit: Int { 400 }
    /// The most articles that a term of a headline or an opening may be shared by to relate them.
    public static var topicLimit: Int { 60 }
    /// What the shared words of two headlines or openings weigh at least, in plain pairs of characters, to relate the
    /// articles: three rare pairs, a name, or the two words of a theme.
    public static var topicLeast: Double { 2.2 }
    /// Of so few articles each is related to each: who hands over a few asks for them to be held against each other.
    public static var few: Int { 8 }
}

/// The facts of a folder's articles, all in memory.
public struct MemoryIndex: FactIndex {
    /// In the order of ``ArticleInfo/precedes(_:_:)``.
    public let articles: [ArticleFacts]
    /// Also keys that too many claims share: with other articles laid over, the limits count anew.
    let claimsByKey: KeyTable<[ClaimReference]>
    private let articlesByTerm: KeyTable<Int32>
    let articlesByTopic: KeyTable<[Int32]>
    private let numbers: [ArticleInfo: Int]
    private let articlesByTitle: [String: [Int]]
    /// Numbers of article and fact, in order.
    private let collectedByKey: [RuleKey: [(article: Int, fact: Int)]]

    let fingerprints: FingerprintIndex
    private let copies = PassageCopyStore()
    private let corpus = NameCorpusStore()
    private let table = NameTableStore()

    private struct RuleKey: Hashable { let rule, key: String }

    /// - Parameter isBase: whether other articles will be laid over it (``OverlaidIndex``), which may share what here
    ///   stands once.
    public init(_ facts: [ArticleFacts], isBase: Bool = false) {
        let articles = facts.sorted { ArticleInfo.precedes($0.article, $1.article) }
        self.articles = articles
        // The fingerprints are put in order, and the terms counted, beside the rest, on threads of their own.
        let prints = Mutex<FingerprintIndex?>(nil)
        let counts = Mutex(KeyTable<Int32>())
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            let made = FingerprintIndex(count: articles.count, keepingSingles: isBase) {
                Passage.fingerprints(of: articles[$0].passages)
            }
            prints.withLock { $0 = made }
        }
        DispatchQueue.global().async(group: group) {
            var terms = KeyTable<Int32>()
            for facts in articles { for term in facts.terms { terms.update(term, from: 0) { $0 += 1 } } }
            counts.withLock { $0 = terms }
        }
        var claims = KeyTable<[ClaimReference]>()
        var topics = KeyTable<[Int32]>()
        var collected: [RuleKey: [(article: Int, fact: Int)]] = [:]
        for (number, facts) in articles.enumerated() {
            for (place, claim) in facts.claims.enumerated() {
                let reference = ClaimReference(article: Int32(number), claim: Int32(place))
                for key in claim.keys { claims.update(key, from: []) { $0.append(reference) } }
            }
            for term in facts.topic { topics.update(term.key, from: []) { $0.append(Int32(number)) } }
            for (place, fact) in facts.collected.enumerated() {
                collected[RuleKey(rule: fact.rule, key: fact.key), default: []].append((number, place))
            }
        }
        if !isBase {
            claims.updateAll { if $0.count > Self.claimLimit { $0 = [] } }
            topics.updateAll { if $0.count < 2 || $0.count > Self.topicLimit { $0 = [] } }
        }
        (claimsByKey, articlesByTopic) = (claims, topics)
        numbers = Dictionary(articles.enumerated().map { ($1.article, $0) }, uniquingKeysWith: { first, _ in first })
        articlesByTitle = Dictionary(grouping: articles.indices) { articles[$0].article.title }
        collectedByKey = collected
        group.wait()
        articlesByTerm = counts.withLock { $0 }
        fingerprints = prints.withLock { $0 } ?? FingerprintIndex(count: 0) { _ in Fingerprints() }
    }

    public var articleCount: Int { articles.count }

    public func article(_ number: Int) -> ArticleFacts { articles[number] }

    public func info(_ number: Int) -> ArticleInfo { articles[number].article }

    public func passages(_ number: Int) -> [Passage] { articles[number].passages }

    public func number(of article: ArticleInfo) -> Int? { numbers[article] }

    public func articles(titled title: String) -> [Int] { articlesByTitle[title] ?? [] }

    public func claims(underKey key: UInt32) -> [ClaimReference] {
        let claims = claimsByKey[key] ?? []
        return claims.count <= Self.claimLimit ? claims : []
    }

    public func articleCount(ofTerm key: UInt32) -> Int { Int(articlesByTerm[key] ?? 0) }

    public func articles(onTopic key: UInt32) -> [Int32] {
        let articles = articlesByTopic[key] ?? []
        return (2...Self.topicLimit).contains(articles.count) ? articles : []
    }

    public func collected(byRule rule: String, key: String) -> [Sited<CollectedFact>] {
        (collectedByKey[RuleKey(rule: rule, key: key)] ?? []).map {
            Sited(article: articles[$0.article].article, fact: articles[$0.article].collected[$0.fact])
        }
    }

    /// The names by key, for articles that are laid over these.
    var nameTable: NameTable { table.table { NameTable(articles) } }

    public func passageCandidates(
        of number: Int, with own: Fingerprints, limits: PassageCopySearch.Limits
    ) -> [CandidateSearch.Candidate] {
        var search = CandidateSearch(index: fingerprints, commonAbove: limits.commonAbove)
        let candidates = search.candidates(ofText: number, from: 0) { $0.count >= limits.shared }
        return CandidateChoice.chosen(of: candidates, for: number, limits)
    }

    public func placeCount(ofFingerprint hash: UInt32) -> Int { fingerprints.places(of: hash).count }

    public func names(about primary: [ArticleFacts]) -> NameCorpus {
        corpus.corpus { NameCorpus(articles: articles.map(\.article), facts: articles.map(\.names)) }
    }

    public func passageCopies(about primary: [ArticleFacts]) -> [PassageCopy] {
        copies.copies(about: primary.map(\.article)) {
            var search = PassageCopySearch(index: self)
            return search.copies(about: primary)
        }
    }
}
