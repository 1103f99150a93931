import EmbeddedFiles

/// The words for things that happen once and have a date (`synonyms.tsv`, third column `event`).
struct EventLexicon: Sendable {
    /// A verb of an event in a text, with its group.
    struct Named {
        let range: Range<Int>
        let name: String
    }

    private let words: PhraseTable<String>

    init() {
        var words = PhraseTable<String>()
        for row in LexiconTable(lexicon: "synonyms.tsv").rows where row.count > 2 && row[2] == "event" {
            for word in row[1].words { words.insert(word, String(row[0])) }
        }
        self.words = words
    }

    /// 开的业 and 开了业 of 开业: verbs with an object are parted so in plain speech.
    private func parted(in scalars: [UInt32], at index: Int, end: Int) -> (length: Int, value: String)? {
        guard index + 2 < end, Self.particles.contains(scalars[index + 1]) else { return nil }
        let word = [scalars[index], scalars[index + 2]]
        guard let match = words.longestMatch(in: word, at: 0, end: 2), match.length == 2 else { return nil }
        return (3, match.value)
    }

    /// 的, 了
    private static let particles: Set<UInt32> = [0x7684, 0x4E86]

    private static let anniversary = CueWords("周年 周岁 年来")

    /// The events named in a range, in order of text.
    func events(in scalars: [UInt32], _ range: Range<Int>) -> [Named] {
        var found: [Named] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let match = words.longestMatch(in: scalars, at: index, end: range.upperBound)
                ?? parted(in: scalars, at: index, end: range.upperBound)
            {
                let end = index + match.length
                // 成立两周年 is an anniversary, 筹备成立 only a plan.
                let isPrepared = EventRole.words[.prepared].start(
                    endingAt: index, from: range.lowerBound, in: scalars)
                if isPrepared == nil, !Self.anniversary.isFound(in: end..<min(range.upperBound, end + 5), of: scalars) {
                    found.append(Named(range: index..<end, name: match.value))
                }
                index = end
            } else {
                index += 1
            }
        }
        return found
    }
}
