import EmbeddedFiles
import SourceText

/// Finds ranks told without an ordinal: 排进全省前三, 跻身全国三甲, 仅次于省城, 坐上全省头把交椅, 领跑全省, 全省四个渔港，我们卸得最多.
struct TopPlaceReader {
    let reading: ArticleReading

    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let bounds = Self.entering.all(in: sentence, of: reading.scalars).compactMap { bound($0, in: sentence, number) }
        let nexts = Self.behind.all(in: sentence, of: reading.scalars).compactMap { next($0, in: sentence, number) }
        let named = places(sentence, number) + unsurpassed(sentence, number)
        let later = LaterPlaceReader(reading: reading).claims(in: sentence, number)
        return (bounds + nexts + named + later).sorted { $0.place.startOffset < $1.place.startOffset }
    }

    /// 头把交椅, 领跑全省, 排老三, 紧随其后: of the level that is told in the clause or before it in the sentence.
    private func places(_ sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        var claims: [RankClaim] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard let found = Self.places.longestMatch(in: reading.scalars, at: index, end: sentence.upperBound) else {
                index += 1
                continue
            }
            let words = index..<index + found.length
            if let claim = place(found.value, words, in: sentence, number) { claims.append(claim) }
            index = words.upperBound
        }
        return claims
    }

    private func place(_ place: Int, _ words: Range<Int>, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        let close = Clauses.end(of: words.upperBound, in: sentence, of: scalars)
        let clause = Clauses.start(of: words.lowerBound, in: sentence, of: scalars)
        // 老大哥 is older, and no first.
        guard words.upperBound >= close || scalars[words.upperBound] != Self.brother else { return nil }
        // 开得最多 ends its clause, and what is most so is told of a level; 领跑 has other uses.
        let isMost = scalars[words.lowerBound] == Self.particle
        let level =
            RankReader.level(in: clause..<words.lowerBound, of: scalars)
            ?? RankReader.level(in: words.upperBound..<min(close, words.upperBound + 4), of: scalars)
            ?? RankReader.level(in: sentence.lowerBound..<words.lowerBound, of: scalars)
            ?? (isMost || Self.levelled.end(startingAt: words.lowerBound, to: close, in: scalars) != nil ? nil : "")
        guard let level, !isMost || close - words.upperBound <= 1,
            !Self.notYet.isFound(in: clause..<words.lowerBound, of: scalars), !isOther(words, clause, close),
            place > 0 || level != "", level != "" || words.lowerBound - clause >= 2, isOfAll(words, clause)
        else { return nil }
        let word = OrdinalWord(number: place, unit: "位", range: words)
        let start = isMost ? sentence.lowerBound : Self.measured(before: clause, in: sentence, of: scalars)
        return claim(word, topic: start..<words.lowerBound, level, in: sentence, number)
    }

    /// 同时代的城没有一座比它更大, 再没有哪组灯比它更高: of the level that the sentence tells, or of all that was recorded.
    private func unsurpassed(_ sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let scalars = reading.scalars
        return Self.none.all(in: sentence, of: scalars).compactMap { word in
            let close = Clauses.end(of: word.upperBound, in: sentence, of: scalars)
            let near = word.upperBound..<min(close, word.upperBound + Self.others)
            guard let than = scalars[near].firstIndex(of: Self.compared),
                let more = Self.more.first(in: than + 2..<max(than + 2, min(close, than + Self.thing)), of: scalars),
                more.upperBound + 2 >= close,
                Self.times.end(startingAt: than + 1, to: close, in: scalars) == nil,
                let level = RankReader.level(in: sentence, of: scalars)
                    ?? (Self.recorded.isFound(in: sentence, of: scalars) ? RankLikeness.everBefore : nil)
            else { return nil }
            let ordinal = OrdinalWord(number: 1, unit: "位", range: word.lowerBound..<more.upperBound)
            let clause = Clauses.start(of: word.lowerBound, in: sentence, of: scalars)
            return claim(ordinal, topic: clause..<word.lowerBound, level, in: sentence, number)
        }
    }

    private static let none = CueWords("没有一 没有哪 没有第二 再没有 还没有哪 还没有一 找不出 没有任何")
    /// 没有一个区比去年更多 compares with another year.
    private static let times = CueWords("去年 上年 前年 上月 上季 同期 往年 平均 以往 过去 上届 上次")
    private static let more = CueWords("更大 更高 更长 更多 更早 更热 更冷 更深 更快 更重 更老 更强 更宽 更猛 还大 还高 还长 还多 还早 还老")
    private static let recorded = CueWords("以来 记录簿 记录本 有记录 史上 历史上 从头捋到尾 从头翻到尾")
    /// Scalars from 没有一 to 比, and from 比 to what is more.
    private static let others = 8, thing = 10

    /// 哪个县也比不过, but not 我们也比不过.
    private func isOfAll(_ words: Range<Int>, _ clause: Int) -> Bool {
        !Self.surpassed.contains(reading.scalars[words.lowerBound])
            || reading.scalars[words.lowerBound + 1] != Self.compared
            || (clause..<words.lowerBound).contains { Self.anyone.contains(reading.scalars[$0]) }
    }

    private static let surpassed = ScalarSet("也都")
    /// 比
    private static let compared: UInt32 = 0x6BD4
    private static let anyone = ScalarSet("哪谁")

    /// Where the words begin that tell what is measured: 论客流，… names it in the clause before.
    static func measured(before clause: Int, in sentence: Range<Int>, of scalars: [UInt32]) -> Int {
        guard clause > sentence.lowerBound else { return clause }
        let earlier = Clauses.start(of: clause - 1, in: sentence, of: scalars)
        let start = years.end(startingAt: earlier, to: clause, in: scalars) ?? earlier
        let isAmong =
            scalars[start] == among && clause - start <= 20 && within.contains(scalars[max(start, clause - 2)])
        return measuring.contains(scalars[start]) && clause - start <= 12 || isAmong ? start : clause
    }

    private static let years = CueWords("去年 今年 上半年 眼下 如今")
    /// 在全国的花卉市场里，…
    private static let among: UInt32 = 0x5728
    private static let within = ScalarSet("里中内")
    private static let measuring = ScalarSet("论按比讲说拼")

    /// 1998年仍是状元, 头名还在邻县, 排头的是邻港: another one, or another year, is told to hold the place.
    private func isOther(_ words: Range<Int>, _ clause: Int, _ close: Int) -> Bool {
        let scalars = reading.scalars
        return Self.holding.end(startingAt: words.upperBound, to: close, in: scalars) != nil
            || (clause..<max(clause, words.lowerBound - 4)).contains { index in
                scalars[index..<index + 4].allSatisfy(\.isDigit) && scalars[index + 4] == Self.year
            }
    }

    private static let holding = CueWords("在 还在 仍在 是 仍是 还是 的是 归 属于 被")
    /// 年
    private static let year: UInt32 = 0x5E74
    /// 哥
    private static let brother: UInt32 = 0x54E5
    private static let levelled = CueWords("头把交椅 榜首 领跑 头名 头一名 排头 首位 之首 居首")

    private static let places: PhraseTable<Int> = {
        var table = PhraseTable<Int>()
        for row in LexiconTable(lexicon: "place-words.tsv").rows where row.count == 2 {
            table.insert(row[0], Int(String(row[1])) ?? 1)
        }
        return table
    }()

    /// 排进了全省前三, 跻身全国三甲: no place beyond the third.
    private func bound(_ verb: Range<Int>, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        let limit = min(sentence.upperBound, verb.upperBound + 12)
        guard let top = Self.tops.first(in: verb.upperBound..<limit, of: scalars),
            let value = OrdinalWord.value(scalars[top].filter { Self.numerals.contains($0) }[...]),
            let level = RankReader.level(in: verb.upperBound..<top.lowerBound, of: scalars)
                ?? RankReader.level(in: sentence.lowerBound..<verb.lowerBound, of: scalars)
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
                ?? (index - clause >= 2 ? "" : nil)
        else { return nil }
        let others = scalars[end..<close].count { Self.joints.contains($0) }
        let word = OrdinalWord(number: others + 2, unit: RankClaim.next, range: index..<close)
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
    private static let notYet = CueWords("冲击 争夺 力争 目标 曾 去年 上年 此前 前年 剑指 如果 要是 想 不是 没有 没能 未能 离 觊觎 让出 丢掉 告别")
    /// 得
    private static let particle: UInt32 = 0x5F97
    private static let behind = CueWords("仅次于 只次于")
    private static let joints = ScalarSet("、和与")
}
