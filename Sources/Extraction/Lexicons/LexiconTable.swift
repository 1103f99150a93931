import EmbeddedFiles

/// The rows of a lexicon file: fields parted by tabs; blank lines and lines that begin with `#` are none.
struct LexiconTable: Sendable {
    let rows: [[String]]

    init(parsing text: String) {
        let lines = text.utf8.split { $0 == 0x0A || $0 == 0x0D }.map(Substring.init)
        rows = lines.filter { !$0.isRemark && !$0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
            .map { $0.parted(at: "\t", keepingEmpty: true).map(String.init) }
    }

    /// A lexicon that travels inside the program, by its name; empty where there is none.
    init(builtin name: String) { self.init(parsing: EmbeddedFiles.text("lexicons/\(name).tsv") ?? "") }

    /// The first fields of all rows, each a word, or several parted by spaces.
    var words: [String] { rows.flatMap { $0[0].words.map(String.init) } }
}
