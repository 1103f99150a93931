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
}
