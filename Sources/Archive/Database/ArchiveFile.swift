import Foundation
import GRDB
import SourceText

/// An archive opened for reading or writing: one SQLite file with its write-ahead log.
public final class ArchiveFile: Sendable {
    public enum Purpose: Sendable { case reading, writing }

    public let path: String
    /// The state of the file when it was opened.
    let stamp: FileStamp?
    let queue: DatabaseQueue

    /// - Parameter purpose: an archive to write is made where there is none.
    public init(path: String, for purpose: Purpose) throws(ArchiveProblem) {
        self.path = path
        stamp = FileStamp(of: path)
        do {
            try Self.look(at: path, for: purpose)
            // What cannot be added to is looked at only: opening it for writing would change its journal.
            if purpose == .writing, FileState(of: path).map({ $0.size > 0 }) == true {
                let reading = try Self.queue(path, for: .reading)
                try reading.read { db in
                    try Self.admit(db, path, mayBeEmpty: true)
                    // Where the first `add` was broken off, nothing says yet which form the facts have.
                    if let format = try Self.format(db) { try Self.compare(format, path) }
                }
                try reading.close()
            }
            queue = try Self.queue(path, for: purpose)
            if purpose == .reading { try queue.read { try Self.admit($0, path, mayBeEmpty: false) } }
            if purpose == .writing {
                try ArchiveSchema.migrator.migrate(queue)
                try queue.write { try $0.execute(sql: Self.settings, arguments: ["\(ArchiveFormat.facts)"]) }
            }
            try queue.read { try Self.compare(try Self.format($0), path) }
        } catch {
            throw ArchiveProblem(error, at: path)
        }
    }

    private static let settings = "INSERT OR IGNORE INTO setting(name, value) VALUES ('facts', ?)"

    /// Puts the log into the file; the archive cannot be used afterwards.
    public func close() throws(ArchiveProblem) {
        do {
            if !queue.configuration.readonly { try queue.inDatabase(Self.emptyLog) }
            try queue.close()
        } catch { throw ArchiveProblem(error, at: path) }
    }

    /// Who closes an archive last empties its log; where others have it open, the log would keep the size of the largest batch. If
    /// they are reading just now, it does.
    private static func emptyLog(_ db: Database) throws {
        try db.execute(sql: "PRAGMA busy_timeout = 500")
        do { try db.checkpoint(.truncate) } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return
        }
    }

    /// The files that were added to an archive, as named then, whatever form its facts have; relative names are taken from
    /// the working folder, else by their absolute path.
    static func sources(at path: String) throws(ArchiveProblem) -> [String] {
        do {
            try look(at: path, for: .reading)
            // For writing, that what stands in the log goes into the file before it is replaced.
            let queue = try queue(path, for: .writing)
            let files = try queue.read { db in
                try admit(db, path, mayBeEmpty: false)
                return try Row.fetchAll(db, sql: "SELECT path, place FROM source ORDER BY id").map { row in
                    let (name, place): (String, String) = (row[0], row[1])
                    return SourceRegister.place(of: name) == place ? name : place
                }
            }
            try queue.close()
            return files
        } catch {
            throw ArchiveProblem(error, at: path)
        }
    }

    /// Whether a path is a file that begins as SQLite's do: what `--against` takes for an archive.
    public static func isArchive(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        return (try? file.read(upToCount: 15)) == Data("SQLite format 3".utf8)
    }

    private static func look(at path: String, for purpose: Purpose) throws {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if exists, isFolder.boolValue { throw ArchiveProblem.foreign(path: path) }
        if !exists, purpose == .reading { throw ArchiveProblem.missing(path: path) }
        let size = exists ? (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int ?? 0 : 0
        if size > 0, !isArchive(path) {
            guard FileManager.default.isReadableFile(atPath: path) else { throw ArchiveProblem.readOnly(path: path) }
            throw ArchiveProblem.foreign(path: path)
        }
        if purpose == .writing, exists, !FileManager.default.isWritableFile(atPath: path) {
            throw ArchiveProblem.readOnly(path: path)
        }
    }

    private static func queue(_ path: String, for purpose: Purpose) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "jmlint.archive"
        configuration.busyMode = .timeout(20)
        configuration.readonly = purpose == .reading
        configuration.allowsUnsafeTransactions = purpose == .reading
        if purpose == .writing { configuration.journalMode = .wal }
        configuration.prepareDatabase { db in
            // In the log only what is committed counts; a crash of the machine may take back the last batches.
            try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY")
            // A question touches a page here and there: each read by a call costs less than the fault and the pages around it
            // that mapping the file costs.
            try db.execute(
                sql: "PRAGMA mmap_size = 0; PRAGMA cache_size = -\(purpose == .reading ? 2 : 48)000")
        }
        let isSealed = purpose == .reading && isSealed(path)
        return try DatabaseQueue(path: isSealed ? asIt(stands: path) : path, configuration: configuration)
    }

    /// Whether an archive lies where nothing can be written, so that nobody adds to it: its log, empty after adding, could
    /// not even be opened.
    private static func isSealed(_ path: String) -> Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return !FileManager.default.isWritableFile(atPath: folder)
            && !FileManager.default.fileExists(atPath: path + "-wal")
    }

    /// SQLite's name of a file that is read as it stands, without a log.
    private static func asIt(stands path: String) -> String {
        URL(fileURLWithPath: path).absoluteString + "?immutable=1"
    }

    /// Throws where the database is another program's or a later version's.
    private static func admit(_ db: Database, _ path: String, mayBeEmpty: Bool) throws {
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard tables > 0 else {
            // So ends a first `add` that is broken off before it stored anything.
            if mayBeEmpty { return }
            throw ArchiveProblem.foreign(path: path)
        }
        let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard id == ArchiveSchema.applicationID else { throw ArchiveProblem.foreign(path: path) }
        if try ArchiveSchema.migrator.hasBeenSuperseded(db) { throw ArchiveProblem.newer(path: path) }
    }

    /// In which form the facts are stored; nil where that is not settled yet.
    private static func format(_ db: Database) throws -> String? {
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE name = 'setting'")
        guard tables == 1 else { return nil }
        return try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'facts'")
    }

    private static func compare(_ format: String?, _ path: String) throws {
        guard format == "\(ArchiveFormat.facts)" else { throw ArchiveProblem.otherFormat(path: path) }
    }
}
