@testable import SourceText

/// The articles of a text, read as a file of that name would be.
func articles(_ text: String, path: String = "page.txt") -> [Article] {
    ArticleSplitter().read(Document(path: path, text: text)).articles
}

extension Article {
    /// The blocks of a role, as read.
    func texts(_ role: Role) -> [String] { blocks.filter { $0.role == role }.map { text.string($0.range) } }
}
