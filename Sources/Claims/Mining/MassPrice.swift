import Extraction
import SourceText

/// Prices by weight are held against each other by the kilogram: 每斤3.6元 is 7.2 of them, 每吨5200元 5.2.
enum MassPrice {
    /// How many kilograms the weight is that a price is told of; nil where none stands beside the figure.
    static func kilograms(
        of figure: SentenceFrame.Figure, in clause: Range<Int>, of sentence: Range<Int>, _ scalars: [UInt32]
    ) -> ExactNumber? {
        if let per = figure.quantity.per { return weights.first { $0.unit == per }?.kilograms }
        let (start, behind) = (figure.range.lowerBound, figure.range.upperBound)
        // 48元一斤
        for weight in weights where weight.words.end(startingAt: behind, to: clause.upperBound, in: scalars) != nil {
            return weight.kilograms
        }
        return last(in: clause.lowerBound..<max(clause.lowerBound, start), scalars)
            ?? last(in: behind..<max(behind, clause.upperBound), scalars)
            ?? last(in: sentence.lowerBound..<max(sentence.lowerBound, start), scalars)
    }

    private static func last(in range: Range<Int>, _ scalars: [UInt32]) -> ExactNumber? {
        weights.compactMap { weight in
            weight.words.last(in: range, of: scalars).map { ($0.upperBound, weight.kilograms) }
        }
        .max { $0.0 < $1.0 }?.1
    }

    private static let weights: [(unit: String, words: CueWords, kilograms: ExactNumber)] = [
        ("公斤", CueWords("每公斤 一公斤 每千克 一千克"), .one),
        ("斤", CueWords("每斤 一斤 每市斤 一市斤"), ExactNumber(1, over: 2) ?? .one),
        ("吨", CueWords("每吨 一吨"), ExactNumber(1000)),
    ]
}
