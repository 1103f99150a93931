/// The runs of characters that names are written in, as far as grammar lets them reach.
struct NameRun {
    let scalars: [UInt32]
    let lexicon: NameLexicon

    /// The run that ends before an index: at most `length` Han characters and letters, cut behind the last word in it that
    /// ends a name.
    ///
    /// - Parameter digits: whether digits belong to it, as in 6号泊位.
    func before(_ index: Int, from limit: Int, length: Int = 14, digits: Bool = false) -> Range<Int> {
        var start = index
        while start > limit, index - start < length, isPart(start - 1, digits) {
            start -= 1
        }
        var place = start
        while place < index {
            guard let end = lexicon.ends.longestMatch(in: scalars, at: place, end: index) else {
                place += 1
                continue
            }
            place += end.length
            if end.value == .hard { start = place }
        }
        return start..<index
    }

    private func isPart(_ index: Int, _ digits: Bool) -> Bool {
        scalars[index].isHan || scalars[index].isLatin || digits && scalars[index].isDigit
    }

    /// The head noun that ends just before an index.
    func headEnding(at end: Int, from start: Int) -> (range: Range<Int>, value: NameClass)? {
        for length in stride(from: min(6, end - start), through: 1, by: -1) {
            if let head = lexicon.heads.longestMatch(in: scalars, at: end - length, end: end), head.length == length {
                return (end - length..<end, head.value)
            }
        }
        return nil
    }
}
