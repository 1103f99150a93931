import SourceText

/// Finds what tells without a number that it was not the first time: 卫冕, 再次夺冠, 蝉联; or who won the last time: 三连冠, 上届冠军.
struct AgainReader {
    let reading: ArticleReading

    /// In the order of the text; what is hoped for, or was lost, is none.
    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let scalars = reading.scalars
        if let earlier = earlier(in: sentence, number) { return [earlier] }
        let titles = TitleReader(reading: reading).claims(in: sentence, number)
        return titles
            + RankRole.words[.again].all(in: sentence, of: scalars).compactMap { word -> RankClaim? in
                let clause = Clauses.start(of: word.lowerBound, in: sentence, of: scalars)
                guard !RankRole.words[.hoped].isFound(in: clause..<word.lowerBound, of: scalars),
                    Self.notHeld.end(startingAt: word.upperBound, to: sentence.upperBound, in: scalars) == nil
                else { return nil }
                let ordinal = OrdinalWord(number: 2, unit: RankClaim.again, range: word)
                return RankClaim(.times, ordinal, topic: "夺冠", at: word, in: sentence, number, of: reading)
            }
    }

    /// 上一回捧起奖杯还是2019年: it was won before.
    private func earlier(in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        guard let last = Self.lastTime.first(in: sentence, of: scalars) else { return nil }
        let reach = last.upperBound..<min(sentence.upperBound, last.upperBound + Self.near)
        guard let won = Self.winning.first(in: reach, of: scalars) else { return nil }
        let ordinal = OrdinalWord(number: 2, unit: RankClaim.again, range: last.lowerBound..<won.upperBound)
        return RankClaim(
            .times, ordinal, topic: "夺冠", at: last.lowerBound..<won.upperBound, in: sentence, number, of: reading)
    }

    private static let lastTime = CueWords("上一回 上一次 上回 上次 前一次 前一回")
    private static let winning = CueWords("夺冠 捧起 捧杯 夺魁 登顶 拿冠军 拿下冠军 夺得冠军 捧回 封王")
    /// Characters.
    private static let near = 8

    /// 卫冕冠军 is who won before, 卫冕失败 who did not again.
    private static let notHeld = CueWords("冠军 之路 失败 无望 未果 任务 压力 战 希望")
}
