import GRDB
import SourceText

/// Takes files out of an archive.
public struct ArchiveRemoval {
    public struct Outcome: Sendable {
        public var files = 0
        public var articles = 0
        /// Arguments that name nothing in the archive.
        public var unknown: [String] = []
    }

    private let archive: ArchiveFile

    public init(_ archive: ArchiveFile) { self.archive = archive }

    /// - Parameter arguments: files, folders and patterns, as they were when they were added; they need not exist any more.
    public func remove(_ arguments: [String]) throws(ArchiveProblem) -> Outcome {
        do {
            var outcome = Outcome()
            for argument in arguments {
                let sources = try archive.queue.read { try Self.sources(named: argument, $0) }
                if sources.isEmpty { outcome.unknown.append(argument) }
                for source in sources {
                    outcome.articles += try remove(source)
                    outcome.files += 1
                }
            }
            return outcome
        } catch {
            throw ArchiveProblem(error, at: archive.path)
        }
    }

    private static func sources(named argument: String, _ db: Database) throws -> [Int64] {
        let place = SourceRegister.place(of: argument)
        let pattern = GlobPattern.isPattern(argument) ? GlobPattern(argument) : nil
        let rows = try Row.fetchAll(db, sql: "SELECT id, place, path FROM source ORDER BY id")
        return rows.filter { row in
            let known: String = row[1]
            return known == place || known.hasPrefix(place.hasSuffix("/") ? place : place + "/")
                || pattern?.matches(row[2]) == true
        }.map { $0[0] }
    }

    /// A part of the file at a time, that others need not wait long.
    private func remove(_ source: Int64) throws -> Int {
        var articles = 0
        let documents = try archive.queue.read {
            try Int64.fetchAll($0, sql: "SELECT id FROM document WHERE source = ? ORDER BY id", arguments: [source])
        }
        for document in documents {
            try archive.queue.inDatabase { db in
                try db.inTransaction(.immediate) {
                    try db.execute(sql: "UPDATE source SET isComplete = 0 WHERE id = ?", arguments: [source])
                    let removed = try ArticleStore(db: db, rules: [:]).remove(document: document)
                    try ArticleCount.add(-removed, db)
                    articles += removed
                    return .commit
                }
            }
        }
        try archive.queue.write { try $0.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [source]) }
        return articles
    }
}
