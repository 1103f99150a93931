/// Tells Markdown that is notes (tables, lists, code) from Markdown that is an article.
///
/// A folder of articles usually holds a README too; its table rows are no sentences.
enum MarkdownNotes {
    /// Whether rows of tables, points of lists and code make up at least half of the lines that are no headings.
    static func areAll(_ outline: PageOutline) -> Bool {
        var points = 0
        var others = 0
        var isCode = false
        for line in outline.lines where line.headingLevel == 0 {
            let begins = outline.page.content.scalars[line.range].prefix(3)
            if begins.elementsEqual([0x60, 0x60, 0x60]) {
                isCode.toggle()
                points += 1
            } else if isCode || isPoint(line, begins) {
                points += 1
            } else {
                others += 1
            }
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
