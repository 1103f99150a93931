import SourceText

/// Finds how many there are of a sort by now: 全市境内上市公司共有11家, 此前该校建有甲、乙、丙三家省重点实验室; and what comes after those that
/// are named: 继甲、乙之后又一家三甲医院 is the third.
struct TotalReader {
    let reading: ArticleReading

    private var scalars: [UInt32] { reading.scalars }

    /// In the order of the text.
    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        var totals: [RankClaim] = []
        var end = sentence.lowerBound
        for word in TotalRole.words[.having].all(in: sentence, of: scalars) where word.lowerBound >= end {
            guard let total = total(word, in: sentence, number) else { continue }
            totals.append(total)
            end = word.upperBound
        }
        return totals
            + TotalRole.words[.another].all(in: sentence, of: scalars).compactMap { next($0, in: sentence, number) }
    }

    /// The noun stands before 共有, or behind the number.
    private func total(_ having: Range<Int>, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let clause = Clauses.start(of: having.lowerBound, in: sentence, of: scalars)
        let close = Clauses.end(of: having.upperBound, in: sentence, of: scalars)
        guard let counted = counted(having.upperBound..<close),
            !TotalRole.words[.planned].isFound(in: sentence.lowerBound..<having.lowerBound, of: scalars)
        else { return nil }
        // 今年以来已建成3所: those of a span, and not all.
        guard !TotalRole.words[.lately].isFound(in: sentence.lowerBound..<having.lowerBound, of: scalars) else {
            return nil
        }
        let isBefore =
            TotalRole.words[.before].isFound(in: clause..<having.lowerBound, of: scalars)
            || TotalRole.words[.severally].end(startingAt: having.lowerBound, to: having.upperBound, in: scalars) != nil
                && Self.days.isFound(in: sentence.lowerBound..<having.lowerBound, of: scalars)
        guard isBefore || !TotalRole.words[.past].isFound(in: sentence.lowerBound..<having.lowerBound, of: scalars)
        else {
            return nil
        }
        var topic = noun(from: counted.end, to: close)
        if topic.isEmpty { topic = noun(before: having.lowerBound, from: clause) }
        guard topic.count >= 2 else { return nil }
        let unit = String(scalars: [scalars[counted.end - 1]][...])
        let word = OrdinalWord(
            number: counted.value, unit: unit, range: having.lowerBound..<max(counted.end, topic.upperBound))
        var claim = RankClaim(
            .total, word, topic: reading.text(topic), at: word.range, in: sentence, number, of: reading)
        claim.prefix = isBefore ? Self.prior : ""
        claim.scope = (RankReader.level(in: clause..<having.upperBound, of: scalars) ?? "") + "/"
        claim.isOther = false
        return claim
    }

    /// The ``RankClaim/prefix`` of how many there were before the one that is told of.
    static let prior = "此前"

    private func counted(_ range: Range<Int>) -> (value: Int, end: Int)? {
        // The names of those that are counted may stand first.
        let names = (range.lowerBound..<range.upperBound).last { scalars[$0] == "、" }.map { $0 + 1 } ?? range.lowerBound
        let limit = names == range.lowerBound ? min(range.upperBound, names + 4) : range.upperBound
        for index in names..<max(names, limit)
        where scalars[index].isDigit || scalars[index].isHanNumeral || scalars[index] == "两" {
            var end = index
            while end < limit, scalars[end].isDigit || scalars[end].isHanNumeral || scalars[end] == "两" { end += 1 }
            guard end < range.upperBound, Self.units.contains(scalars[end]),
                !(index > range.lowerBound && Self.pointing.contains(scalars[index - 1])),
                let value = OrdinalWord.count(scalars[index..<end]), value >= 2, value < Self.most
            else { return nil }
            return (value, end + 1)
        }
        return nil
    }

    private func noun(from start: Int, to limit: Int) -> Range<Int> {
        var end = start
        while end < limit, end - start < Self.longest, scalars[end].isHan, !Self.stops.contains(scalars[end]) {
            end += 1
        }
        return start..<end
    }

    /// 境内上市公司 of 全市境内上市公司共有: behind the level and 的.
    private func noun(before end: Int, from clause: Int) -> Range<Int> {
        var end = end
        while let adverb = TotalRole.words[.adverb].start(endingAt: end, from: clause, in: scalars) { end = adverb }
        var start = end
        while start > clause, end - start < Self.longest, scalars[start - 1].isHan,
            !Self.stops.contains(scalars[start - 1])
        {
            start -= 1
        }
        for word in TotalRole.words[.level].all(in: start..<end, of: scalars) { start = max(start, word.upperBound) }
        return start..<end
    }

    /// 继甲、乙和丙之后，某市又一家跨入三甲门槛的医院.
    private func next(_ another: Range<Int>, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        guard another.upperBound < sentence.upperBound, Self.units.contains(scalars[another.upperBound]),
            let word = TotalRole.words[.following].last(in: sentence.lowerBound..<another.lowerBound, of: scalars),
            let after = TotalRole.words[.after].first(in: word.upperBound..<another.lowerBound, of: scalars),
            another.lowerBound - after.upperBound <= Self.longest
        else { return nil }
        let names = word.upperBound..<after.lowerBound
        let close = Clauses.end(of: another.upperBound, in: sentence, of: scalars)
        let thing = another.upperBound + 1..<close
        guard thing.count >= 2, thing.allSatisfy({ scalars[$0].isHan || scalars[$0] == "“" || scalars[$0] == "”" })
        else { return nil }
        let count = names.count { Self.joints.contains(scalars[$0]) } + 1
        let unit = String(scalars: [scalars[another.upperBound]][...])
        let ordinal = OrdinalWord(number: count + 1, unit: unit, range: word.lowerBound..<close)
        var claim = RankClaim(
            .sequence, ordinal, topic: reading.text(thing), at: ordinal.range, in: sentence, number, of: reading)
        claim.isOther = false
        claim.scope = (RankReader.level(in: sentence, of: scalars) ?? "") + "/"
        return claim
    }

    /// 4月27日、5月13日，已先后有两场: each day is told.
    private static let days = CueWords("日、 日和")
    private static let units = ScalarSet("座家个条所例台艘部处项只支幢块张颗场次")
    private static let pointing = ScalarSet("第每各约近超前后首")
    private static let joints = ScalarSet("、和与")
    private static let stops = ScalarSet("的在被可了是有和与及共从由把对比")
    /// Scalars of a sort of thing.
    private static let longest = 12
    /// More are no place in an order that anyone counts.
    private static let most = 200
}
