/// Parts a block into its sentences.
///
/// A sentence ends with `。！？…` and the quotes and brackets that close right after; `；` ends none, and neither does
/// a mark inside a quotation or bracket that goes on, except where the quotation itself holds whole sentences.
/// A run without an end that no writer would write (a table, a dump) is parted at its commas, so that what is said of a
/// figure is never sought in megabytes.
enum SentenceSplitter {
    /// Scalars after which a run is parted at the next comma; at twice as many anywhere.
    private static let longest = 1_500

    /// The ranges of the sentences of a block, in order, without gaps; whether each is closed by a mark.
    static func sentences(of scalars: [UInt32], in block: Range<Int>) -> [(range: Range<Int>, isClosed: Bool)] {
        var sentences: [(Range<Int>, Bool)] = []
        var start = block.lowerBound
        var index = start
        var brackets = 0
        while index < block.upperBound {
            let value = scalars[index]
            if value == 0xFF08 || value == 0x300A { brackets += 1 }
            if value == 0xFF09 || value == 0x300B { brackets = max(0, brackets - 1) }
            index += 1
            if isOverlong(index - start, after: value) {
                sentences.append((start..<index, true))
                start = index
                brackets = 0
                continue
            }
            guard ScalarClass.endsSentence(value), brackets == 0 || isUnclosed(scalars, index..<block.upperBound) else {
                continue
            }
            while index < block.upperBound,
                ScalarClass.endsSentence(scalars[index]) || ScalarClass.isClosing(scalars[index])
            {
                index += 1
            }
            if continues(scalars, at: index, before: block.upperBound, after: value) { continue }
            sentences.append((start..<index, true))
            start = index
            brackets = 0
        }
        if start < block.upperBound { sentences.append((start..<block.upperBound, false)) }
        return sentences
    }

    private static func isOverlong(_ length: Int, after mark: UInt32) -> Bool {
        guard length >= longest else { return false }
        return mark == 0xFF0C || mark == 0x3001 || mark == 0xFF1B || mark == 0x20 || length >= 2 * longest
    }

    /// Whether the sentence goes on after a mark and closing quotes: a comma, or after ？！… a word such as 的.
    private static func continues(_ scalars: [UInt32], at index: Int, before end: Int, after mark: UInt32) -> Bool {
        guard index < end else { return false }
        switch scalars[index] {
        case 0xFF0C, 0x3001, 0xFF1B, 0xFF1A: return true
        case 0x7684: return mark != 0x3002
        default: return false
        }
    }

    /// Whether a bracket that opened never closes in the block, so that it must not swallow the rest.
    private static func isUnclosed(_ scalars: [UInt32], _ rest: Range<Int>) -> Bool {
        for index in rest.prefix(200) {
            if scalars[index] == 0xFF09 || scalars[index] == 0x300B { return false }
            if scalars[index] == 0xFF08 || scalars[index] == 0x300A { return true }
        }
        return true
    }
}
