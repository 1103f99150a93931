extension Document {
    /// A stretch of the file: lines and columns from 1 (columns in Unicode scalars), offsets in bytes of the file from
    /// 0, ends exclusive.
    public struct Place: Sendable, Hashable {
        public let startLine: Int
        public let startColumn: Int
        public let endLine: Int
        public let endColumn: Int
        public let startOffset: Int
        public let endOffset: Int
    }

    /// Where a range of bytes of `text` stands in the file. A bound inside a scalar moves to the scalar's start.
    public func place(of range: Range<Int>) -> Place {
        let start = scalarStart(atOrBefore: min(range.lowerBound, text.count))
        let end = max(start, scalarStart(atOrBefore: min(range.upperBound, text.count)))
        let (startLine, startColumn) = lineAndColumn(at: start)
        let (endLine, endColumn) = lineAndColumn(at: end)
        return Place(
            startLine: startLine, startColumn: startColumn, endLine: endLine, endColumn: endColumn,
            startOffset: sourceOffset(ofText: start), endOffset: sourceOffset(ofText: end))
    }

    /// The byte of the file, from its beginning, at which a byte of `text` was read.
    public func sourceOffset(ofText offset: Int) -> Int {
        base.bytes + offsets.source(ofText: offset)
    }

    /// The text of a range of bytes of `text`, as it stands.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
    }

    /// The text of a line, from 1 in the file, without its line end; empty outside this document.
    public func line(_ number: Int) -> String {
        let index = number - 1 - base.lines
        guard lines.starts.indices.contains(index) else { return "" }
        let start = Int(lines.starts[index])
        var end = index + 1 < lines.lineCount ? Int(lines.starts[index + 1]) : text.count
        while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
        return string(start..<end)
    }

    /// Line and column, both from 1, of a byte offset of `text`.
    public func lineAndColumn(at offset: Int) -> (line: Int, column: Int) {
        let line = lines.line(at: offset)
        let start = Int(lines.starts[line])
        let column = lines.scalars(before: offset, in: text) - lines.scalars(before: start, in: text) + 1
        return (base.lines + line + 1, column)
    }

    /// The offset in `text` of a line and column from 1 (as an editor names them); nil outside the document.
    public func offset(line: Int, column: Int) -> Int? {
        let index = line - 1 - base.lines
        guard lines.starts.indices.contains(index), column >= 1 else { return nil }
        var offset = Int(lines.starts[index])
        let end = index + 1 < lines.lineCount ? Int(lines.starts[index + 1]) : text.count
        var left = column - 1
        while left > 0, offset < end {
            offset += 1
            while offset < end, text[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return left == 0 ? offset : nil
    }

    private func scalarStart(atOrBefore offset: Int) -> Int {
        var offset = offset
        while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}
