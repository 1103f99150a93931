import SourceText

/// Storms and floods, which are numbered by the year.
extension RankReader {
    /// 第9号台风“某某”, 某河第2号洪水
    func numbered(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let start = ordinal.range.upperBound
        let end = min(sentence.upperBound, start + 8)
        guard let open = (start..<end).first(where: { scalars[$0] == 0x201C }), open > start,
            scalars[start..<open].allSatisfy(\.isHan),
            let close = (open..<sentence.upperBound).first(where: { scalars[$0] == 0x201D }), close - open < 12
        else { return flood(ordinal, clause, sentence, number) }
        let topic = reading.text(start..<open) + reading.text(open + 1..<close)
        return RankClaim(
            .numbered, ordinal, topic: topic, at: ordinal.range.lowerBound..<close + 1, in: sentence, number,
            of: reading)
    }

    /// “某某”是今年的第12个台风
    func counted(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        guard ordinal.unit == "个",
            let end = Self.storms.end(startingAt: ordinal.range.upperBound, to: sentence.upperBound, in: scalars),
            let close = (clause..<ordinal.range.lowerBound).last(where: { scalars[$0] == 0x201D }),
            let open = (clause..<close).last(where: { scalars[$0] == 0x201C })
        else { return nil }
        let topic = reading.text(ordinal.range.upperBound..<end) + reading.text(open + 1..<close)
        return RankClaim(.numbered, ordinal, topic: topic, at: open..<end, in: sentence, number, of: reading)
    }

    private static let storms = CueWords("台风 强台风 超强台风 热带风暴")

    func flood(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        guard let end = Self.floods.end(startingAt: ordinal.range.upperBound, to: sentence.upperBound, in: scalars)
        else { return nil }
        var owner = ordinal.range.lowerBound
        while owner > clause, scalars[owner - 1].isDigit || Self.yearMarks.contains(scalars[owner - 1]) { owner -= 1 }
        let river = run.before(owner, from: clause, length: 4)
        guard river.count >= 2 else { return nil }
        let topic = reading.text(river.upperBound - 2..<river.upperBound) + "洪水"
        return RankClaim(
            .numbered, ordinal, topic: topic, at: river.lowerBound..<end, in: sentence, number, of: reading)
    }

    private static let floods = CueWords("洪水 编号洪水 洪峰")
    private static let yearMarks = ScalarSet("年今本")
}
