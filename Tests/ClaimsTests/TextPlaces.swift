import Findings

/// Places of one-line texts.
enum TextPlaces {
    static func place(of line: String) -> TextPlace {
        TextPlace(
            startLine: 1, startColumn: 1, endLine: 1, endColumn: line.unicodeScalars.count + 1, startOffset: 0,
            endOffset: line.utf8.count, text: line)
    }
}
