import Foundation
import GRDB
import LintEngine
import SourceText

/// Makes an archive anew from the files that were added to it; the new one takes the old one's place when it is complete.
public struct ArchiveRebuilding {
    public struct Outcome: Sendable {
        public var added = ArchiveAdding.Outcome()
        /// Files that are no longer there.
        public var gone: [String] = []
        /// Where the old archive is kept, where files are gone.
        public var old = ""
    }

    private let path: String
    private let linter: Linter
    private let reader: DocumentReader

    public init(path: String, linter: Linter, reader: DocumentReader) {
        self.path = path
        self.linter = linter
        self.reader = reader
    }

    public func rebuild(
        report: @escaping (ArchiveAdding.Progress) -> Void
    ) throws(ArchiveProblem) -> Outcome {
        let files = try ArchiveFile.sources(at: path)
        var outcome = Outcome()
        outcome.gone = files.filter { FileState(of: $0) == nil }
        let present = files.filter { FileState(of: $0) != nil }
        let new = path + ".new"
        do {
            for ending in ["", "-wal", "-shm"] where FileState(of: new + ending) != nil {
                try FileManager.default.removeItem(atPath: new + ending)
            }
            let archive = try ArchiveFile(path: new, for: .writing)
            outcome.added = try ArchiveAdding(to: archive, linter: linter, reader: reader, report: report).add(present)
            try archive.close()
            outcome.old = try replace(with: new, keepingOld: !outcome.gone.isEmpty)
            return outcome
        } catch {
            throw ArchiveProblem(error, at: path)
        }
    }

    /// Puts the new file into place; returns where the old one was kept.
    private func replace(with new: String, keepingOld: Bool) throws -> String {
        let old = path + ".old"
        if FileState(of: old) != nil { try FileManager.default.removeItem(atPath: old) }
        if keepingOld { try FileManager.default.copyItem(atPath: path, toPath: old) }
        for ending in ["-wal", "-shm"] where FileState(of: path + ending) != nil {
            try FileManager.default.removeItem(atPath: path + ending)
        }
        guard rename(new, path) == 0 else { throw ArchiveProblem.readOnly(path: path) }
        return keepingOld ? old : ""
    }
}
