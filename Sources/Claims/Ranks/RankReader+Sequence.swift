import SourceText

/// Places in the order of coming: 全省首家, 我们的第八条, 成为第三家….
extension RankReader {
    /// 全省首家水下机器人整机工厂
    func sequence(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let range = clause..<beginning(ofPredecessors: clause..<ordinal.range.lowerBound)
        // 再没有第二座: there is none.
        guard Self.counters.contains(ordinal.unit),
            Self.lacking.start(endingAt: range.upperBound, from: range.lowerBound, in: scalars) == nil,
            let scope = scope(range) ?? levelBefore(range, sentence) ?? owner(range)
                ?? (ordinal.unit == "批" || isOwned(range) || isPredicate(ordinal, sentence) || isListed(ordinal, range)
                    || isBecoming(ordinal, range) ? "/" : nil)
        else { return nil }
        let topic = sort(after: ordinal, sentence)
        // 长假后的第一个工作日
        guard Self.times.end(startingAt: topic.lowerBound, to: topic.upperBound, in: scalars) == nil else { return nil }
        guard
            topic.count >= 2
                || topic.isEmpty
                    && (ordinal.unit != "个" || isClosed(ordinal, range) || isPredicate(ordinal, sentence)
                        || isListed(ordinal, range))
        else { return nil }
        // 排队最久的，却是…: who is so is told, and not among what.
        if ordinal.unit == RankClaim.first, topic.isEmpty, ordinal.range.upperBound < sentence.upperBound,
            scalars[ordinal.range.upperBound] == 0x7684 || scalars[ordinal.range.upperBound - 1] == 0x7684
        {
            return nil
        }
        var claim = RankClaim(
            .sequence, ordinal, topic: reading.text(topic), at: ordinal.range.lowerBound..<topic.upperBound,
            in: sentence,
            number, of: reading)
        claim.scope = scope
        claim.isOther = claim.isOther || isElsewhere(ordinal.range.upperBound)
        return claim
    }

    /// 继邻市某镇之后的第二块: the level is not that of those who came before.
    private func beginning(ofPredecessors range: Range<Int>) -> Int {
        guard let after = Self.afterwards.start(endingAt: range.upperBound, from: range.lowerBound, in: scalars),
            let word = Self.following.last(in: range.lowerBound..<after, of: scalars)
        else { return range.upperBound }
        return word.lowerBound
    }

    private static let afterwards = CueWords("之后 之后的 后 后的 以后 以后的")
    private static let following = CueWords("继")
    private static let lacking = CueWords("没有 没 无 难找 找不到 找不出 不会有")

    /// 成为第三家在云岭设立基地的航空公司: no level is told, but what one has become.
    private func isBecoming(_ ordinal: OrdinalWord, _ range: Range<Int>) -> Bool {
        ordinal.number > 1
            && Self.becoming.start(endingAt: range.upperBound, from: range.lowerBound, in: scalars) != nil
    }

    private static let becoming = CueWords("成为 成为了 成了")

    /// 名册上他排在第57个: the clause ends, and the verb stands at once before.
    private func isListed(_ ordinal: OrdinalWord, _ range: Range<Int>) -> Bool {
        let end = ordinal.range.upperBound
        return (end >= scalars.count || !scalars[end].isHan)
            && Self.lists.isFound(in: max(0, range.lowerBound - Self.listReach)..<range.upperBound, of: scalars)
            && Self.listing.start(endingAt: range.upperBound, from: range.lowerBound, in: scalars) != nil
    }

    private static let lists = CueWords("名册 名单 名录 花名册 登记册 编号 序号 档案")
    /// Characters before the clause among which the list is named.
    private static let listReach = 16
    private static let listing = CueWords("排在 排到 排 列在 编号是 序号是 编到")

    /// 是全省第四个。: the clause ends, and its level is told in it.
    private func isClosed(_ ordinal: OrdinalWord, _ range: Range<Int>) -> Bool {
        let end = ordinal.range.upperBound
        return (end >= scalars.count || !scalars[end].isHan) && Self.level(in: range, of: scalars) != nil
    }

    /// 最老的一座在北关: it is not the one spoken of.
    private func isElsewhere(_ end: Int) -> Bool {
        Self.ones.end(startingAt: end, to: scalars.count, in: scalars) != nil
    }

    private static let times = CueWords(
        "工作日 星期 周末 双休日 季度 小时 学期 赛季 假期 长假 春天 夏天 秋天 冬天 夏季 冬季 春节 中秋 清明 国庆 年头 月头 交易日 休息日 开放日 雨季 暑假 寒假 早晨 夜晚 晚上 周岁")

    private static let ones = CueWords("的一座在 的一条在 的一家在 的一个在 的那座在 的那条在 的是 的还在 的在")

    private static let counters: Set<String> = [
        "家", "个", "座", "条", "所", "例", "台", "艘", "支", "项", "只", "批", "颗", "枚", "部", "块", "位", "大", "长", "高", "深", "宽",
        "早", "处", "张",
    ]

    /// 我们的第八条, 梧城港开通的第9条: someone's n-th.
    private func isOwned(_ range: Range<Int>) -> Bool {
        range.count >= 3 && scalars[range.upperBound - 1] == 0x7684
            || [2, 3].contains { range.count >= $0 && scalars[range.upperBound - $0] == Self.this }
    }

    /// 该 of 该院第四位, 该公司第三家
    private static let this: UInt32 = 0x8BE5

    /// The sort of thing counted: up to the end of the clause or a word that ends a name, 的 before a last noun included.
    private func sort(after ordinal: OrdinalWord, _ sentence: Range<Int>) -> Range<Int> {
        var end = ordinal.range.upperBound
        if end < sentence.upperBound, scalars[end] == 0x7684 { end += 1 }
        end = afterPlace(end, sentence)
        let start = end
        while end < sentence.upperBound, end - start < 30, isPartOfSort(end) {
            let stop = lexicon.ends.longestMatch(in: scalars, at: end, end: sentence.upperBound)
            if stop?.value == .hard, end > start, scalars[end] != 0x7684 { break }
            // 最早建成的500千伏变电站: what came first is named behind the verb.
            let least = ordinal.unit == RankClaim.first ? 2 : 3
            if scalars[end] == 0x7684, end - start < least || end + 1 >= sentence.upperBound || !isPartOfSort(end + 1) {
                break
            }
            end += 1
        }
        return start..<end
    }

    /// Behind 在云岭设立基地的 of 第三家在云岭设立基地的航空公司, and 获此称号的 of 首个获此称号的乡镇; the same index where no such words stand there.
    private func afterPlace(_ start: Int, _ sentence: Range<Int>) -> Int {
        guard start < sentence.upperBound,
            scalars[start] == Self.at
                || Self.deeds.end(startingAt: start, to: sentence.upperBound, in: scalars) != nil
        else { return start }
        let limit = min(sentence.upperBound, start + Self.placeWords)
        guard let of = (start..<limit).first(where: { scalars[$0] == 0x7684 || !isPartOfSort($0) }),
            scalars[of] == 0x7684, of + 1 < sentence.upperBound, scalars[of + 1].isHan
        else { return start }
        return of + 1
    }

    private static let deeds = CueWords("获此 获得 拿到 拿下 通过 取得 入选 闯过 跻身 跨入 达到 获评 得到")
    /// 在
    private static let at: UInt32 = 0x5728
    private static let placeWords = 16

    private func isPartOfSort(_ index: Int) -> Bool {
        let scalar = scalars[index]
        return scalar.isHan || scalar.isDigit || scalar.isLatin || scalar == 0x201C || scalar == 0x201D
    }

    /// The level told in the clause before 它是第四颗.
    private func levelBefore(_ range: Range<Int>, _ sentence: Range<Int>) -> String? {
        guard let word = Self.isWords.start(endingAt: range.upperBound, from: range.lowerBound, in: scalars),
            word - range.lowerBound <= 10
        else { return nil }
        return scope(sentence.lowerBound..<range.lowerBound).map { $0.prefix(1) + "/" }
    }

    private static let isWords = CueWords("是 为 成了 成为 排 算 数 排在 排到")
}
