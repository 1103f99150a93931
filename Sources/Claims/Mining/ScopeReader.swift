/// Finds the words that limit a figure (`Rules/lexicons/scope-words.tsv`).
public struct ScopeReader: Sendable {
    private let words: PhraseTable<(group: ScopeGroup, value: String)>

    public init() {
        var words = PhraseTable<(group: ScopeGroup, value: String)>()
        for row in lexiconRows("scope-words.tsv") where row.count == 3 {
            guard let group = ScopeGroup(name: row[1]) else { continue }
            words.insert(row[0], (group, String(row[2])))
        }
        self.words = words
    }

    /// The limits named in a range, in order of text.
    public func marks(in scalars: [UInt32], _ range: Range<Int>) -> [(
        range: Range<Int>, group: ScopeGroup, value: String
    )] {
        var found: [(range: Range<Int>, group: ScopeGroup, value: String)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let match = words.longestMatch(in: scalars, at: index, end: range.upperBound) {
                found.append((index..<index + match.length, match.value.group, match.value.value))
                index += match.length
            } else {
                index += 1
            }
        }
        return found
    }
}
