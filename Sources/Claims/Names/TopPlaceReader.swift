import SourceText

/// Finds ranks told without an ordinal: 排进全省前三, 跻身全国三甲, 仅次于省城, 坐上全省头把交椅, 领跑全省, 全省四个渔港，我们卸得最多.
struct TopPlaceReader {
    let reading: ArticleReading

    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let bounds = Self.entering.all(in: sentence, of: reading.scalars).compactMap { bound($0, in: sentence, number) }
        let nexts = Self.behind.all(in: sentence, of: reading.scalars).compactMap { next($0, in: sentence, number) }
        let firsts = Self.first.all(in: sentence, of: reading.scalars).compactMap { first($0, in: sentence, number) }
        return (bounds + nexts + firsts).sorted { $0.place.startOffset < $1.place.startOffset }
    }

    /// 头把交椅 and 领跑全省, of the level that is told in the clause or before it in the sentence; of 开得最多 the words end the
    /// clause.
    private func first(_ words: Range<Int>, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        let close = Clauses.end(of: words.upperBound, in: sentence, of: scalars)
        let clause = Clauses.start(of: words.lowerBound, in: sentence, of: scalars)
        let isMost = scalars[words.lowerBound] == Self.particle
        guard !isMost || close - words.upperBound <= 1,
            !Self.notYet.isFound(in: clause..<words.lowerBound, of: scalars),
            let level = RankReader.level(in: clause..<words.lowerBound, of: scalars)
                ?? RankReader.level(in: words.upperBound..<min(close, words.upperBound + 4), of: scalars)
                ?? RankReader.level(in: sentence.lowerBound..<words.lowerBound, of: scalars)
        else { return nil }
        let word = OrdinalWord(number: 1, unit: "位", range: words)
        return claim(
            word, topic: (isMost ? sentence.lowerBound : clause)..<words.lowerBound, level, in: sentence, number)
    }

    /// 排进了全省前三, 跻身全国三甲: no place beyond the third.
    private func bound(_ verb: Range<Int>, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        let limit = min(sentence.upperBound, verb.upperBound + 12)
        guard let top = Self.tops.first(in: verb.upperBound..<limit, of: scalars),
            let value = OrdinalWord.value(scalars[top].filter { Self.numerals.contains($0) }[...]),
            let level = RankReader.level(in: verb.upperBound..<top.lowerBound, of: scalars)
        else { return nil }
        let clause = Clauses.start(of: verb.lowerBound, in: sentence, of: scalars)
        let word = OrdinalWord(number: value, unit: RankClaim.bound, range: verb.lowerBound..<top.upperBound)
        return claim(word, topic: clause..<top.lowerBound, level, in: sentence, number)
    }

    /// 仅次于省城, 仅次于甲、乙: the place behind those that are named.
    private func next(_ words: Range<Int>, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        let (index, end) = (words.lowerBound, words.upperBound)
        let close = Clauses.end(of: end, in: sentence, of: scalars)
        let clause = Clauses.start(of: index, in: sentence, of: scalars)
        guard close > end, close - end <= 16,
            let level = RankReader.level(in: clause..<index, of: reading.scalars)
                ?? RankReader.level(in: sentence.lowerBound..<index, of: reading.scalars)
        else { return nil }
        let others = scalars[end..<close].count { Self.joints.contains($0) }
        let word = OrdinalWord(number: others + 2, unit: "位", range: index..<close)
        return claim(word, topic: clause..<index, level, in: sentence, number)
    }

    private func claim(
        _ word: OrdinalWord, topic: Range<Int>, _ level: String, in sentence: Range<Int>, _ number: Int
    ) -> RankClaim {
        var claim = RankClaim(
            .ranking, word, topic: reading.text(topic), at: word.range, in: sentence, number, of: reading)
        claim.scope = level + "/"
        return claim
    }

    private static let entering = CueWords("排进 排进了 跻身 挤进 挤进了 进入 进入了 位列 位居 闯入 闯进 升至 升到 列入 跨入 稳居")
    private static let tops = CueWords("前三 前三名 前三位 三甲 前五 前五名 前五位 前四 前四名 前十 前十名 前十位 前十强 前二 前两名 前六 前八 前八名 前八强")
    private static let numerals = ScalarSet("二两三四五六八十")
    private static let first = CueWords("头把交椅 榜首 领跑 拔得头筹 独占鳌头 得最多 得最快 得最大 得最好 得最高")
    private static let notYet = CueWords("冲击 争夺 力争 目标 曾 去年 上年 此前 剑指 觊觎 让出 丢掉 告别")
    /// 得
    private static let particle: UInt32 = 0x5F97
    private static let behind = CueWords("仅次于 只次于")
    private static let joints = ScalarSet("、和与")
}
