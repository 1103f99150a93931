import Claims
import GRDB

/// The rows of keys of some articles, gathered so that they are written in the order of the keys: an archive is a tree, and
/// what lies side by side in it costs little.
struct KeyRows {
    private var claims: [(Int64, Int64, Int64, Int64)] = []
    private var topics: [(Int64, Int64)] = []
    private var fingerprints: [(Int64, Int64, Int64)] = []
    private var statements: [(Int64, Int64)] = []
    private var titles: [(Int64, Int64)] = []
    private var names: [(Int64, Int64)] = []
    private var nameKeys: [(Int64, Int64)] = []
    private var frequencies: [Int64: Int64] = [:]

    mutating func add(_ keys: ArticleKeys, of article: Int64) {
        for entry in keys.claims {
            claims.append((entry.key.stored, article, Int64(entry.claim), entry.mark.number))
        }
        topics += keys.topics.map { ($0.stored, article) }
        fingerprints += keys.fingerprints.map { ($0.hash.stored, article, Int64($0.places)) }
        statements += keys.statements.map { ($0.stored, article) }
        if let title = keys.title { titles.append((title.stored, article)) }
        for key in keys.frequencies { frequencies[key, default: 0] += 1 }
    }

    /// Notes that a name stands in an article.
    mutating func add(name: Int64, of article: Int64) { names.append((name, article)) }

    mutating func add(nameKeys keys: Set<UInt32>, of name: Int64) { nameKeys += keys.map { ($0.stored, name) } }

    func insert(into db: Database) throws {
        let claim = try PreparedStatement(db, "INSERT OR IGNORE INTO claimKey VALUES (?, ?, ?, ?)")
        for row in claims.sorted(by: <) { try claim.run(row.0, row.1, row.2, row.3) }
        let fingerprint = try PreparedStatement(db, "INSERT INTO fingerprint VALUES (?, ?, ?)")
        for row in fingerprints.sorted(by: <) { try fingerprint.run(row.0, row.1, row.2) }
        try Self.run(topics, "INSERT OR IGNORE INTO topic VALUES (?, ?)", db)
        try Self.run(statements, "INSERT OR IGNORE INTO statementKey VALUES (?, ?)", db)
        try Self.run(titles, "INSERT OR IGNORE INTO titleKey VALUES (?, ?)", db)
        try Self.run(names, "INSERT OR IGNORE INTO nameArticle VALUES (?, ?)", db)
        try Self.run(nameKeys, "INSERT OR IGNORE INTO nameKey VALUES (?, ?)", db)
        let frequency = try PreparedStatement(
            db, "INSERT INTO frequency VALUES (?, ?) ON CONFLICT DO UPDATE SET articles = articles + excluded.articles")
        for row in frequencies.sorted(by: { $0.key < $1.key }) { try frequency.run(row.key, row.value) }
    }

    func delete(from db: Database) throws {
        let claim = try PreparedStatement(db, "DELETE FROM claimKey WHERE key = ? AND article = ? AND claim = ?")
        for row in claims.sorted(by: <) { try claim.run(row.0, row.1, row.2) }
        let fingerprint = try PreparedStatement(db, "DELETE FROM fingerprint WHERE hash = ? AND article = ?")
        for row in fingerprints.sorted(by: <) { try fingerprint.run(row.0, row.1) }
        try Self.run(topics, "DELETE FROM topic WHERE key = ? AND article = ?", db)
        try Self.run(statements, "DELETE FROM statementKey WHERE key = ? AND article = ?", db)
        try Self.run(titles, "DELETE FROM titleKey WHERE key = ? AND article = ?", db)
        try Self.run(names, "DELETE FROM nameArticle WHERE name = ? AND article = ?", db)
        let fewer = try PreparedStatement(db, "UPDATE frequency SET articles = articles - ?2 WHERE key = ?1")
        let none = try PreparedStatement(db, "DELETE FROM frequency WHERE key = ? AND articles <= 0")
        for row in frequencies.sorted(by: { $0.key < $1.key }) {
            try fewer.run(row.key, row.value)
            try none.run(row.key)
        }
    }

    private static func run(_ rows: [(Int64, Int64)], _ sql: String, _ db: Database) throws {
        let statement = try PreparedStatement(db, sql)
        for row in rows.sorted(by: <) { try statement.run(row.0, row.1) }
    }
}

extension UInt32 {
    /// A key as it stands in the tables: SQLite's whole numbers have signs, and those of four bytes take no more.
    var stored: Int64 { Int64(Int32(bitPattern: self)) }
}
