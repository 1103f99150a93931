import Dispatch
import SourceText
import Synchronization

/// Archives that are kept open for the next question: an editor's drafts are checked at every pause in typing.
public final class OpenArchives: Sendable {
    /// Nobody asks them just now; the one kept last is the last.
    private let kept = Mutex<[ArchiveFile]>([])
    /// Two indices are alive while one takes the other's place, each with a connection for names and one for all else.
    private static let most = 4

    private let opening = DispatchGroup()

    public init() {}

    /// Opens the archive at a path on another thread, for an index that will ask for it; what keeps it from being opened is told then.
    public func open(ahead path: String) {
        DispatchQueue.global().async(group: opening) {
            if let archive = try? ArchiveFile(path: path, for: .reading) { self.keep(archive) }
        }
    }

    /// The archive at a path, opened where none is kept. One that was replaced or written over since is opened anew.
    func archive(at path: String) throws(ArchiveProblem) -> ArchiveFile {
        opening.wait()
        let stamp = FileStamp(of: path)
        let known = kept.withLock { kept in
            kept.removeAll { $0.path == path && $0.stamp != stamp }
            return kept.lastIndex { $0.path == path }.map { kept.remove(at: $0) }
        }
        if let known { return known }
        return try ArchiveFile(path: path, for: .reading)
    }

    /// Keeps an archive that is not asked any more, open for reading and outside a transaction.
    func keep(_ archive: ArchiveFile) {
        kept.withLock { kept in
            kept.append(archive)
            if kept.count > Self.most { kept.removeFirst() }
        }
    }
}
