import Findings
import Foundation
import GRDB
import SourceText

/// What an archive holds, told by file and in sum.
public struct ArchiveCatalog {
    public struct File: Sendable, Codable {
        public let path: String
        public let bytes: Int
        public let articles: Int
        /// The days of its oldest and newest article; nil where none is dated.
        public let first: String?
        public let last: String?
        /// Whether all of it is in the archive; false after an `add` that was broken off.
        public let isComplete: Bool
    }

    public struct Sum: Sendable, Codable {
        public let files: Int
        public let articles: Int
        public let claims: Int
        public let names: Int
        public let fingerprints: Int
        /// Bytes of the files added.
        public let text: Int
        /// Bytes of the archive, its log included.
        public let size: Int
        public let first: String?
        public let last: String?
        /// The versions of the program that read the articles.
        public let readers: [String]
    }

    private let archive: ArchiveFile

    public init(_ archive: ArchiveFile) { self.archive = archive }

    /// The files in byte order of their paths.
    public func files() throws(ArchiveProblem) -> [File] {
        try ask { db in
            let sql = """
                SELECT source.path, (SELECT sum(bytes) FROM document WHERE source = source.id), count(article.id),
                min(day), max(day), isComplete FROM source LEFT JOIN document ON document.source = source.id
                LEFT JOIN article ON article.document = document.id GROUP BY source.id
                """
            return try Row.fetchAll(db, sql: sql).map { row in
                File(
                    path: row[0], bytes: row[1] ?? 0, articles: row[2], first: Self.day(row[3]), last: Self.day(row[4]),
                    isComplete: row[5])
            }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        }
    }

    public func sum() throws(ArchiveProblem) -> Sum {
        try ask { db in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            let days = try Row.fetchOne(db, sql: "SELECT min(day), max(day) FROM article")
            let log = archive.path + "-wal"
            return Sum(
                files: try count("SELECT count(*) FROM source"), articles: try count("SELECT count(*) FROM article"),
                claims: try count("SELECT sum(claims) FROM article"),
                names: try count("SELECT count(*) FROM name"),
                fingerprints: try count("SELECT count(*) FROM fingerprint"),
                text: try count("SELECT sum(bytes) FROM document"),
                size: (FileState(of: archive.path)?.size ?? 0) + (FileState(of: log)?.size ?? 0),
                first: Self.day(days?[0]), last: Self.day(days?[1]),
                readers: try String.fetchAll(db, sql: "SELECT DISTINCT reader FROM document ORDER BY reader"))
        }
    }

    private func ask<Answer>(_ question: (Database) throws -> Answer) throws(ArchiveProblem) -> Answer {
        do { return try archive.queue.read(question) } catch { throw ArchiveProblem(error, at: archive.path) }
    }

    private static func day(_ number: Int?) -> String? {
        number.flatMap { CalendarDate(dayNumber: $0) }.map(\.description)
    }
}
