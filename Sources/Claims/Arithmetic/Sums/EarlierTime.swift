import SourceText

/// A time before that a level is told of, and what counts as the same time.
struct EarlierTime {
    let range: Range<Int>
    let kind: Kind

    enum Kind: Sendable { case year, edition, season, month, week }

    /// The first such time in a range; of a longer time before (前年, 五年前) none.
    init?(in range: Range<Int>, of scalars: [UInt32]) {
        let found = Self.words.compactMap { kind, words in
            words.first(in: range, of: scalars).map { (range: $0, kind: kind) }
        }
        guard let first = found.min(by: { $0.range.lowerBound < $1.range.lowerBound }) else { return nil }
        self.range = first.range
        kind = first.kind
    }

    private static let words: [(Kind, CueWords)] = [
        (.year, CueWords("去年 去年同期 上年 上年同期 上一年 上一年度 上年度 同期 去年底 上年末 去年末")),
        (.edition, CueWords("上届 上一届 上次 上一次 上回 上一回")), (.season, CueWords("上赛季 上个赛季 上季")),
        (.month, CueWords("上月 上个月")), (.week, CueWords("上周 上个星期")),
    ]
}
