import Claims
import Findings
import SourceText

extension Fix {
    /// Puts another text in a place, as a suggestion; nil where a line ends inside it.
    static func replacing(_ location: Location, with text: String) -> Fix? {
        guard location.startLine == location.endLine, Document.Format(path: location.path).isEditable else {
            return nil
        }
        return Fix(
            safety: .suggested,
            edits: [
                Edit(
                    path: location.path, startOffset: location.startOffset, endOffset: location.endOffset,
                    replacement: text)
            ])
    }

    /// Puts another text in the place of each of some ranges of an article's scalars; nil where the file's format cannot
    /// be edited. Line ends inside a range stay: the new text stands before the first of them.
    static func replacing(
        _ changes: [(range: Range<Int>, text: String)], in reading: ArticleReading, safety: Safety
    ) -> Fix? {
        let document = reading.document
        guard document.format.isEditable else { return nil }
        let edits = changes.flatMap { change -> [Edit] in
            reading.sourceRuns(of: change.range).enumerated().map { number, run in
                Edit(
                    path: reading.info.path, startOffset: document.sourceOffset(ofText: run.lowerBound),
                    endOffset: document.sourceOffset(ofText: run.upperBound),
                    replacement: number == 0 ? document.format.spelling(of: change.text) : "")
            }
        }
        return edits.isEmpty ? nil : Fix(safety: safety, edits: edits)
    }

    static func replacing(
        _ range: Range<Int>, in reading: ArticleReading, with text: String, safety: Safety = .suggested
    ) -> Fix? {
        replacing([(range, text)], in: reading, safety: safety)
    }
}

extension ArticleReading {
    /// The stretches of the document's text that a range of scalars came from, in the order of the scalars: a line end,
    /// mark-up or a leap in the order of lines parts them.
    func sourceRuns(of range: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in range {
            let start = Int(article.text.origins[index])
            let end = Int(article.text.originEnds[index])
            guard end > start else { continue }
            if let last = runs.last, start >= last.upperBound, isOneLine(last.upperBound..<start) {
                runs[runs.count - 1] = last.lowerBound..<end
            } else {
                runs.append(start..<end)
            }
        }
        return runs
    }

    private func isOneLine(_ gap: Range<Int>) -> Bool {
        gap.isEmpty
            || gap.count < 16 && !document.markup.touches(gap)
                && !document.text[gap].contains { $0 == 0x0A || $0 == 0x0D || $0 == 0x5C }
    }
}
