import SourceText

/// A text that is open in the client.
struct Draft: Sendable {
    let uri: String
    /// As findings name it.
    let path: String
    let format: Document.Format
    private(set) var version: Int?
    /// Rises with every change, also where a client counts none.
    private(set) var edition = 0
    private(set) var text: DraftText

    init(_ item: TextSync.Item, path: String, encoding: PositionEncoding) {
        uri = item.uri
        self.path = path
        format = item.languageId == "markdown" ? .markdown : Document.Format(path: path)
        version = item.version
        text = DraftText(item.text, encoding: encoding)
    }

    mutating func apply(_ changes: [TextSync.Change], version: Int?) {
        for change in changes { text.apply(change) }
        self.version = version
        edition += 1
    }

    var document: Document { Document(path: path, source: text.bytes, encoding: .utf8, format: format) }

    /// Whether an open text is an article at all: settings, rules and programs are not.
    static func isArticle(_ item: TextSync.Item) -> Bool {
        if ["plaintext", "text", "markdown", "pandoc", "jsonl"].contains(item.languageId ?? "") { return true }
        let name = FileURI.path(of: item.uri).split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return (item.languageId ?? "").isEmpty }
        return FileListing.extensions.contains(name[name.index(after: dot)...].lowercased())
    }
}
