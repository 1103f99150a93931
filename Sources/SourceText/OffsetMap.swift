/// The way from an offset in a document's text back to the bytes of the file.
///
/// Kept as runs of scalars of equal widths: in GB18030 a stretch of Han is one run (3 bytes of text from 2 of source),
/// a stretch of ASCII the next.
public struct OffsetMap: Sendable {
    /// What the text begins after: a byte-order mark, or the part of the file that stands before this document.
    private let shift: Int
    private var runs: [Run] = []

    private struct Run: Sendable {
        let text: Int
        let source: Int
        let textWidth: Int32
        let sourceWidth: Int32
    }

    /// The map of a text whose bytes are those of the source, `shift` bytes on.
    public init(shift: Int = 0) {
        self.shift = shift
    }

    /// Notes that the scalar at a text offset, and those after it until the next note, have these widths.
    mutating func append(text: Int, source: Int, textWidth: Int, sourceWidth: Int) {
        if let last = runs.last, Int(last.textWidth) == textWidth, Int(last.sourceWidth) == sourceWidth,
            (text - last.text) * sourceWidth == (source - last.source) * textWidth
        {
            return
        }
        runs.append(Run(text: text, source: source, textWidth: Int32(textWidth), sourceWidth: Int32(sourceWidth)))
    }

    /// The offset in the source of an offset in the text that lies between two scalars.
    public func source(ofText offset: Int) -> Int {
        guard !runs.isEmpty else { return offset + shift }
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].text <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return shift }
        let run = runs[low - 1]
        return run.source + (offset - run.text) / Int(run.textWidth) * Int(run.sourceWidth)
    }
}
