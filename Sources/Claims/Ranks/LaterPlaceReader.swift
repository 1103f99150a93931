import SourceText

/// Finds what tells a rank by others: 产量还落在邻县后面 is none of the first, 刷新了全省纪录 is the first.
struct LaterPlaceReader {
    let reading: ArticleReading

    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let later = Self.behind.all(in: sentence, of: reading.scalars).compactMap { behind($0, in: sentence, number) }
        let records = Self.breaking.all(in: sentence, of: reading.scalars).compactMap {
            record($0, in: sentence, number)
        }
        return later + records
    }

    /// 落在邻近的某县后面: second or less; what is measured ends the words before the verb.
    private func behind(_ verb: Range<Int>, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        let clause = Clauses.start(of: verb.lowerBound, in: sentence, of: scalars)
        let close = Clauses.end(of: verb.upperBound, in: sentence, of: scalars)
        guard close - verb.upperBound <= Self.reach,
            let end = Self.after.start(endingAt: close, from: verb.upperBound, in: scalars), end - verb.upperBound >= 2,
            !Self.past.isFound(in: clause..<verb.lowerBound, of: scalars)
        else { return nil }
        var start = verb.lowerBound
        while start > clause, Self.adverbs.contains(scalars[start - 1]) { start -= 1 }
        let topic = TopPlaceReader.measured(before: clause, in: sentence, of: scalars)
        if topic < clause { start = clause - 1 }
        guard start - topic >= 2 else { return nil }
        return claim(RankClaim.behind, 2, topic..<start, verb.lowerBound..<close, "", in: sentence, number)
    }

    /// 刷新了全省小麦单产纪录: no one has been better.
    private func record(_ verb: Range<Int>, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        let close = Clauses.end(of: verb.upperBound, in: sentence, of: scalars)
        let clause = Clauses.start(of: verb.lowerBound, in: sentence, of: scalars)
        guard let record = Self.records.first(in: verb.upperBound..<close, of: scalars),
            let level = RankReader.level(in: verb.upperBound..<record.lowerBound, of: scalars),
            !RankRole.words[.hoped].isFound(in: clause..<verb.lowerBound, of: scalars),
            !Self.past.isFound(in: clause..<verb.lowerBound, of: scalars)
        else { return nil }
        return claim(
            "位", 1, verb.upperBound..<record.lowerBound, verb.lowerBound..<record.upperBound, level, in: sentence,
            number)
    }

    private func claim(
        _ unit: String, _ place: Int, _ topic: Range<Int>, _ range: Range<Int>, _ level: String,
        in sentence: Range<Int>, _ number: Int
    ) -> RankClaim {
        let word = OrdinalWord(number: place, unit: unit, range: range)
        var claim = RankClaim(
            .ranking, word, topic: reading.text(topic), at: range, in: sentence, number, of: reading)
        claim.scope = level + "/"
        return claim
    }

    private static let behind = CueWords("落在 排在 落后在 跟在 屈居")
    private static let after = CueWords("后面 后头 之后 身后 的后面 的后头 之下")
    private static let adverbs = ScalarSet("还仍也都一直只就")
    private static let past = CueWords("曾 去年 上年 前年 此前 当时 过去 原先 以前 不再")
    private static let reach = 14
    private static let breaking = CueWords("刷新 刷新了 打破 打破了 改写了 创下 创下了 创造了 创")
    private static let records = CueWords("纪录 最高纪录 新高 之最")
}
