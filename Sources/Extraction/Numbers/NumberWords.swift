import EmbeddedFiles
import SourceText

/// Words with a number inside that count nothing: idioms, weak words such as 一般, plans, names. From
/// `Rules/lexicons/number-words.tsv`.
final class NumberWords: Sendable {
    private let trie: WordTrie
    private let labels: [NumberLabel?]
    private let afterUnit: [UInt32: WordTrie]
    /// The keys of `afterUnit`.
    private let breakable: ScalarSet

    init(_ table: LexiconTable, idioms: LexiconTable) {
        var words: [(LexiconText, Int)] = []
        var labels: [NumberLabel?] = []
        var breaks: [LexiconText: [(LexiconText, Int)]] = [:]
        for row in idioms.rows + table.rows where row.count >= 2 {
            if row[0] == "unit" {
                breaks[row[1], default: []] += row[2].words.map { ($0, 0) }
                continue
            }
            // `read`: longer than a weak word, and read as a number after all (十分钟 beside 十分).
            for word in row[1].words { words.append((word, labels.count)) }
            // `skip`: 数据, 几乎 hold no number at all; passed over without a mention.
            labels.append(row[0] == "read" ? nil : NumberLabel(rawValue: String(row[0])))
        }
        trie = WordTrie(words)
        self.labels = labels
        breakable = ScalarSet(breaks.keys.map { String($0) }.joined())
        afterUnit = Dictionary(
            uniqueKeysWithValues: breaks.compactMap { unit, words in
                unit.scalars.first.map { ($0, WordTrie(words)) }
            })
    }

    func begins(with scalar: UInt32) -> Bool { trie.begins(with: scalar) }

    /// The word that begins at an index; nil where none does, or the longest one is to be read as a number.
    func label(in text: ReadingText, at index: Int) -> (end: Int, label: NumberLabel)? {
        guard let match = trie.longest(in: text, at: index), let label = labels[match.value] else { return nil }
        return (index + match.length, label)
    }

    /// Whether what looks like a unit is the beginning of another word: 分公司 after 3, 大学 after 四.
    func breaksUnit(in text: ReadingText, at start: Int, unitEnd: Int, numeral: Numeral) -> Bool {
        guard unitEnd == start + 1 else { return false }
        let scalar = text[start]
        if numeral.range.count == 1, text[numeral.range.lowerBound] == "一", Self.needsMore.contains(scalar) {
            return true
        }
        guard breakable.contains(scalar), let trie = afterUnit[scalar] else { return false }
        return trie.longest(in: text, at: unitEnd) != nil
    }

    /// After 一 these are no measure words but parts of set phrases: 一国, 一方, 一手.
    private static let needsMore = ScalarSet("国省地方校企院大强手胜平战行点时面头线网度站翼极核链端维")
}
