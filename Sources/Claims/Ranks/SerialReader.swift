import SourceText

/// Finds what is numbered as it comes, and the last of it: 第二任院长, 最后一棒, 八站里排第四, 前两季…这一季, 前面9个人都唱完了.
struct SerialReader {
    let reading: ArticleReading
    private let words = SerialWords.embedded

    private typealias Told = (place: SerialWords.Place, range: Range<Int>)

    /// In the order of the text.
    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let scalars = reading.scalars
        var found: [Told] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if words.beginnings.contains(scalars[index]), let told = told(at: index, in: sentence) {
                found.append(told)
                index = told.range.upperBound
            } else {
                index += 1
            }
        }
        found += [following(sentence), afterThose(sentence), younger(sentence)].compactMap { $0 }
        return found.compactMap { place, range -> RankClaim? in
            guard let series = words.series[place.series], !series.excluded.isFound(in: sentence, of: scalars)
            else { return nil }
            let clause = Clauses.start(of: range.lowerBound, in: sentence, of: scalars)
            guard !Self.awaited.isFound(in: clause..<range.lowerBound, of: scalars) else { return nil }
            return claim(
                place, range, clause..<Clauses.end(of: range.upperBound, in: sentence, of: scalars), in: sentence,
                number)
        }
    }

    /// The topic is the clause without the number.
    private func claim(
        _ place: SerialWords.Place, _ range: Range<Int>, _ clause: Range<Int>, in sentence: Range<Int>, _ number: Int
    ) -> RankClaim {
        let word = OrdinalWord(number: place.number, unit: place.series, range: range)
        let topic =
            reading.text(clause.lowerBound..<range.lowerBound) + "，"
            + reading.text(range.upperBound..<clause.upperBound)
        var claim = RankClaim(.serial, word, topic: topic, at: range, in: sentence, number, of: reading)
        // 1995年初版问世
        if case .absolute(let year) = YearWord.last(
            in: reading.scalars, sentence.lowerBound..<range.lowerBound, of: nil),
            let own = reading.article.date?.date.year, year < own
        {
            claim.isOther = true
        }
        return claim
    }

    private func told(at index: Int, in sentence: Range<Int>) -> Told? {
        let scalars = reading.scalars
        if let word = words.fixed.longestMatch(in: scalars, at: index, end: sentence.upperBound) {
            return (word.value, index..<index + word.length)
        }
        if scalars[index] == Self.ordinal { return numbered(at: index, in: sentence) }
        if let end = Self.lastOnes.end(startingAt: index, to: sentence.upperBound, in: scalars),
            end < sentence.upperBound,
            let series = words.units[scalars[end]]
        {
            return (SerialWords.Place(series: series, number: SerialWords.last), index..<end + 1)
        }
        return bare(at: index, in: sentence)
    }

    /// 第二任; 八站里排第四.
    private func numbered(at index: Int, in sentence: Range<Int>) -> Told? {
        let scalars = reading.scalars
        guard let count = count(at: index + 1, to: sentence.upperBound) else { return nil }
        if count.end < sentence.upperBound, let series = words.units[scalars[count.end]] {
            return (SerialWords.Place(series: series, number: count.value), index..<count.end + 1)
        }
        let clause = Clauses.start(of: index, in: sentence, of: scalars)
        guard count.end >= sentence.upperBound || !scalars[count.end].isHan,
            RankRole.words[.ranked].last(in: max(clause, index - 4)..<index, of: scalars) != nil,
            let series = words.amongWords.first(where: {
                $0.words.isFound(in: sentence.lowerBound..<index, of: scalars)
            })
        else { return nil }
        return (SerialWords.Place(series: series.series, number: count.value), index..<count.end)
    }

    /// 二期 of 水厂二期工程.
    private func bare(at index: Int, in sentence: Range<Int>) -> Told? {
        let scalars = reading.scalars
        guard scalars[index].isHanNumeral, index > sentence.lowerBound, !scalars[index - 1].isDigit,
            !scalars[index - 1].isHanNumeral, !Self.otherTimes.contains(scalars[index - 1]),
            index + 1 < sentence.upperBound, let series = words.bareUnits[scalars[index + 1]],
            let value = OrdinalWord.value(scalars[index..<index + 1]), value > 0
        else { return nil }
        return (SerialWords.Place(series: series, number: value), index..<index + 2)
    }

    /// 轮到她时，前面9个人都唱完了: the tenth.
    private func following(_ sentence: Range<Int>) -> Told? {
        let scalars = reading.scalars
        guard let before = Self.before.first(in: sentence, of: scalars) else { return nil }
        let close = min(Clauses.end(of: before.upperBound, in: sentence, of: scalars), before.upperBound + Self.reach)
        for index in before.upperBound..<close {
            guard let count = count(at: index, to: close) else { continue }
            guard let who = Self.people.end(startingAt: count.end, to: close, in: scalars) else { return nil }
            for (name, done) in words.doneWords {
                if let verb = done.first(in: who..<min(close, who + Self.reach), of: scalars) {
                    return (
                        SerialWords.Place(series: name, number: count.value + 1), before.lowerBound..<verb.upperBound
                    )
                }
            }
            return nil
        }
        return nil
    }

    /// 前两季拍了雪山和沙漠，这一季轮到海岛: the third.
    private func afterThose(_ sentence: Range<Int>) -> Told? {
        let scalars = reading.scalars
        for index in sentence where scalars[index] == Self.former || scalars[index] == Self.head {
            guard let count = count(at: index + 1, to: sentence.upperBound), count.end < sentence.upperBound,
                let series = words.units[scalars[count.end]],
                let this = Self.these.first(in: count.end..<sentence.upperBound, of: scalars),
                this.upperBound < sentence.upperBound, scalars[this.upperBound] == scalars[count.end]
            else { continue }
            return (SerialWords.Place(series: series, number: count.value + 1), index..<this.upperBound + 1)
        }
        return nil
    }

    /// 她上面有个姐姐: the second, if the sisters do not count.
    private func younger(_ sentence: Range<Int>) -> Told? {
        let scalars = reading.scalars
        guard let above = Self.above.first(in: sentence, of: scalars) else { return nil }
        let close = min(Clauses.end(of: above.upperBound, in: sentence, of: scalars), above.upperBound + Self.reach)
        guard let elder = Self.elders.first(in: above.upperBound..<close, of: scalars) else { return nil }
        let counted = (above.upperBound..<elder.lowerBound).lazy.compactMap { count(at: $0, to: elder.lowerBound) }
            .first
        return (
            SerialWords.Place(series: Self.birth, number: (counted?.value ?? 1) + 1),
            above.lowerBound..<elder.upperBound
        )
    }

    private static let above = CueWords("上头有 上面有 上边有 上头还有 上面还有 上边还有 上头是 上有")
    private static let elders = CueWords("哥哥 兄长 哥 姐姐 姐")
    /// The series of brothers and sisters.
    private static let birth = "排行"

    private func count(at start: Int, to limit: Int) -> (value: Int, end: Int)? {
        var end = start
        while end < limit, reading.scalars[end].isDigit || reading.scalars[end].isHanNumeral { end += 1 }
        guard end > start else { return nil }
        return OrdinalWord.count(reading.scalars[start..<end]).map { ($0, end) }
    }

    /// What is no fact yet.
    private static let awaited = CueWords("将 有望 力争 希望 如果 计划 拟 预计 争取 准备 打算 目标 竞聘 竞选")
    private static let ordinal: UInt32 = 0x7B2C
    /// 前, 头
    private static let former: UInt32 = 0x524D
    private static let head: UInt32 = 0x5934
    private static let lastOnes = CueWords("最后一 最末一 最后的一")
    /// 第一期, 上一期, 每一期: of what comes out again and again.
    private static let otherTimes = ScalarSet("第上下本每前后首这那近同长")
    private static let before = CueWords("前面 前头 在他之前 在她之前 在我之前 在他前面 在她前面 在我前面 在他前头 在她前头 他之前 她之前 我之前 此前 之前")
    private static let people = CueWords("个人 个 位 人 名 个节目 个队 支队伍 支队 家企业 家 任")
    private static let these = CueWords("这一 这 本 此 今年这一 新一 最新一")
    /// Characters.
    private static let reach = 14
}
