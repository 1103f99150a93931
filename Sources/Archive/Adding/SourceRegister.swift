import Foundation
import GRDB
import SourceText

/// The files of an archive as they were when they were added.
struct SourceRegister {
    struct Entry {
        let id: Int64
        let state: (size: Int, modified: Int)
        /// Whether all of it is in the archive.
        let isComplete: Bool
    }

    /// What is known of one part of a file.
    struct Part {
        let id: Int64
        let base: Document.Base
        let digest: [UInt8]
    }

    /// The absolute path of a file, under which the archive knows it whatever it is called.
    static func place(of path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }

    /// All files by place.
    static func entries(_ db: Database) throws -> [String: Entry] {
        var entries: [String: Entry] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT id, place, size, modified, isComplete FROM source")
        while let row = try rows.next() {
            entries[row[1]] = Entry(id: row[0], state: (row[2], row[3]), isComplete: row[4])
        }
        return entries
    }

    /// The parts of a file by the byte at which they begin.
    static func parts(of source: Int64, _ db: Database) throws -> [Int: Part] {
        let sql = "SELECT id, firstLine, firstByte, digest FROM document WHERE source = ?"
        return try Row.fetchAll(db, sql: sql, arguments: [source]).reduce(into: [:]) { parts, row in
            let base = Document.Base(lines: row[1], bytes: row[2])
            parts[base.bytes] = Part(id: row[0], base: base, digest: Array(row[3] as Data))
        }
    }

    /// The number of a file, entered where it is new; it counts as incomplete until ``complete(_:_:_:)``.
    static func enter(_ path: String, _ db: Database) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO source(place, path, size, modified, isComplete) VALUES (?1, ?2, 0, 0, 0)
                ON CONFLICT(place) DO UPDATE SET path = ?2, isComplete = 0
                """, arguments: [place(of: path), path])
        return try Int64.fetchOne(db, sql: "SELECT id FROM source WHERE place = ?", arguments: [place(of: path)]) ?? 0
    }

    static func complete(_ source: Int64, _ state: FileState, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE source SET size = ?, modified = ?, isComplete = 1 WHERE id = ?",
            arguments: [state.size, state.modified, source])
    }
}
