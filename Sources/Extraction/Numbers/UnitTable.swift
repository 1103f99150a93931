import EmbeddedFiles

/// A unit of measure or a measure word, as `Rules/lexicons/units.tsv` defines it.
struct MeasureUnit: Sendable {
    let canonical: String
    let family: String
    let dimension: QuantityDimension
    /// Base units of the dimension in one of these.
    let factor: ExactNumber
}

/// The units by their spellings.
final class UnitTable: Sendable {
    private let trie: WordTrie
    private let units: [MeasureUnit]
    /// Currency names that may stand before the number: 人民币, 港币, ￥.
    private let currencies: WordTrie

    init(_ table: LexiconTable) {
        var units: [MeasureUnit] = []
        var words: [(LexiconText, Int)] = []
        for row in table.rows where row.count >= 5 {
            guard let dimension = QuantityDimension(rawValue: String(row[3])),
                let factor = ExactNumber(String(row[4]))
            else {
                continue
            }
            for word in row[0].words { words.append((word, units.count)) }
            units.append(
                MeasureUnit(canonical: String(row[1]), family: String(row[2]), dimension: dimension, factor: factor))
        }
        let money = words.filter {
            units[$0.1].dimension == .money && $0.0.scalars.count > 1 && $0.0.rest(after: "元") == nil
        }
        let yuan = units.firstIndex { $0.canonical == "元" } ?? 0
        let dollar = units.firstIndex { $0.canonical == "美元" } ?? 0
        currencies = WordTrie(
            money + [("人民币", yuan), ("￥", yuan), ("¥", yuan), ("RMB", yuan), ("$", dollar), ("US$", dollar)],
            backward: true)
        trie = WordTrie(words)
        self.units = units
    }

    /// The longest unit that begins at an index.
    func unit(in text: ReadingText, at index: Int) -> (end: Int, unit: MeasureUnit)? {
        trie.longest(in: text, at: index).map { (index + $0.length, units[$0.value]) }
    }

    /// The currency named just before an index.
    func currency(in text: ReadingText, before index: Int) -> (start: Int, unit: MeasureUnit)? {
        currencies.longest(in: text, at: index).map { (index - $0.length, units[$0.value]) }
    }
}
