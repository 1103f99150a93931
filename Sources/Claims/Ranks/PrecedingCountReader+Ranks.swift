import SourceText

/// Ranks that are told by who alone stands before: 省里只有某县排在前头 makes it the second.
extension PrecedingCountReader {
    /// 排在某港前面的，只有甲、乙两家: the rank behind as many.
    func ahead(_ sentence: Range<Int>, _ number: Int, _ level: String) -> RankClaim? {
        let scalars = reading.scalars
        guard let verb = Self.standing.first(in: sentence, of: scalars),
            let front = Self.front.first(
                in: verb.upperBound..<min(sentence.upperBound, verb.upperBound + Self.name), of: scalars),
            front.lowerBound > verb.upperBound,
            let only = Self.only.first(
                in: front.upperBound..<min(sentence.upperBound, front.upperBound + 4), of: scalars)
        else { return nil }
        let close = Clauses.end(of: only.upperBound, in: sentence, of: scalars)
        let told = only.upperBound..<min(close, only.upperBound + Self.reach)
        guard told.count >= 2, let ahead = count(in: told)?.count ?? listed(told) else { return nil }
        let clause = Clauses.start(of: verb.lowerBound, in: sentence, of: scalars)
        let measured = TopPlaceReader.measured(before: clause, in: sentence, of: scalars)
        return rank(
            behind: ahead, unit: "位", verb.lowerBound..<told.upperBound, topic: measured..<front.lowerBound, sentence,
            number,
            level: level)
    }

    /// 省里只有一个兄弟市跑得比我们快: the rank behind as many.
    func faster(_ sentence: Range<Int>, _ number: Int, _ level: String) -> RankClaim? {
        let scalars = reading.scalars
        guard let only = Self.only.first(in: sentence, of: scalars) else { return nil }
        let close = Clauses.end(of: only.upperBound, in: sentence, of: scalars)
        guard let (count, end) = count(in: only.upperBound..<min(close, only.upperBound + 4)),
            let than = scalars[end..<close].firstIndex(of: Self.than), than - end <= Self.name,
            Self.ourselves.end(startingAt: than + 1, to: close, in: scalars) != nil,
            Self.better.start(endingAt: close, from: than + 2, in: scalars) != nil
        else { return nil }
        let clause = Clauses.start(of: only.lowerBound, in: sentence, of: scalars)
        let measured = clause > sentence.lowerBound ? Clauses.start(of: clause - 1, in: sentence, of: scalars) : clause
        return rank(
            behind: count, unit: "位", only.lowerBound..<close, topic: measured..<only.lowerBound, sentence, number,
            level: RankReader.level(in: clause..<only.lowerBound, of: scalars) ?? level, isOther: false)
    }

    /// 省里只有某县排在前头, 在省内只输给某港一家: the rank behind as many as are named.
    func surpassed(_ sentence: Range<Int>, _ number: Int, _ level: String) -> RankClaim? {
        let scalars = reading.scalars
        let lost = Self.losing.first(in: sentence, of: scalars)
        guard let only = lost ?? Self.only.first(in: sentence, of: scalars) else { return nil }
        let close = Clauses.end(of: only.upperBound, in: sentence, of: scalars)
        let clause = Clauses.start(of: only.lowerBound, in: sentence, of: scalars)
        var end = close
        if lost == nil {
            guard let verb = Self.leading.start(endingAt: close, from: only.upperBound, in: scalars) else { return nil }
            end = verb
        } else if let word = Self.alone.start(endingAt: close, from: only.upperBound, in: scalars) {
            end = word
        } else {
            // 只输两盘 tells no place.
            return nil
        }
        let told = only.upperBound..<end
        guard (2...Self.name * 2).contains(told.count), !Self.times.isFound(in: clause..<close, of: scalars),
            let ahead = count(in: told)?.count ?? listed(told)
        else { return nil }
        var measured = TopPlaceReader.measured(before: clause, in: sentence, of: scalars)
        if measured == clause, clause > sentence.lowerBound {
            // 论长度，省里通了车的隧道中，眼下只有…
            let earlier = Clauses.start(of: clause - 1, in: sentence, of: scalars)
            let before = TopPlaceReader.measured(before: earlier, in: sentence, of: scalars)
            if before < earlier { measured = before }
        }
        return rank(
            behind: ahead, unit: RankClaim.next, only.lowerBound..<close, topic: measured..<only.lowerBound, sentence,
            number, level: RankReader.level(in: clause..<only.lowerBound, of: scalars) ?? level, isOther: false)
    }

    private static let losing = CueWords("只输给 仅输给 只输 只逊于 仅逊于 只落后于 仅落后于 只让给 只败给 就输给 只亚于 仅亚于")
    private static let leading = CueWords(
        "排在前头 排在前面 走在前头 走在前面 跑在前头 跑在前面 站在前头 站在前面 排在它前面 排在我们前面 排在它前头 排在我们前头 在它前面 在我们前面 在它前头 在我们前头 走在我们前面 压得过它 压过它 能压过它 比它长 比它大 比它高 比它多 比它快 比它早 比它深 比它重 盖得过它 胜过它 强于它 比得过它 在它之上 比我们大 比我们多 比我们高 比我们长 排在其前 排名更靠前 超过我们 超过它 强过它 强过我们"
    )
    private static let alone = CueWords("一家 一个 一县 一市 一城 一港 一校 一队 后面 身后 之后 后头 一个队")
    private static let times = CueWords("去年同期 上年同期 历史 往年 以往 决赛 半决赛 场 局 回合 分之差")

    /// Whom the place is of: 产量比上年高 compares with another year.
    private static let ourselves = CueWords("我们 咱们 咱 它 他 她 该市 该县 该院 该校 本市 本县 这里 这座 这家")
    /// 比
    private static let than: UInt32 = 0x6BD4
    private static let better = CueWords("快 高 大 多 好 早 强 长 靠前 更快 更高 更大 更多 更好 更早 更强")

    /// How many are named, where nothing but names follows.
    func listed(_ range: Range<Int>) -> Int? {
        range.allSatisfy { reading.scalars[$0].isHan || Self.joints.contains(reading.scalars[$0]) } ? names(range) : nil
    }

    private static let standing = CueWords("排在 列在 走在 跑在 站在")
    private static let front = CueWords("前面的 前头的 前边的 之前的 前面 前头")
    private static let only = CueWords("只有 只剩下 只剩 仅有 就只有 就剩下 就剩 还有 仅剩")
    /// Scalars of a name between 排在 and 前面, and of a subject behind 在此之前.
    static let name = 12

    /// The rank behind as many.
    /// - Parameter isOther: whether it is of another time; nil for what the sentence tells by itself.
    private func rank(
        behind ahead: Int, unit: String, _ range: Range<Int>, topic: Range<Int>, _ sentence: Range<Int>, _ number: Int,
        level: String, isOther: Bool? = nil
    ) -> RankClaim {
        let word = OrdinalWord(number: ahead + 1, unit: unit, range: range)
        var claim = RankClaim(
            .ranking, word, topic: reading.text(topic), at: range, in: sentence, number, of: reading)
        claim.scope = level + "/"
        if let isOther { claim.isOther = isOther }
        return claim
    }
}
