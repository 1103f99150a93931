import EmbeddedFiles

/// Phrases to be found in folded text, each with a value; longest match first.
public struct PhraseTable<Value: Sendable>: Sendable {
    private var trie = PhraseTrie()
    private var values: [Value] = []

    public init() {}

    /// A phrase entered twice keeps its first value.
    public mutating func insert(_ phrase: LexiconText, _ value: Value) {
        if trie.insert(phrase, number: values.count) { values.append(value) }
    }

    /// The longest phrase that begins at an index and ends within `end`.
    @inline(__always)
    func longestMatch(in scalars: [UInt32], at start: Int, end: Int) -> (length: Int, value: Value)? {
        let found = trie.longestMatch(in: scalars, at: start, end: end)
        return found.number < 0 ? nil : (found.length, values[found.number])
    }

    /// The phrases of a range from left to right, at each place the longest, none inside another.
    func matches(in scalars: [UInt32], _ range: Range<Int>) -> [(range: Range<Int>, value: Value)] {
        var found: [(range: Range<Int>, value: Value)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let match = longestMatch(in: scalars, at: index, end: range.upperBound)
            if let match { found.append((index..<index + match.length, match.value)) }
            index += match?.length ?? 1
        }
        return found
    }
}

extension PhraseTable {
    /// A phrase that is given several times keeps all its values, in their order.
    init<Member>(grouping phrases: [(phrase: LexiconText, value: Member)]) where Value == [Member] {
        self.init()
        var places: [String: Int] = [:]
        var grouped: [(phrase: LexiconText, values: [Member])] = []
        for (phrase, value) in phrases {
            let place = places[String(phrase)] ?? grouped.count
            if place == grouped.count {
                places[String(phrase)] = place
                grouped.append((phrase, []))
            }
            grouped[place].values.append(value)
        }
        for (phrase, values) in grouped { insert(phrase, values) }
    }
}
