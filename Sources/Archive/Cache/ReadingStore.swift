import Claims
import Foundation
import GRDB
import LintEngine
import SourceText
import Synchronization

/// The cache in a file: a table of what documents gave, by digests of all that it depends on.
///
/// Whatever goes wrong with the file, the documents are read as if there were none.
public final class ReadingStore: ReadingCache {
    /// How much it holds.
    public struct Sum: Sendable, Codable {
        public let path: String
        public let documents: Int
        public let size: Int
    }

    /// Beyond this many bytes the older half is dropped.
    private static let mostBytes = 1 << 30
    /// So many readings are written at once.
    private static let batch = 64

    private let path: String
    private let queue: DatabaseQueue
    private let pending = Mutex<[(key: ContentDigest, data: Data)]>([])

    /// Nil where the file can be neither opened nor made anew.
    public init?(path: String) {
        self.path = path
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let queue = try? Self.queue(path) {
            self.queue = queue
            return
        }
        Self.remove(path)
        guard let queue = try? Self.queue(path) else { return nil }
        self.queue = queue
    }

    private static func queue(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(0.5)
        configuration.journalMode = .wal
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { db in
            guard try !db.tableExists("reading") else { return }
            try db.execute(
                sql: "CREATE TABLE IF NOT EXISTS reading(id INTEGER PRIMARY KEY, key BLOB UNIQUE NOT NULL, data BLOB)")
        }
        return queue
    }

    // MARK: Reading and keeping

    public func reading(of key: ContentDigest) -> CachedReading? {
        let data = try? queue.inDatabase { db in
            try Data.fetchOne(
                try db.cachedStatement(sql: "SELECT data FROM reading WHERE key = ?"), arguments: [Data(key.bytes)])
        }
        guard let data, var reading = try? CompactDecoder.value(CachedReading.self, from: Array(data)) else {
            return nil
        }
        for place in reading.articles.indices {
            reading.articles[place].passages = reading.articles[place].passages.map(ArticlePart.withFingerprints)
        }
        return reading
    }

    public func keep(_ reading: CachedReading, of key: ContentDigest) {
        var reading = reading
        for place in reading.articles.indices {
            reading.articles[place].passages = reading.articles[place].passages.map(ArticlePart.withoutFingerprints)
        }
        guard let bytes = try? CompactEncoder.bytes(of: reading) else { return }
        let full = pending.withLock { pending in
            pending.append((key, Data(bytes)))
            guard pending.count >= Self.batch else { return [(key: ContentDigest, data: Data)]() }
            defer { pending = [] }
            return pending
        }
        write(full)
    }

    /// Writes what is still to be written.
    public func finish() {
        let rest = pending.withLock { pending in
            defer { pending = [] }
            return pending
        }
        write(rest)
        try? queue.inDatabase { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            let free = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
            guard (pages - free) * 4096 > Self.mostBytes else { return }
            try db.execute(
                sql: "DELETE FROM reading WHERE id <= (SELECT (min(id) + max(id)) / 2 FROM reading)")
        }
    }

    private func write(_ readings: [(key: ContentDigest, data: Data)]) {
        guard !readings.isEmpty else { return }
        try? queue.inDatabase { db in
            try db.inTransaction(.immediate) {
                let statement = try db.cachedStatement(sql: "INSERT OR REPLACE INTO reading(key, data) VALUES (?, ?)")
                for entry in readings { try statement.execute(arguments: [Data(entry.key.bytes), entry.data]) }
                return .commit
            }
        }
    }

    // MARK: The file

    public func sum() -> Sum {
        let documents = try? queue.inDatabase { try Int.fetchOne($0, sql: "SELECT count(*) FROM reading") }
        let size = ["", "-wal"].reduce(0) { $0 + (FileState(of: path + $1)?.size ?? 0) }
        return Sum(path: path, documents: documents ?? 0, size: size)
    }

    /// Removes a cache; another program that uses it goes on with what it has open.
    public static func remove(_ path: String) {
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    }
}
