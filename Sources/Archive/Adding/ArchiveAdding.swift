import Claims
import Findings
import Foundation
import GRDB
import LintEngine
import SourceText

/// Adds files to an archive: what it holds already is not read again, what changed is replaced.
///
/// Written in batches, each whole or not at all: killed at any moment, the same command goes on where it stopped.
public final class ArchiveAdding {
    /// What was done.
    public struct Outcome: Sendable {
        /// Files that the archive held already, unchanged.
        public var unchangedFiles = 0
        public var files = 0
        public var articles = 0
        /// Articles that were replaced or have gone from their file.
        public var removed = 0
        /// Bytes read.
        public var bytes = 0
        public var notEvaluated: [NotEvaluated] = []
    }

    /// How far it has come.
    public struct Progress: Sendable {
        public let outcome: Outcome
        /// Bytes of files looked at, and of all.
        public let bytesDone: Int
        public let bytesAll: Int
    }

    /// About how many bytes are written at once; a batch takes well under a second, so that nobody waits longer.
    private static let batchSize = 192 << 10

    private let archive: ArchiveFile
    private let linter: Linter
    private let reader: DocumentReader
    private let writer: BatchWriter
    private let report: (Progress) -> Void
    private var outcome = Outcome()
    private var batch = AddingBatch()
    private var bytesDone = 0

    /// - Parameter report: called after each batch, on the caller's thread.
    public init(
        to archive: ArchiveFile, linter: Linter, reader: DocumentReader, report: @escaping (Progress) -> Void = { _ in }
    ) {
        self.archive = archive
        self.linter = linter
        var reader = reader
        reader.partSize = Self.batchSize
        self.reader = reader
        self.report = report
        writer = BatchWriter(archive: archive, rules: linter.collectingDigests)
    }

    /// Adds files; those named by the archive's own path are passed over.
    /// - Parameter anew: whether unchanged files are read again too.
    public func add(_ files: [String], anew: Bool = false) throws(ArchiveProblem) -> Outcome {
        do {
            let known = try archive.queue.read(SourceRegister.entries)
            let states = files.map { FileState(of: $0) }
            let all = states.reduce(0) { $0 + ($1?.size ?? 0) }
            for (path, state) in zip(files, states) {
                let entry = known[SourceRegister.place(of: path)]
                let isKnown = entry.map { $0.isComplete && $0.state == (state?.size ?? -1, state?.modified ?? -1) }
                if isKnown == true, !anew {
                    outcome.unchangedFiles += 1
                } else if let state {
                    try add(path, state, entry, anew)
                }
                bytesDone += state?.size ?? 0
                if batch.bytes >= Self.batchSize { try flush(all) }
            }
            try flush(all)
            outcome.removed += try writer.finish()
            report(Progress(outcome: outcome, bytesDone: bytesDone, bytesAll: all))
            return outcome
        } catch {
            throw ArchiveProblem(error, at: archive.path)
        }
    }

    private func add(_ path: String, _ state: FileState, _ entry: SourceRegister.Entry?, _ anew: Bool) throws {
        let parts = try entry.map { entry in try archive.queue.read { try SourceRegister.parts(of: entry.id, $0) } }
        var seen: Set<Int> = []
        var failure: (any Error)?
        let before = bytesDone
        reader.read(path) { document in
            guard failure == nil else { return }
            outcome.bytes += document.source.count
            bytesDone = before + document.base.bytes + document.source.count
            seen.insert(document.base.bytes)
            let digest = ContentDigest(document.source).bytes
            let part = parts?[document.base.bytes]
            if let part, part.digest == digest, part.base == document.base, !anew { return }
            batch.documents.append(AddingBatch.Entry(path: path, document: document, digest: digest))
            batch.bytes += document.source.count
            guard batch.bytes >= Self.batchSize else { return }
            do { try flush(before + state.size) } catch { failure = error }
        }
        bytesDone = before
        if let failure { throw failure }
        outcome.files += 1
        let gone = (parts ?? [:]).values.filter { !seen.contains($0.base.bytes) }.map(\.id).sorted()
        batch.ends.append(AddingBatch.End(path: path, state: state, goneDocuments: gone))
        batch.bytes += 256
    }

    private func flush(_ bytesAll: Int) throws {
        guard !batch.ends.isEmpty || !batch.documents.isEmpty else { return }
        let readings = linter.readings(of: batch.documents.map(\.document))
        for reading in readings {
            outcome.articles += reading.articles.count
            outcome.notEvaluated += reading.notEvaluated
        }
        outcome.removed += try writer.write(batch, readings.map(\.articles))
        batch = AddingBatch()
        report(Progress(outcome: outcome, bytesDone: bytesDone, bytesAll: max(bytesAll, bytesDone)))
    }
}
