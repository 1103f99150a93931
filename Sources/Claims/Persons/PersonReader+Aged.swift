import SourceText

/// Names behind an age: `61岁的某某某把门推开`, as features bring people in.
extension PersonReader {
    mutating func readAged(_ sentence: Range<Int>, _ number: Int) {
        for start in sentence.dropFirst(Self.lead.count)
        where scalars[start - Self.lead.count..<start].elementsEqual(Self.lead) && !starts.contains(start) {
            guard let name = agedName(at: start, limit: sentence.upperBound) else { continue }
            add(name, .bare, number)
        }
    }

    /// A name that ends where a word says so, else a surname with two characters.
    private func agedName(at start: Int, limit: Int) -> Range<Int>? {
        if let name = nameStarting(at: start, limit: limit) { return name }
        let surname = lexicon.surnameLength(in: scalars, at: start, end: limit)
        let name = start..<start + surname + 2
        guard surname > 0, name.upperBound <= limit, nameFilling(name) != nil, !startsWord(start, limit),
            lexicon.posts.longestMatch(in: scalars, at: start, end: limit) == nil
        else { return nil }
        return name
    }

    /// 岁的
    private static let lead: [UInt32] = [0x5C81, 0x7684]
}
