import GRDB
import Synchronization

/// An archive held open at one state while it is asked, whatever others write meanwhile.
final class ArchiveConnection: Sendable {
    let archive: ArchiveFile

    init(_ path: String) throws {
        archive = try ArchiveFile(path: path, for: .reading)
        try archive.queue.unsafeRead { try $0.beginTransaction(.deferred) }
    }

    deinit { try? archive.queue.unsafeRead { try $0.rollback() } }

    func ask<Answer>(_ question: (Database) throws -> Answer) throws -> Answer {
        try archive.queue.unsafeReentrantRead(question)
    }

    /// The answer, or the given one where the archive turns out to be damaged; that it was is kept in `failure`.
    func answer<Answer>(_ fallback: Answer, _ question: (Database) throws -> Answer) -> Answer {
        do { return try ask(question) } catch {
            failures.withLock { $0 = $0 ?? ArchiveProblem(error, at: archive.path) }
            return fallback
        }
    }

    private let failures = Mutex<ArchiveProblem?>(nil)

    /// The first problem met while answering.
    var failure: ArchiveProblem? { failures.withLock { $0 } }
}
