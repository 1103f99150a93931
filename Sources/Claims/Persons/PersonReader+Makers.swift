import EmbeddedFiles
import Extraction
import SourceText

extension PersonReader {
    /// `由某某编剧、某某执导`: a trade told as what the person did.
    mutating func readMakers(_ sentence: Range<Int>, _ number: Int) {
        for start in sentence {
            guard let trade = Self.trades.longestMatch(in: scalars, at: start, end: sentence.upperBound),
                start + trade.length == sentence.upperBound || !scalars[start + trade.length].isHan,
                let mark = (max(sentence.lowerBound, start - 5)..<start).last(where: {
                    Self.marks.contains(scalars[$0])
                }),
                let name = nameFilling(mark + 1..<start)
            else { continue }
            starts.insert(name.lowerBound)
            found.append(
                PersonSighting(
                    name: reading.text(name), manner: .titled, post: trade.value, tenure: .role,
                    place: reading.place(of: name.lowerBound..<start + trade.length), sentence: number,
                    count: occurrences(of: name)))
        }
    }

    private static let marks = ScalarSet("由、，；：。")

    /// What makes a work, and the post it stands for (`Rules/lexicons/makers.tsv`).
    private static let trades: PhraseTable<String> = {
        var trades = PhraseTable<String>()
        for row in LexiconTable(lexicon: "makers.tsv").rows where row.count == 2 {
            trades.insert(LexiconText(keeping: String(row[0])), String(row[1]))
        }
        return trades
    }()
}
