import Claims
import Findings
import Foundation
import GRDB
import Synchronization

/// The index of some drafts and an archive: asked only for what can be compared with the drafts, it reads nothing else.
///
/// Answers are those that ``MemoryIndex`` gives of the drafts and all articles of the archive, but that only comparable
/// articles have numbers, and of very many those that share most with a draft (``ClaimChoice``, ``NameCandidates``). An article
/// of the archive whose file is a draft's is left out: the draft stands for it.
public final class ArchiveIndex: FactIndex {
    public let articleCount: Int
    private let connection: ArchiveConnection
    private let drafts: [ArticleFacts]
    private let comparables: Comparables
    private let numbering: ArticleNumbering
    private let frequencies: FrequencyCount
    private let names: NameReading
    private let collectedFacts: CollectedSearch
    private let draftPlaces: DraftPlaces
    private let period: ArchivePeriod
    private let statementsRead = Mutex<[Int: ArticleStatements]>([:])
    private let passagesRead = Mutex<[Int: [Passage]]>([:])
    private let copies = PassageCopyStore()

    /// - Parameters:
    ///   - path: of the archive.
    ///   - drafts: all articles that are not in the archive, those asked about among them.
    ///   - period: of which days articles are compared; undated ones are where no day is given.
    ///   - rules: the digests of the collecting rules that will ask.
    ///   - open: where the archive is kept open when the index is gone.
    public init(
        at path: String, drafts: [ArticleFacts], period: ArchivePeriod = ArchivePeriod(),
        rules: [String: String], keptBy open: OpenArchives = OpenArchives()
    ) throws(ArchiveProblem) {
        do {
            let connection = try ArchiveConnection(path, keptBy: open)
            let drafts = drafts.sorted { ArticleInfo.precedes($0.article, $1.article) }
            let (excluded, left) = try connection.ask { db in
                let numbers = try ArticleRow.numbers(ofFiles: Set(drafts.map(\.article.path)), db)
                let store = ArticleStore(db: db, rules: [:])
                return (Set(numbers), try numbers.map(store.facts))
            }
            frequencies = try FrequencyCount(connection, adding: drafts, without: left)
            articleCount = frequencies.articleCount
            names = NameReading(
                at: path, keptBy: open, of: drafts, without: excluded, in: period, counts: frequencies)
            let keys = DraftKeys(drafts)
            comparables = try connection.ask { try Comparables($0, of: keys, without: excluded, in: period) }
            numbering = try connection.ask { [comparables] in
                try ArticleNumbering($0, drafts: drafts.map(\.article), stored: comparables.articles, period)
            }
            collectedFacts = CollectedSearch(
                connection, excluded: excluded, period: period, rules: rules)
            draftPlaces = DraftPlaces(drafts, numbers: numbering)
            self.connection = connection
            self.drafts = drafts
            self.period = period
        } catch {
            throw ArchiveProblem(error, at: path)
        }
    }

    /// What kept answers from being whole; nil after a sound run.
    public var failure: ArchiveProblem? { connection.failure ?? names.failure }

    // MARK: Articles

    public var comparableNumbers: Range<Int> { numbering.infos.indices }

    public func info(_ number: Int) -> ArticleInfo { numbering.infos[number] }

    public func number(of article: ArticleInfo) -> Int? { numbering.number(of: article) }

    public func articles(titled title: String) -> [Int] { numbering.numbers(titled: title) }

    public func article(_ number: Int) -> ArticleFacts {
        switch numbering.origins[number] {
        case .draft(let place): drafts[place]
        case .stored(let article):
            connection.answer(ArticleFacts(article: info(number))) {
                try ArticleStore(db: $0, rules: [:]).facts(of: article)
            }
        }
    }

    public func statements(_ number: Int) -> ArticleStatements {
        switch numbering.origins[number] {
        case .draft(let place): return ArticleStatements(drafts[place])
        case .stored(let article):
            if let known = statementsRead.withLock({ $0[number] }) { return known }
            let info = info(number)
            let statements = part(
                .statements, of: article,
                orElse: ArticleStatements(article: info, topic: [], claims: ClaimList([]))
            ) { bytes in
                var input = try CompactInput(bytes)
                let topic = try input.nextTerms()
                let claims = ClaimList(try StoredClaims(input, of: connection))
                return ArticleStatements(article: info, topic: topic, claims: claims)
            }
            statementsRead.withLock { $0[number] = statements }
            return statements
        }
    }

    public func passages(_ number: Int) -> [Passage] {
        switch numbering.origins[number] {
        case .draft(let place): return drafts[place].passages
        case .stored(let article):
            if let known = passagesRead.withLock({ $0[number] }) { return known }
            let passages = part(.passages, of: article, orElse: [Passage]()) { bytes in
                var facts = ArticleFacts(article: info(number))
                try ArticlePart.passages.read(bytes, into: &facts)
                return facts.passages
            }
            passagesRead.withLock { $0[number] = passages }
            return passages
        }
    }

    /// What is made of a part of an article; it is read while others wait, and made into facts while they ask.
    private func part<Facts>(
        _ part: ArticlePart, of article: Int64, orElse fallback: Facts,
        _ make: ([UInt8]) throws -> Facts
    ) -> Facts {
        let bytes = connection.answer(nil) { try ArticleRow.bytes(part, of: article, $0) }
        return connection.kept(fallback) { try bytes.map(make) ?? fallback }
    }

    // MARK: Claims

    public func claims(underKey key: UInt32) -> [ClaimReference] {
        guard let stored = comparables.claims[key] else { return [] }
        let references = stored.compactMap { claim in
            numbering.number(ofStored: claim.article).map {
                ClaimReference(article: Int32($0), claim: claim.claim)
            }
        }
        return (references + draftPlaces.claims(underKey: key)).sorted()
    }

    public func bystanders(underKey key: UInt32) -> [Int] {
        (comparables.bystanders[key] ?? []).compactMap { article in
            if let number = numbering.number(ofStored: article) { return number }
            return isCompared(article) ? -Int(article) : nil
        }
    }

    /// Whether an article of the archive was printed in the period asked about.
    private func isCompared(_ article: Int64) -> Bool {
        connection.answer(false) { db in try period.contains { try ArticleRow.day(of: article, db) } }
    }

    public func articleCount(ofTerm key: UInt32) -> Int { frequencies.articleCount(ofTerm: key) }

    public func articles(onTopic key: UInt32) -> [Int32] {
        guard let stored = comparables.topics[key] else { return [] }
        let numbers = stored.compactMap { numbering.number(ofStored: $0) }.map(Int32.init)
        let all = (numbers + draftPlaces.articles(onTopic: key)).sorted()
        return all.count > 1 ? all : []
    }

    public func collected(byRule rule: String, key: String) -> [Sited<CollectedFact>] {
        let own = drafts.flatMap { facts in
            facts.collected.filter { $0.rule == rule && $0.key == key }.map { Sited(article: facts.article, fact: $0) }
        }
        return collectedFacts.facts(ofRule: rule, key: key, beside: own)
    }

    // MARK: Passages and names

    public func passageCandidates(
        of number: Int, with fingerprints: Fingerprints, limits: PassageCopySearch.Limits
    ) -> [CandidateSearch.Candidate] {
        let search = StoredPassageSearch(comparables: comparables, numbering: numbering, drafts: draftPlaces)
        return search.candidates(of: number, with: fingerprints, limits) { number in
            Passage.fingerprints(of: passages(number))
        }
    }

    public func placeCount(ofFingerprint hash: UInt32) -> Int {
        if comparables.commonFingerprints.contains(hash) { return Comparables.mostPlaces + 1 }
        let stored = (comparables.fingerprints[hash] ?? []).reduce(0) { $0 + $1.places }
        return stored + draftPlaces.placeCount(ofFingerprint: hash)
    }

    public func passageCopies(about primary: [ArticleFacts]) -> [PassageCopy] {
        copies.copies(about: primary.map(\.article)) {
            var search = PassageCopySearch(index: self)
            return search.copies(about: primary)
        }
    }

    public func names(about primary: [ArticleFacts]) -> NameCorpus {
        names.corpus ?? NameCorpus(articles: drafts.map(\.article), facts: drafts.map(\.names))
    }
}
