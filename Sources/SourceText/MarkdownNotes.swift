/// Tells Markdown that is notes (tables, lists, code) from Markdown that is an article.
///
/// A folder of articles usually holds a README too; its table rows are no sentences.
enum MarkdownNotes {
    /// Whether rows of tables, points of lists and code make up at least half of the lines that are no headings.
    /// - Parameter codeLines: lines of code, which the outline no longer holds.
    static func areAll(_ outline: PageOutline, codeLines: Int) -> Bool {
        var points = codeLines
        var others = 0
        for line in outline.lines where line.headingLevel == 0 {
            if isPoint(line, outline.page.content.scalars[line.range].prefix(3)) { points += 1 } else { others += 1 }
        }
        return points >= 4 && points >= others
    }

    /// `| a | b |`, `- a`, `* a`, `+ a`.
    private static func isPoint(_ line: PageLine, _ begins: ArraySlice<UInt32>) -> Bool {
        if line.first == 0x7C { return true }
        guard [0x2D, 0x2A, 0x2B].contains(line.first), let second = begins.dropFirst().first else { return false }
        return ScalarClass.isBlank(second)
    }
}
