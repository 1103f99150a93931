import GRDB

/// How many articles an archive holds, noted with each batch: counting takes the longer the more there are.
enum ArticleCount {
    /// As noted, or counted where nothing is noted yet.
    static func articles(_ db: Database) throws -> Int { try noted(db) ?? counted(db) }

    /// Notes that so many articles came, or went where it is negative. Belongs into the transaction that moves them.
    static func add(_ change: Int, _ db: Database) throws {
        let count = try noted(db).map { $0 + change } ?? counted(db)
        try db.execute(
            sql: "INSERT OR REPLACE INTO setting(name, value) VALUES ('articles', ?)", arguments: ["\(count)"])
    }

    /// Whether what is noted is right.
    static func isSound(_ db: Database) throws -> Bool { try noted(db).map { $0 == (try counted(db)) } ?? true }

    private static func noted(_ db: Database) throws -> Int? {
        try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'articles'").flatMap { Int($0) }
    }

    private static func counted(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
    }
}
