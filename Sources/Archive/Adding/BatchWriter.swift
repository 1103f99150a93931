import Claims
import Dispatch
import Foundation
import GRDB
import LintEngine
import Synchronization

/// Writes batches on a thread of its own, one after another, while the next is being read.
final class BatchWriter: Sendable {
    private let archive: ArchiveFile
    private let rules: [String: String]
    private let queue = DispatchQueue(label: "jmlint.archive.writer")
    private let free = DispatchSemaphore(value: 1)
    private let state = Mutex<(removed: Int, failure: (any Error)?)>((0, nil))

    init(archive: ArchiveFile, rules: [String: String]) {
        self.archive = archive
        self.rules = rules
    }

    /// Hands a batch over as soon as the one before is written; throws what went wrong with that.
    /// - Returns: how many articles were taken out since the last call.
    func write(_ batch: AddingBatch, _ articles: [[ArticleFacts]]) throws -> Int {
        free.wait()
        let removed: Int
        do { removed = try taken() } catch {
            free.signal()
            throw error
        }
        queue.async { [self] in
            do {
                let count = try archive.queue.inDatabase { try store(batch, articles, $0) }
                state.withLock { $0.removed += count }
            } catch {
                state.withLock { $0.failure = error }
            }
            free.signal()
        }
        return removed
    }

    /// Waits for the last batch.
    func finish() throws -> Int {
        free.wait()
        defer { free.signal() }
        return try taken()
    }

    private func taken() throws -> Int {
        let (removed, failure) = state.withLock { state in
            defer { state = (0, nil) }
            return state
        }
        if let failure { throw failure }
        return removed
    }

    private func store(_ batch: AddingBatch, _ articles: [[ArticleFacts]], _ db: Database) throws -> Int {
        var removed = 0
        try db.inTransaction(.immediate) {
            let store = ArticleStore(db: db, rules: rules)
            var sources: [String: Int64] = [:]
            func source(_ path: String) throws -> Int64 {
                if let known = sources[path] { return known }
                let id = try SourceRegister.enter(path, db)
                sources[path] = id
                return id
            }
            for (entry, facts) in zip(batch.documents, articles) {
                removed += try put(entry, facts, source: try source(entry.path), store)
            }
            for end in batch.ends {
                for document in end.goneDocuments { removed += try store.remove(document: document) }
                try SourceRegister.complete(try source(end.path), end.state, db)
            }
            try ArticleCount.add(articles.reduce(-removed) { $0 + $1.count }, db)
            return .commit
        }
        return removed
    }

    /// Puts a document in place of the one that begins at the same byte; returns how many articles went.
    private func put(
        _ entry: AddingBatch.Entry, _ facts: [ArticleFacts], source: Int64, _ store: ArticleStore
    ) throws -> Int {
        let base = entry.document.base
        let old = try Int64.fetchOne(
            store.db, sql: "SELECT id FROM document WHERE source = ? AND firstByte = ?",
            arguments: [source, base.bytes])
        let removed = try old.map { try store.remove(document: $0) } ?? 0
        try store.db.execute(
            sql: """
                INSERT INTO document(source, firstByte, firstLine, bytes, digest, reader) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                source, base.bytes, base.lines, entry.document.source.count, Data(entry.digest),
                ToolVersion.tool.version,
            ])
        try store.insert(facts, document: store.db.lastInsertedRowID)
        return removed
    }
}
