import Extraction
import SourceText

/// Shares told as so much of a hundred: 每卖出一百元，就有八元用于研发 is 8 %.
enum PerHundred {
    /// The figures of a sentence, where a hundred with 每 before it and what is told of it become one share.
    static func shares(of figures: [SentenceFrame.Figure], _ scalars: [UInt32]) -> [SentenceFrame.Figure] {
        var read: [SentenceFrame.Figure] = []
        for figure in figures {
            guard let whole = read.last, isHundred(whole, scalars), isPart(figure, of: whole) else {
                read.append(figure)
                continue
            }
            read.removeLast()
            var share = figure.quantity
            (share.unit, share.family, share.dimension) = ("%", nil, .percent)
            read.append(SentenceFrame.Figure(range: figure.range, quantity: share))
        }
        return read
    }

    private static func isHundred(_ figure: SentenceFrame.Figure, _ scalars: [UInt32]) -> Bool {
        let start = figure.range.lowerBound
        return figure.quantity.interval.exact == hundred
            && scalars[max(0, start - reach)..<start].contains(each)
    }

    private static func isPart(_ figure: SentenceFrame.Figure, of whole: SentenceFrame.Figure) -> Bool {
        guard figure.quantity.unit == whole.quantity.unit, figure.quantity.unit != nil,
            let high = figure.quantity.interval.high, high < hundred
        else { return false }
        return figure.range.lowerBound - whole.range.upperBound <= gap
    }

    private static let hundred = ExactNumber(100)
    /// 每
    private static let each: UInt32 = 0x6BCF
    /// Scalars between 每 and the hundred, and from the hundred to its part.
    private static let reach = 6, gap = 14
}
