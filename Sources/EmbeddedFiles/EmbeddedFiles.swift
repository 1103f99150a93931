import Synchronization

/// The files of `Rules/` as they were when the program was built: rules and lexicons travel inside it.
public enum EmbeddedFiles {
    /// The paths below `Rules/`, in byte order.
    public static let paths: [String] = contents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

    /// The text of the file at a path below `Rules/` (`numbers/award-sum.yml`), a newsroom's own rows behind it; nil where
    /// there is none.
    public static func text(_ path: String) -> String? {
        guard let text = contents[path] else { return nil }
        return ([text.description] + ownRows(path)).joined(separator: "\n")
    }

    /// The word list of a name (`units.tsv`), a newsroom's own rows behind it; empty where there is none.
    public static func lexicon(_ name: String) -> LexiconText {
        let path = "lexicons/" + name
        guard let text = contents[path] else { return "" }
        let own = ownRows(path)
        guard !own.isEmpty else { return LexiconText(text) }
        return LexiconText(keeping: ([text.description] + own).joined(separator: "\n"))
    }

    /// Whether a newsroom has rows of its own in the word list of a name.
    public static func hasOwnRows(lexicon name: String) -> Bool { !ownRows("lexicons/" + name).isEmpty }

    /// Puts a newsroom's own rows behind those of a file, before anything has read it.
    ///
    /// - Parameter source: the file they come from; read again, it takes the place of what it said before.
    public static func add(_ rows: String, to path: String, from source: String) {
        additions.withLock { $0[path, default: [:]][source] = rows }
    }

    /// A newsroom's own rows of a file, in the order of the files they come from.
    private static func ownRows(_ path: String) -> [String] {
        let own = additions.withLock { $0[path] ?? [:] }
        return own.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Rows by path and by the newsroom's file.
    private static let additions = Mutex<[String: [String: String]]>([:])
}
