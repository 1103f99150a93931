import EmbeddedFiles

/// The rows of a lexicon file: fields parted by tabs; blank lines and lines that begin with `#` are none.
struct LexiconTable: Sendable {
    let rows: [[String]]

    init(parsing text: String) {
        rows = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    /// A lexicon that travels inside the program, by its name; empty where there is none.
    init(builtin name: String) { self.init(parsing: EmbeddedFiles.text("lexicons/\(name).tsv") ?? "") }

    /// The first fields of all rows, each a word, or several parted by spaces.
    var words: [String] { rows.flatMap { $0[0].split(separator: " ").map(String.init) } }
}
