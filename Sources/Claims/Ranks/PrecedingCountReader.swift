import SourceText

/// Finds places in an order that are told by what came before: 在它之前，全市已有三座展览馆 makes it the fourth,
/// 结束了全省没有某物的历史 the first.
struct PrecedingCountReader {
    let reading: ArticleReading

    /// Those whose sentence tells the level of the order, and what needs none.
    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let before = Self.before.first(in: sentence, of: reading.scalars)
        let level =
            RankReader.level(in: sentence, of: reading.scalars) ?? capital(in: sentence)
            ?? before.flatMap { located($0, in: sentence) }
        var found: [RankClaim?] = []
        if let level {
            found = [
                before.flatMap { counted($0, sentence, number, level) }, faster(sentence, number, level),
                surpassed(sentence, number, level),
                ended(sentence, number, level),
                first(sentence, number, level), blank(sentence, number, level),
            ]
        }
        return
            (found + [
                before.flatMap { absent($0, sentence, number, level ?? "") }, ahead(sentence, number, level ?? ""),
            ])
            .compactMap { $0 }
    }

    /// 省城 among those that came before: the order is that of the province.
    private func capital(in sentence: Range<Int>) -> String? {
        Self.capitals.isFound(in: sentence, of: reading.scalars) ? "省" : nil
    }

    /// 芦溪河上 of 在这座桥之前，芦溪河上已经有四座公路桥.
    private func located(_ before: Range<Int>, in sentence: Range<Int>) -> String? {
        let scalars = reading.scalars
        guard before.upperBound < sentence.upperBound,
            scalars[before.upperBound] == Self.comma,
            let having = Self.having.first(
                in: before.upperBound..<min(sentence.upperBound, before.upperBound + 12), of: scalars)
        else { return nil }
        let place = before.upperBound + 1..<having.lowerBound
        guard (3...8).contains(place.count), place.allSatisfy({ scalars[$0].isHan }),
            Self.within.contains(scalars[place.upperBound - 1])
        else { return nil }
        return reading.text(place)
    }

    private static let comma: UInt32 = 0xFF0C
    private static let within = ScalarSet("上里内中境")

    private static let capitals = CueWords("省城 省会")

    /// 在他前面只有一位选手游过, 此前只在邻县办过一所.
    private func counted(_ before: Range<Int>, _ sentence: Range<Int>, _ number: Int, _ level: String) -> RankClaim? {
        let scalars = reading.scalars
        let limit = min(sentence.upperBound, before.upperBound + Self.reach)
        guard let having = Self.having.first(in: before.upperBound..<limit, of: scalars),
            let (count, end) = count(in: having.upperBound..<min(limit, having.upperBound + 16))
        else { return nil }
        // 省城和邻市各有一条: as many as are named.
        let named = scalars[having.lowerBound] == Self.each ? names(before.upperBound..<having.lowerBound) : 1
        // 已有两家企业拿到同样的证书: of what sort, the other sentence tells.
        let isAlike = Self.alike.isFound(in: end..<Clauses.end(of: end, in: sentence, of: scalars), of: scalars)
        return claim(
            count * named + 1, topic: isAlike ? end..<end : sort(from: end, to: sentence.upperBound),
            before.lowerBound..<end, sentence, number, level)
    }

    private static let alike = CueWords("同样的 这样的 同类 此证 该证 这张证 这块牌 此称号 这一称号")

    /// How many a list names.
    func names(_ range: Range<Int>) -> Int { range.count { Self.joints.contains(reading.scalars[$0]) } + 1 }

    static let joints = ScalarSet("、和与")
    /// 各
    private static let each: UInt32 = 0x5404

    /// 结束了我省没有冰场的历史.
    private func ended(_ sentence: Range<Int>, _ number: Int, _ level: String) -> RankClaim? {
        let scalars = reading.scalars
        guard let end = Self.ending.first(in: sentence, of: scalars),
            let without = Self.without.first(in: end.upperBound..<sentence.upperBound, of: scalars),
            let close = Self.history.first(in: without.upperBound..<sentence.upperBound, of: scalars),
            close.lowerBound - without.upperBound <= 16
        else { return nil }
        return claim(
            1, topic: without.upperBound..<close.lowerBound, end.lowerBound..<close.upperBound, sentence, number, level)
    }

    /// 这条线开动之前，…在国内还是一片空白.
    private func blank(_ sentence: Range<Int>, _ number: Int, _ level: String) -> RankClaim? {
        let scalars = reading.scalars
        guard let word = Self.blanks.first(in: sentence, of: scalars),
            Self.earlier.isFound(in: sentence.lowerBound..<word.lowerBound, of: scalars)
        else { return nil }
        let clause = Clauses.start(of: word.lowerBound, in: sentence, of: scalars)
        return claim(1, topic: word.upperBound..<word.upperBound, clause..<word.upperBound, sentence, number, level)
    }

    /// 在我省是首次发现: the level stands in the clause.
    private func first(_ sentence: Range<Int>, _ number: Int, _ level: String) -> RankClaim? {
        let scalars = reading.scalars
        guard let word = Self.firsts.first(in: sentence, of: scalars) else { return nil }
        let clause = Clauses.start(of: word.lowerBound, in: sentence, of: scalars)
        guard RankReader.level(in: clause..<word.lowerBound, of: reading.scalars) != nil else { return nil }
        return claim(1, topic: word.upperBound..<word.upperBound, clause..<word.upperBound, sentence, number, level)
    }

    /// 在此之前还没有过这样的冰场.
    private func absent(_ before: Range<Int>, _ sentence: Range<Int>, _ number: Int, _ level: String) -> RankClaim? {
        let scalars = reading.scalars
        let reach = min(sentence.upperBound, before.upperBound + Self.name)
        guard let without = Self.never.first(in: before.upperBound..<reach, of: scalars),
            let such = Self.such.first(
                in: without.upperBound..<min(sentence.upperBound, without.upperBound + 4), of: scalars)
        else { return nil }
        return claim(
            1, topic: sort(from: such.upperBound, to: sentence.upperBound), before.lowerBound..<such.upperBound,
            sentence, number, level)
    }

    private static let never = CueWords("没有过 没有 从没有过 从未有过 没见过 没建过 没办过 没出过 没有出现过 不曾有过 未有过")
    private static let such = CueWords("哪条 哪个 哪家 哪座 哪所 这样的 这样一 这种 这类 同类 此类 一家这样 一座这样 一个这样 先例")

    private func claim(
        _ place: Int, topic: Range<Int>, _ range: Range<Int>, _ sentence: Range<Int>, _ number: Int, _ level: String
    ) -> RankClaim {
        let word = OrdinalWord(number: place, unit: "", range: range)
        var claim = RankClaim(
            .sequence, word, topic: reading.text(topic), at: range, in: sentence, number, of: reading)
        claim.scope = level + "/"
        claim.isOther = false
        return claim
    }

    /// The first small number with a measure word of things.
    func count(in range: Range<Int>) -> (count: Int, end: Int)? {
        let scalars = reading.scalars
        for index in range where scalars[index].isDigit || Self.numerals.contains(scalars[index]) {
            var end = index
            while end < range.upperBound, scalars[end].isDigit || Self.numerals.contains(scalars[end]) { end += 1 }
            guard end < range.upperBound, Self.units.contains(scalars[end]) else { continue }
            return OrdinalWord.count(scalars[index..<end]).map { ($0, end + 1) }
        }
        return nil
    }

    /// The noun behind the measure word.
    private func sort(from start: Int, to limit: Int) -> Range<Int> {
        var end = start
        while end < limit, end - start < 12, reading.scalars[end].isHan, !Self.stops.contains(reading.scalars[end]) {
            end += 1
        }
        return start..<end
    }

    static let reach = 30
    private static let before = CueWords(
        "以前只 以前就 以前已 原先只 原来只 在这座桥之前 在这座大桥之前 在这条线之前 在这条路之前 在这家之前 在这所之前 在这座之前 在该桥之前 在它之前 在她之前 在他之前 在此之前 在这之前 它之前 这之前 此前 在它前面 在她前面 在他前面 它前头 它前面 前头已 前面已 前面还 前头还 前头有 前面有 排在前面的 排在前头的 先前 前面只 前头只 前面仅 前边只"
    )
    private static let having = CueWords(
        "剩下 只剩 剩了 站着 排着 各有 各开过 各办过 各建过 各开了 各建了 各办了 各有了 已有 已经有 只有 仅有 就有 有 见过 给过 出现过 发现过 开过 办过 建过 做过 通过 拿过 建成")
    private static let blanks = CueWords("一片空白 还是空白 仍是空白 是个空白 属于空白 是空白")
    private static let earlier = CueWords("之前 以前 此前")
    private static let ending = CueWords("结束了 终结了 改写了 告别了")
    private static let without = CueWords("没有 无")
    private static let firsts = CueWords("首次发现 首次出现 首次实施 首次完成 首次开展 首次成功 首次引进 第一次发现 第一次出现 首次记录到 首次开通 首次建成")
    private static let history = CueWords("的历史")
    private static let numerals = ScalarSet("一两二三四五六七八九十")
    private static let units = ScalarSet("座家个条所例台艘部处项位只支起幢市县省区国城队名人")
    private static let stops = ScalarSet("的在被")
}
