import SourceText
import Synchronization

/// The lines of the files that findings speak of, read again when a report wants them.
public final class SourceLines: Sendable {
    private let reader: DocumentReader
    private let documents: Mutex<[String: [Document]]>

    /// - Parameter known: documents that cannot be read again, such as standard input.
    public init(reader: DocumentReader, known: [Document] = []) {
        self.reader = reader
        documents = Mutex(Dictionary(grouping: known, by: \.path))
    }

    /// The text of a line, from 1, without its end; nil where the file cannot be read or has no such line.
    public func line(_ number: Int, of path: String) -> String? {
        documents.withLock { all in
            if all[path] == nil { all[path] = reader.documents(at: path) }
            let holder = all[path]?.last { $0.base.lines < number }
            guard let holder, number <= holder.base.lines + holder.lines.lineCount else { return nil }
            return holder.line(number)
        }
    }
}
