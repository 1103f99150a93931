import Extraction
import SourceText

/// The ages, sums or sizes that a part is told by: 80至89岁 in 80至89岁的107位.
struct BandLabel {
    /// Where it stands.
    let range: Range<Int>
    /// The least and the greatest number, as written; nil where the band is open.
    let low: Int?, high: Int?
    /// 岁, 元: the last character before what closes the band.
    let unit: UInt32

    /// Reads the band right before a part; nil where there is none.
    init?(account: Account, sentence: FigureSentence, part: Int) {
        let scalars = account.scalars
        let figure = sentence.figures[part]
        let floor = sentence.clause(part).lowerBound
        let opening = floor..<figure.range.lowerBound
        // Back over 的有, 的老人有 and such to what closes the band.
        let tail = Self.first(of: Self.particles, in: opening.suffix(Self.reach), scalars) ?? opening.upperBound
        let above = Self.above.start(endingAt: tail, from: floor, in: scalars)
        let below = Self.below.start(endingAt: tail, from: floor, in: scalars)
        let end = above ?? below ?? tail
        guard end > floor, let last = Self.number(endingBefore: end, from: floor, scalars) else { return nil }
        unit = scalars[end - 1]
        var start = last.start
        if above != nil {
            (low, high) = (last.value, nil)
        } else if below != nil {
            (low, high) = (nil, last.value)
        } else if let word = Self.under.start(endingAt: start, from: floor, in: scalars) {
            (low, high, start) = (nil, last.value - 1, word)
        } else if let word = Self.over.start(endingAt: start, from: floor, in: scalars) {
            (low, high, start) = (last.value + 1, nil, word)
        } else if start > floor, Self.dashes.contains(scalars[start - 1]),
            let first = Self.number(endingBefore: start - 1, from: floor, scalars), first.value < last.value
        {
            (low, high, start) = (first.value, last.value, first.start)
        } else {
            return nil
        }
        range = start..<end
    }

    /// Whether bands, in the order told or the reverse, leave nothing out and overlap in no more than an end.
    static func areWhole(_ bands: [BandLabel?]) -> Bool {
        let known = bands.compactMap { $0 }
        guard known.count >= 2, known.count == bands.count, known.allSatisfy({ $0.unit == known[0].unit }) else {
            return false
        }
        let sorted = known.sorted { ($0.low ?? Int.min) < ($1.low ?? Int.min) }
        return sorted[0].low == nil && sorted[sorted.count - 1].high == nil
            && zip(sorted, sorted.dropFirst()).allSatisfy { lower, upper in
                guard let end = lower.high, let start = upper.low else { return false }
                return (end - 1...end + 1).contains(start)
            }
    }

    private static let reach = 7
    private static let particles = CueWords("的 有 者 之间 人群 住户 共")
    private static let above = CueWords("以上 及以上 含以上")
    private static let below = CueWords("以下 及以下 以内")
    private static let under = CueWords("不满 未满 不足 不到 低于 小于 少于")
    private static let over = CueWords("超过 高于 大于 多于 超")
    private static let dashes = ScalarSet("至到-~～")

    /// Where the words before the part that close no band begin.
    private static func first(of words: CueWords, in range: Range<Int>, _ scalars: [UInt32]) -> Int? {
        words.first(in: range, of: scalars)?.lowerBound
    }

    /// The whole number before a place, with the scalars of its unit (万元, 岁) between.
    private static func number(endingBefore end: Int, from floor: Int, _ scalars: [UInt32]) -> (value: Int, start: Int)?
    {
        var last = end
        while last > floor, end - last < 3, !(0x30...0x39).contains(scalars[last - 1]) { last -= 1 }
        var start = last
        while start > floor, (0x30...0x39).contains(scalars[start - 1]) { start -= 1 }
        guard (1...6).contains(last - start), let value = Int(String(scalars: scalars[start..<last])) else {
            return nil
        }
        return (value, start)
    }
}
