import Foundation
import GRDB
import Synchronization

/// An archive held open at one state while it is asked, whatever others write meanwhile.
final class ArchiveConnection: Sendable {
    let archive: ArchiveFile
    /// Holds whoever asks: statements that run thousands of times go past the queue of the connection.
    private let lock = NSRecursiveLock()
    nonisolated(unsafe) private let frequencies: PreparedStatement
    private let open: OpenArchives

    init(_ path: String, keptBy open: OpenArchives) throws {
        self.open = open
        archive = try open.archive(at: path)
        frequencies = try archive.queue.unsafeRead { db in
            try db.beginTransaction(.deferred)
            return try PreparedStatement(db, "SELECT articles FROM frequency WHERE key = ?")
        }
    }

    deinit {
        guard (try? archive.queue.unsafeRead({ try $0.rollback() })) != nil else { return }
        open.keep(archive)
    }

    func ask<Answer>(_ question: (Database) throws -> Answer) throws -> Answer {
        lock.lock()
        defer { lock.unlock() }
        return try archive.queue.unsafeReentrantRead(question)
    }

    /// The answer, or the given one where the archive turns out to be damaged; that it was is kept in `failure`.
    func answer<Answer>(_ fallback: Answer, _ question: (Database) throws -> Answer) -> Answer {
        kept(fallback) { try ask(question) }
    }

    /// In how many articles something stands, by its key; see ``Frequency``.
    func frequency(of key: Int64) -> Int {
        lock.lock()
        defer { lock.unlock() }
        return kept(0) { Int(try frequencies.number(key) ?? 0) }
    }

    /// What is made of stored bytes, or the given where they turn out to be damaged; that they were is kept in `failure`.
    func kept<Answer>(_ fallback: Answer, _ work: () throws -> Answer) -> Answer {
        do { return try work() } catch {
            failures.withLock { $0 = $0 ?? ArchiveProblem(error, at: archive.path) }
            return fallback
        }
    }

    private let failures = Mutex<ArchiveProblem?>(nil)

    /// The first problem met while answering.
    var failure: ArchiveProblem? { failures.withLock { $0 } }
}
