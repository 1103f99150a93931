import SourceText

/// The text of an open document: UTF-8 bytes and their lines, changed piece by piece.
struct DraftText: Sendable {
    private(set) var bytes: [UInt8]
    private var lines: LineIndex
    let encoding: PositionEncoding

    init(_ text: String, encoding: PositionEncoding) {
        bytes = Array(text.utf8)
        lines = LineIndex(bytes)
        self.encoding = encoding
    }

    /// Puts new text in the place of a range, or of everything.
    mutating func apply(_ change: TextSync.Change) {
        if let range = change.range {
            let start = offset(of: range.start)
            bytes.replaceSubrange(start..<max(start, offset(of: range.end)), with: Array(change.text.utf8))
        } else {
            bytes = Array(change.text.utf8)
        }
        lines = LineIndex(bytes)
    }

    /// The byte at a position. A position beyond its line's end means the end, one beyond the last line the text's end,
    /// one inside a character the character's start.
    func offset(of position: TextPosition) -> Int {
        guard position.line >= 0 else { return 0 }
        guard position.line < lines.lineCount else { return bytes.count }
        var offset = Int(lines.starts[position.line])
        let end = lineEnd(position.line)
        var column = 0
        while offset < end {
            let width = encoding.width(ofLead: bytes[offset])
            guard column + width <= position.character else { break }
            column += width
            offset = scalarEnd(offset)
        }
        return offset
    }

    /// The position of a byte; one inside a character means the character's start.
    func position(of offset: Int) -> TextPosition {
        let offset = min(max(0, offset), bytes.count)
        let line = lines.line(at: offset)
        var place = Int(lines.starts[line])
        var column = 0
        while place < offset {
            let next = scalarEnd(place)
            guard next <= offset else { break }
            column += encoding.width(ofLead: bytes[place])
            place = next
        }
        return TextPosition(line: line, character: column)
    }

    func range(_ offsets: Range<Int>) -> TextRange {
        TextRange(start: position(of: offsets.lowerBound), end: position(of: offsets.upperBound))
    }

    func string(_ offsets: Range<Int>) -> String {
        String(decoding: bytes[offsets.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The byte at which the mark of a line's end begins.
    private func lineEnd(_ line: Int) -> Int {
        let start = Int(lines.starts[line])
        var end = line + 1 < lines.lineCount ? Int(lines.starts[line + 1]) : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    private func scalarEnd(_ offset: Int) -> Int {
        var end = offset + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
