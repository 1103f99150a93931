import Claims
import Findings
import GRDB
import SourceText

/// Looks whether an archive is sound: the database itself, and that every key follows from the facts stored.
public struct ArchiveVerification {
    public struct Outcome: Sendable {
        public var articles = 0
        /// The same for any two archives of the same articles, in whatever order they were added.
        public var content = ""
        /// What is wrong, a line each; empty for a sound archive.
        public var faults: [String] = []
    }

    private let archive: ArchiveFile

    public init(_ archive: ArchiveFile) { self.archive = archive }

    public func outcome() throws(ArchiveProblem) -> Outcome {
        do { return try archive.queue.read { try outcome($0) } } catch { throw ArchiveProblem(error, at: archive.path) }
    }

    private func outcome(_ db: Database) throws -> Outcome {
        var outcome = Outcome()
        outcome.faults = try String.fetchAll(db, sql: "PRAGMA quick_check").filter { $0 != "ok" }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
            outcome.faults.append("\(row[0] as String): \(row[1] as Int64? ?? 0)")
        }
        if try !ArticleCount.isSound(db) { outcome.faults.append("setting: articles") }
        var expected = TableSums()
        var content: UInt64 = 0
        let store = ArticleStore(db: db, rules: [:])
        for article in try Int64.fetchAll(db, sql: "SELECT id FROM article ORDER BY id") {
            do {
                let facts = try store.facts(of: article)
                expected.add(ArticleKeys(facts), of: article)
                content = content &+ (try Self.digest(of: facts))
                outcome.articles += 1
            } catch let error as DatabaseError { throw error } catch {
                outcome.faults.append("article \(article): facts")
            }
        }
        outcome.content = ContentDigest([UInt8](String(content).utf8)).text
        let found = try TableSums(db)
        outcome.faults += expected.differences(from: found).map { "\($0): keys" }
        return outcome
    }

    private static func digest(of facts: ArticleFacts) throws -> UInt64 {
        let head = try CompactEncoder.bytes(of: facts.article)
        return ContentDigest(head + (try ArticlePart.allCases.flatMap { try $0.bytes(of: facts) })).first
    }
}

/// For each table of keys the sum of its rows' digests: two tables of the same rows have one sum, in whatever order.
private struct TableSums {
    private var sums: [String: UInt64] = [:]

    init() {}

    /// Of what stands in the database.
    init(_ db: Database) throws {
        try sum("claimKey", "SELECT key, article, claim, gate FROM claimKey", 4, db)
        try sum("topic", "SELECT key, article FROM topic", 2, db)
        try sum("fingerprint", "SELECT hash, article, places FROM fingerprint", 3, db)
        try sum("statementKey", "SELECT key, article FROM statementKey", 2, db)
        try sum("titleKey", "SELECT key, article FROM titleKey", 2, db)
        try PreparedStatement(db, "SELECT key, articles FROM frequency").each([]) { row in
            add("frequency", [row.number(0)], times: UInt64(bitPattern: row.number(1)))
        }
        let names = "SELECT text, kind, article FROM nameArticle JOIN name ON name.id = nameArticle.name"
        try PreparedStatement(db, names).each([]) { add("name", row: $0.text(0) + $0.text(1), $0.number(2)) }
        let collected = "SELECT name, key, article FROM collected JOIN rule ON rule.id = collected.rule"
        try PreparedStatement(db, collected).each([]) { add("collected", row: $0.text(0) + $0.text(1), $0.number(2)) }
        let words = try Int.fetchOne(db, sql: "SELECT count(*) FROM words_docsize") ?? 0
        sums["words"] = UInt64(words)
    }

    /// Adds what follows from an article's facts.
    mutating func add(_ keys: ArticleKeys, of article: Int64) {
        for claim in Set(keys.claims.map { [$0.key.stored, article, Int64($0.claim), $0.mark.number] }) {
            add("claimKey", claim)
        }
        for topic in Set(keys.topics) { add("topic", [topic.stored, article]) }
        for entry in keys.fingerprints { add("fingerprint", [entry.hash.stored, article, Int64(entry.places)]) }
        for key in Set(keys.statements) { add("statementKey", [key.stored, article]) }
        if let title = keys.title { add("titleKey", [title.stored, article]) }
        for key in keys.frequencies { add("frequency", [key]) }
        for mark in keys.names { add("name", row: mark.text + mark.kind, article) }
        for entry in keys.collected { add("collected", row: entry.rule + entry.key, article) }
        sums["words", default: 0] += 1
    }

    /// The tables whose sums differ, in order.
    func differences(from other: TableSums) -> [String] {
        Set(sums.keys).union(other.sums.keys).filter { sums[$0] ?? 0 != other.sums[$0] ?? 0 }.sorted()
    }

    private mutating func sum(_ table: String, _ sql: String, _ columns: Int32, _ db: Database) throws {
        try PreparedStatement(db, sql).each([]) { row in add(table, (0..<columns).map(row.number)) }
    }

    private mutating func add(_ table: String, _ row: [Int64], times: UInt64 = 1) {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for number in row {
            hash = (hash ^ UInt64(bitPattern: number)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 33
        }
        sums[table, default: 0] = (sums[table] ?? 0) &+ hash &* times
    }

    private mutating func add(_ table: String, row text: String, _ article: Int64) {
        add(table, [Int64(bitPattern: ContentDigest(text).first), article])
    }
}
