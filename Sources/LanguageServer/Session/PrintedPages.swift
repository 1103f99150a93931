import Claims
import LintEngine
import SourceText

/// What was printed, as far as the session compares with it: each file read once, and the index over all.
struct PrintedPages: Sendable {
    private var kept = KeptReadings()
    /// The paths whose changes the index does not show yet.
    private var unindexed: Set<String> = []
    private(set) var index = MemoryIndex([], isBase: true)

    /// Looks at the files again.
    ///
    /// - Parameter open: paths whose articles are taken from the client: their changes alone make no new index.
    /// - Returns: whether there is a new index.
    mutating func update(in newsroom: Newsroom, open: Set<String>) -> Bool {
        unindexed.formUnion(kept.update(to: newsroom.files, with: newsroom.linter, reader: newsroom.reader))
        guard !unindexed.isSubset(of: open) else { return false }
        index = MemoryIndex(kept.reading.articles, isBase: true)
        unindexed = []
        return true
    }

    var reading: Linter.Reading { kept.reading }
}
