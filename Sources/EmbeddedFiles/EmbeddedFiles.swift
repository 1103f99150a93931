import Synchronization

/// The files of `Rules/` as they were when the program was built: rules and lexicons travel inside it.
public enum EmbeddedFiles {
    /// The paths below `Rules/`, in byte order.
    public static let paths: [String] = contents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

    /// The text of the file at a path below `Rules/` (`lexicons/units.tsv`), a newsroom's own rows behind it; nil where there
    /// is none.
    public static func text(_ path: String) -> String? {
        guard let text = contents[path] else { return nil }
        let own = additions.withLock { $0[path] ?? [:] }
        guard !own.isEmpty else { return text }
        return ([text] + own.sorted { $0.key < $1.key }.map(\.value)).joined(separator: "\n")
    }

    /// Puts a newsroom's own rows behind those of a file, before anything has read it.
    ///
    /// - Parameter source: the file they come from; read again, it takes the place of what it said before.
    public static func add(_ rows: String, to path: String, from source: String) {
        additions.withLock { $0[path, default: [:]][source] = rows }
    }

    /// Rows by path and by the newsroom's file.
    private static let additions = Mutex<[String: [String: String]]>([:])
}
