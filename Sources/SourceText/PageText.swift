/// The scalars of a page before anything is joined, each with its place, folded one for one.
///
/// Widths of digits, letters and marks are folded here; what changes the number of scalars (joins, blanks left out) and
/// what needs the sentence (straight quotes) comes later.
struct PageText {
    private(set) var content = NormalizedText()

    var count: Int { content.count }

    @inline(__always)
    subscript(index: Int) -> UInt32 { content.scalars[index] }

    init() {}

    /// Reads a range of a document's text, its mark-up as that is read.
    init(_ text: [UInt8], range: Range<Int>, markup: Markup = Markup()) {
        content.reserveCapacity(range.count / 2)
        var start = range.lowerBound
        for piece in markup.pieces where piece.range.lowerBound >= start {
            append(text, range: start..<piece.range.lowerBound)
            for value in piece.reading {
                content.append(value, from: Int32(piece.range.lowerBound), to: Int32(piece.range.upperBound))
            }
            start = piece.range.upperBound
        }
        append(text, range: start..<range.upperBound)
        WidthFolding.fold(&content)
    }

    /// A page made of parts already read, for records.
    init(folding content: NormalizedText) {
        self.content = content
        WidthFolding.fold(&self.content)
    }

    private mutating func append(_ text: [UInt8], range: Range<Int>) {
        text.withUnsafeBufferPointer { bytes in
            var index = range.lowerBound
            while index < range.upperBound {
                let lead = bytes[index]
                let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
                let value = UTF8Repair.value(bytes, at: index, length: length)
                let end = index + length
                if !ScalarClass.isInvisible(value) { content.append(value, from: Int32(index), to: Int32(end)) }
                index = end
            }
        }
    }
}
