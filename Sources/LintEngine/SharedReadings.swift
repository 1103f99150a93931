import SourceText
import Synchronization

/// Remembers from one run to the next what files said, for runs with the same rules and settings.
public final class SharedReadings: Sendable {
    private let kept = Mutex(KeptReadings())

    public init() {}

    /// What the files say, read again where they changed.
    func reading(of files: [String], by linter: Linter, reader: DocumentReader) -> Linter.Reading {
        kept.withLock { kept in
            _ = kept.refresh(files, with: linter, reader: reader)
            return kept.reading(of: files)
        }
    }
}
