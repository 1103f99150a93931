import Claims
import GRDB

/// The articles of an archive that can be compared with some drafts, by what they share with them.
struct Comparables: Sendable {
    /// Claims of the archive under each key of the drafts' claims that few enough share, those left out that cannot be
    /// compared with any of the drafts'.
    private(set) var claims: [UInt32: [StoredClaim]] = [:]
    /// Articles of the archive that hold only other claims under each of these keys.
    private(set) var bystanders: [UInt32: Set<Int64>] = [:]
    /// Articles of the archive under each term of the drafts' topics that few enough share.
    private(set) var topics: [UInt32: [Int64]] = [:]
    /// Where each fingerprint of the drafts stands: article and number of places.
    private(set) var fingerprints: [UInt32: [(article: Int64, places: Int)]] = [:]
    /// The number of places of fingerprints that stand at too many to note where.
    private(set) var commonFingerprints: Set<UInt32> = []
    /// Every article that these answers speak of, and that may be compared.
    private(set) var articles: Set<Int64> = []

    struct StoredClaim: Sendable, Hashable {
        let article: Int64
        let claim: Int32
    }

    /// More places than this are not noted.
    static let mostPlaces = 64

    private let drafts: DraftKeys
    private let excluded: Set<Int64>
    private let period: ArchivePeriod

    /// - Parameter period: keeps articles printed at other times from being chosen; some of those found may be of such all the same.
    init(_ db: Database, of drafts: DraftKeys, without excluded: Set<Int64>, in period: ArchivePeriod) throws {
        self.drafts = drafts
        self.excluded = excluded
        self.period = period
        try findClaims(db)
        try findTopics(db)
        try findFingerprints(db)
        try findTitles(db)
        try addAllOfFew(db)
    }

    private mutating func addAllOfFew(_ db: Database) throws {
        let all = try Int64.fetchAll(
            db, sql: "SELECT id FROM article LIMIT ?", arguments: [MemoryIndex.few + excluded.count + 1])
        let compared = all.filter { !excluded.contains($0) }
        if compared.count + drafts.articleCount <= MemoryIndex.few { articles.formUnion(compared) }
    }

    private mutating func findClaims(_ db: Database) throws {
        let question = try PreparedStatement(
            db, "SELECT article, claim, gate FROM claimKey WHERE key = ?1 LIMIT ?2")
        var choice = ClaimChoice()
        for (key, own) in drafts.claims {
            let room = MemoryIndex.claimLimit - own.count
            var found: [StoredClaim] = []
            var shared: [(claim: StoredClaim, own: Int)] = []
            var all: Set<Int64> = []
            var count = 0
            try question.each([key.stored, Int64(max(0, room) + 1 + excluded.count * 64)]) { row in
                let article = row.number(0)
                guard !excluded.contains(article) else { return }
                count += 1
                all.insert(article)
                let mark = ClaimMark(number: row.number(2))
                let claim = StoredClaim(article: article, claim: Int32(truncatingIfNeeded: row.number(1)))
                let before = shared.count
                for (number, own) in own where own.mayCompare(with: mark) { shared.append((claim, number)) }
                if shared.count > before { found.append(claim) }
            }
            guard count <= room else { continue }
            claims[key] = found
            bystanders[key] = all.subtracting(found.lazy.map(\.article))
            choice.add(shared, ofKeySharedBy: count)
        }
        keep(
            try choice.articles { article in
                try period.contains { try ArticleRow.day(of: article, db) }
            })
    }

    /// Makes the articles whose claims are not looked at bystanders of all keys.
    private mutating func keep(_ chosen: Set<Int64>) {
        articles.formUnion(chosen)
        for (key, found) in claims {
            let dropped = found.lazy.map(\.article).filter { !chosen.contains($0) }
            guard !dropped.isEmpty else { continue }
            bystanders[key, default: []].formUnion(dropped)
            claims[key] = found.filter { chosen.contains($0.article) }
        }
    }

    private mutating func findTopics(_ db: Database) throws {
        let question = try PreparedStatement(db, "SELECT article FROM topic WHERE key = ?1 LIMIT ?2")
        for (key, count) in drafts.topics {
            let room = MemoryIndex.topicLimit - count
            guard room > 0 else { continue }
            var found: [Int64] = []
            try question.each([key.stored, Int64(room + 1 + excluded.count)]) { row in
                if !excluded.contains(row.number(0)) { found.append(row.number(0)) }
            }
            if found.count <= room { topics[key] = found }
        }
        for topic in drafts.topicsByDraft {
            var shared: [Int64: Double] = [:]
            for term in topic {
                for article in topics[term.key] ?? [] { shared[article, default: 0] += Double(term.weight) / 100 }
            }
            // Words weigh less the commoner they are, so that this is the most they can weigh together.
            articles.formUnion(shared.filter { $0.value >= MemoryIndex.topicLeast }.keys)
        }
    }

    private mutating func findTitles(_ db: Database) throws {
        let question = try PreparedStatement(db, "SELECT article FROM titleKey WHERE key = ?1 LIMIT ?2")
        for key in drafts.titles {
            try question.each([key.stored, Int64(Self.mostPlaces + 1 + excluded.count)]) { row in
                if !excluded.contains(row.number(0)) { articles.insert(row.number(0)) }
            }
        }
    }

    private mutating func findFingerprints(_ db: Database) throws {
        let question = try PreparedStatement(db, "SELECT article, places FROM fingerprint WHERE hash = ?1 LIMIT ?2")
        let limits = PassageCopySearch.Limits()
        var shared: [Int64: Int] = [:]
        for (hash, own) in drafts.fingerprints {
            var found: [(article: Int64, places: Int)] = []
            var places = own
            try question.each([hash.stored, Int64(Self.mostPlaces + 1 + excluded.count)]) { row in
                guard !excluded.contains(row.number(0)) else { return }
                found.append((row.number(0), Int(row.number(1))))
                places += Int(row.number(1))
            }
            guard places <= Self.mostPlaces else {
                commonFingerprints.insert(hash)
                continue
            }
            fingerprints[hash] = found
            guard places <= limits.commonAbove else { continue }
            // A run that stands twice in the draft counts twice.
            for entry in found { shared[entry.article, default: 0] += entry.places * max(1, own) }
        }
        articles.formUnion(shared.filter { $0.value >= limits.shared }.keys)
    }
}
