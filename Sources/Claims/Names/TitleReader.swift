import SourceText

/// Finds who won the last time, or did not: 实现三连冠, 作为上届男双冠军, 去年在决赛中惜败.
struct TitleReader {
    let reading: ArticleReading

    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let running = Self.inARow.all(in: sentence, of: reading.scalars).compactMap { word in
            word.lowerBound > sentence.lowerBound ? inARow(at: word.lowerBound - 1, in: sentence, number) : nil
        }
        return running + [holder(sentence, number), loser(sentence, number)].compactMap { $0 }
    }

    /// 三连冠, 连续三年夺冠.
    private func inARow(at index: Int, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        guard let value = Self.numerals[scalars[index]],
            index == sentence.lowerBound || !scalars[index - 1].isHanNumeral,
            let end = Self.inARow.end(startingAt: index + 1, to: sentence.upperBound, in: scalars),
            isFact(index, in: sentence)
        else { return nil }
        return claim(value, RankClaim.titled, index..<end, in: sentence, number)
    }

    /// 作为上届男双冠军: of the one spoken of, and of none whom he meets.
    private func holder(_ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        guard let last = Self.lastTime.first(in: sentence, of: scalars),
            let title = Self.champion.first(
                in: last.upperBound..<min(sentence.upperBound, last.upperBound + Self.near), of: scalars),
            Self.being.start(endingAt: last.lowerBound, from: sentence.lowerBound, in: scalars) != nil,
            isFact(last.lowerBound, in: sentence)
        else { return nil }
        return claim(RankClaim.heldBefore, RankClaim.titled, last.lowerBound..<title.upperBound, in: sentence, number)
    }

    /// 去年和前年都输给了大桥队, 去年决赛惜败: the last time is told, then the defeat.
    private func loser(_ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        guard let last = Self.earlier.first(in: sentence, of: scalars),
            let defeat = Self.defeats.first(
                in: last.upperBound..<min(sentence.upperBound, last.upperBound + Self.reach), of: scalars),
            Self.contest.isFound(in: sentence, of: scalars),
            !Self.others.isFound(in: last.upperBound..<defeat.lowerBound, of: scalars)
        else { return nil }
        return claim(1, RankClaim.lost, last.lowerBound..<defeat.upperBound, in: sentence, number)
    }

    /// Whether it is neither hoped for nor another's.
    private func isFact(_ index: Int, in sentence: Range<Int>) -> Bool {
        let clause = Clauses.start(of: index, in: sentence, of: reading.scalars)
        return !Self.hoped.isFound(in: clause..<index, of: reading.scalars)
    }

    private func claim(_ count: Int, _ unit: String, _ range: Range<Int>, in sentence: Range<Int>, _ number: Int)
        -> RankClaim
    {
        let word = OrdinalWord(number: count, unit: unit, range: range)
        var claim = RankClaim(.times, word, topic: "夺冠", at: range, in: sentence, number, of: reading)
        claim.isOther = false
        return claim
    }

    /// 小将 and 名将 are no future.
    private static let hoped = CueWords("有望 力争 希望 如果 计划 目标 剑指 冲击 争取 想 要 若 能否 即将 将于 击败 战胜 对阵 迎战 面对 淘汰")
    private static let inARow = CueWords("连冠 连霸")
    private static let numerals: [UInt32: Int] = Dictionary(
        uniqueKeysWithValues: "两二三四五六七八九十".unicodeScalars.map(\.value).enumerated().map { ($1, max(2, $0 + 1)) })
    private static let lastTime = CueWords("上届 上一届 去年 上赛季 上一年")
    private static let champion = CueWords("冠军 金牌得主 金牌获得者")
    private static let being = CueWords("作为 身为 的 是 也是")
    private static let earlier = CueWords("去年 上届 上一届 上赛季 上一年")
    private static let defeats = CueWords(
        "输给 惜败 惜负 不敌 负于 败给 折戟 止步 出局 失利 无缘冠军 无缘决赛 屈居亚军 获得亚军 拿了亚军 只拿了第二 只得了第二 只得了亚军 丢了冠军 丢掉冠军")
    /// The defeat of someone else.
    private static let others = CueWords("击败 战胜 淘汰 对手 让 使")
    private static let contest = CueWords("冠军 决赛 夺冠 金牌 金杯 奖杯 冠亚军 赛 捧杯 卫冕 队")
    /// Characters.
    private static let near = 6
    private static let reach = 24
}
