/// The files of `Rules/` as they were when the program was built: rules and lexicons travel inside it.
public enum EmbeddedFiles {
    /// The paths below `Rules/`, in byte order.
    public static let paths: [String] = contents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

    /// The text of the file at a path below `Rules/` (`lexicons/units.tsv`), or nil where there is none.
    public static func text(_ path: String) -> String? { contents[path] }
}
