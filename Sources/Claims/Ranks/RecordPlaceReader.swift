import SourceText

/// Finds places among all that was ever recorded, told by what was more: 建库以来，来水比这次更猛的只有1998年那一回,
/// 七十年里只有1969年那次比它高. The earlier ones are those that are named by their years.
struct RecordPlaceReader {
    let reading: ArticleReading

    private var scalars: [UInt32] { reading.scalars }

    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        [aheadOfThis(sentence), onlyOneBefore(sentence)].compactMap { told in
            told.map { claim($0.ahead, $0.range, in: sentence, number) }
        }
    }

    private typealias Told = (ahead: Int, range: Range<Int>)

    /// 来水比这次更猛的只有1998年8月那一回.
    private func aheadOfThis(_ sentence: Range<Int>) -> Told? {
        guard let than = Self.thanThis.first(in: sentence, of: scalars) else { return nil }
        let near = than.upperBound..<min(sentence.upperBound, than.upperBound + Self.reach)
        guard let only = Self.only.first(in: near, of: scalars),
            scalars[than.upperBound..<only.lowerBound].contains(Self.attributive)
        else { return nil }
        let close = Clauses.end(of: only.upperBound, in: sentence, of: scalars)
        return years(in: only.upperBound..<close).map { ($0, than.lowerBound..<close) }
    }

    /// 只有1969年那次比它高.
    private func onlyOneBefore(_ sentence: Range<Int>) -> Told? {
        guard let only = Self.only.first(in: sentence, of: scalars) else { return nil }
        let close = Clauses.end(of: only.upperBound, in: sentence, of: scalars)
        guard let than = Self.thanThis.first(in: only.upperBound..<close, of: scalars), than.upperBound < close,
            Self.more.end(startingAt: than.upperBound, to: close, in: scalars) != nil
        else { return nil }
        return years(in: only.upperBound..<than.lowerBound).map { ($0, only.lowerBound..<close) }
    }

    /// How many years a stretch names; nil where it names none.
    private func years(in range: Range<Int>) -> Int? {
        let years = reading.mentions.count { mention in
            range.contains(mention.range.lowerBound) && mention.date?.yearIsWritten == true
        }
        return years > 0 ? years : nil
    }

    private func claim(_ ahead: Int, _ range: Range<Int>, in sentence: Range<Int>, _ number: Int) -> RankClaim {
        let word = OrdinalWord(number: ahead + 1, unit: "位", range: range)
        var claim = RankClaim(
            .ranking, word, topic: reading.text(sentence.lowerBound..<range.lowerBound), at: range, in: sentence,
            number, of: reading)
        claim.scope = RankLikeness.everBefore + "/"
        claim.isOther = false
        return claim
    }

    private static let thanThis = CueWords(
        "比这次更 比这次还 比这回更 比这回还 比这一次更 比此次更 比今年更 比它更 比它还 比这次 比这回 比它 比此次 高过它 高过这次 超过它 超过这次 大过它 大过这次")
    private static let only = CueWords("只有 仅有 唯有 就只有")
    private static let more = CueWords("高 大 多 猛 长 早 强 热 冷 深 快 重 更高 更大 更多 更猛 还高 还大 还多 ， 。 ”")
    /// In scalars, from 比这次 to 只有.
    private static let reach = 10
    /// 的
    private static let attributive: UInt32 = 0x7684
}
