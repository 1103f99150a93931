import Findings
import SourceText
import Synchronization

/// The lines of the files that findings speak of, read again when a report wants them.
///
/// Files that were looked at last are kept, up to a limit of text (or one file, where that is longer), so that a report on
/// any number of files needs a bounded memory.
public final class SourceLines: Sendable {
    private let reader: DocumentReader
    private let limit: Int
    /// For files and lines in which findings are known to stand, the offset of a byte of the line.
    private let offsets: [String: [Int: Int]]
    private let shelf: Mutex<Shelf>

    /// Files at hand, and when each was last looked at.
    private struct Shelf {
        var files: [String: [Document]]
        /// Files whose lines are found in place; they take no room.
        var records: [String: RecordLines] = [:]
        /// Files that cannot be read again.
        let kept: Set<String>
        var uses: [String: Int] = [:]
        var clock = 0
        /// Bytes of text of the files that can be read again.
        var size = 0
    }

    /// - Parameters:
    ///   - known: documents that cannot be read again, such as standard input.
    ///   - findings: those whose lines will be asked for; lines of other places are found as well, but later.
    ///   - limit: bytes of text that are kept.
    public init(
        reader: DocumentReader, known: [Document] = [], of findings: [Finding] = [], limit: Int = 64 << 20
    ) {
        self.reader = reader
        self.limit = limit
        var offsets: [String: [Int: Int]] = [:]
        for finding in findings {
            for place in [finding.location] + finding.related.map(\.location) {
                offsets[place.path, default: [:]][place.startLine] = place.startOffset
            }
        }
        self.offsets = offsets
        let files = Dictionary(grouping: known, by: \.path)
        shelf = Mutex(Shelf(files: files, kept: Set(files.keys)))
    }

    /// The text of a line, from 1, without its end; nil where the file cannot be read or has no such line.
    public func line(_ number: Int, of path: String) -> String? {
        shelf.withLock { shelf in
            if shelf.files[path] == nil, var records = shelf.records[path] ?? RecordLines(path: path, reader: reader) {
                defer { shelf.records[path] = records }
                return records.line(number, at: offsets[path]?[number])
            }
            shelf.clock += 1
            shelf.uses[path] = shelf.clock
            let documents = shelf.files[path] ?? reader.documents(at: path)
            if shelf.files[path] == nil {
                shelf.files[path] = documents
                shelf.size += Self.size(of: documents)
                if shelf.size > limit { makeRoom(on: &shelf, besides: path) }
            }
            return Self.line(number, of: documents)
        }
    }

    /// Half of the limit is freed at once, so that it is seldom done.
    private func makeRoom(on shelf: inout Shelf, besides path: String) {
        let idle = shelf.uses.filter { $0.key != path && !shelf.kept.contains($0.key) }.sorted { $0.value < $1.value }
        for (path, _) in idle {
            guard shelf.size > limit / 2 else { return }
            shelf.size -= Self.size(of: shelf.files.removeValue(forKey: path) ?? [])
            shelf.uses[path] = nil
        }
    }

    private static func size(of documents: [Document]) -> Int { documents.reduce(0) { $0 + $1.text.count } }

    /// The parts of a file are in order: the last that begins before the line holds it.
    private static func line(_ number: Int, of documents: [Document]) -> String? {
        var (low, high) = (0, documents.count)
        while low < high {
            let middle = (low + high) / 2
            if documents[middle].base.lines < number { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let holder = documents[low - 1]
        return number <= holder.base.lines + holder.lines.lineCount ? holder.line(number) : nil
    }
}
