import EmbeddedFiles

/// The rows of a lexicon file: fields parted by tabs; blank lines and lines that begin with `#` are none.
struct LexiconTable: Sendable {
    let rows: [[Substring]]

    init(parsing text: String) {
        // Without the returns of a newsroom's own rows.
        let lines = text.parted(at: "\n").map { $0.utf8.last == 0x0D ? $0.parted(at: "\r").first ?? "" : $0 }
        rows = lines.filter { !$0.isRemark && !$0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
            .map { $0.parted(at: "\t", keepingEmpty: true) }
    }

    /// A lexicon that travels inside the program, by its name; empty where there is none.
    init(builtin name: String) { self.init(parsing: EmbeddedFiles.text("lexicons/\(name).tsv") ?? "") }
}
