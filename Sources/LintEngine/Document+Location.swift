import Findings
import SourceText

extension Document {
    /// The file at a path, for findings about files that are no articles: settings, a baseline.
    static func file(at path: String) -> Document {
        DocumentReader().documents(at: path).last ?? Document(path: path, text: "")
    }

    /// The place of a text that stands at a line and column from 1, or after them on the line; the line's beginning where
    /// it does not.
    func location(line: Int, column: Int = 1, of text: String) -> Location {
        let start = offset(line: line, column: column) ?? 0
        let end = offset(line: line + 1, column: 1) ?? self.text.count
        let wanted = Array(text.utf8)
        var found = start..<start
        if !wanted.isEmpty, end - start >= wanted.count {
            for begin in start...(end - wanted.count)
            where self.text[begin] == wanted[0] && self.text[begin..<begin + wanted.count].elementsEqual(wanted) {
                found = begin..<begin + wanted.count
                break
            }
        }
        let info = ArticleInfo(path: path, index: 0, title: "", date: nil)
        return Location(TextPlace(place(of: found), text: string(found)), in: info)
    }
}
