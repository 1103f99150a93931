import SourceText

/// Finds places in an order that are told by how many there are with this one: 加上这次总共修了四回 is the fourth time,
/// 至此，全市地铁达到五条 makes the newest the fifth, 凑成了三张 the third.
struct RunningCountReader {
    let reading: ArticleReading

    /// In the order of the text.
    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let scalars = reading.scalars
        let withThis = Self.adding.all(in: sentence, of: scalars).compactMap { word -> RankClaim? in
            let next = word.upperBound
            guard next < sentence.upperBound,
                Self.occasions.contains(scalars[next]) || Self.things.contains(scalars[next])
            else {
                return nil
            }
            return count(behind: word, to: sentence.upperBound, in: sentence, number)
        }
        if let first = withThis.first { return [first] }
        let byThen = Self.byThen.all(in: sentence, of: scalars).compactMap { word -> RankClaim? in
            guard
                let grown = Self.grown.first(
                    in: word.upperBound..<min(sentence.upperBound, word.upperBound + Self.reach), of: scalars)
            else { return nil }
            return count(
                behind: grown, to: Clauses.end(of: grown.upperBound, in: sentence, of: scalars), in: sentence, number)
        }
        let made = Self.making.all(in: sentence, of: scalars).compactMap { word -> RankClaim? in
            count(behind: word, to: min(sentence.upperBound, word.upperBound + 4), in: sentence, number)
        }
        return Array((byThen + made).prefix(1))
    }

    /// The first small number with a measure word behind a word, with what is counted.
    private func count(behind word: Range<Int>, to limit: Int, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        let limit = min(limit, word.upperBound + Self.reach)
        for index in word.upperBound..<max(word.upperBound, limit) where Self.isNumeral(scalars[index]) {
            // 第五条, 这一回
            guard !Self.isNumeral(scalars[index - 1]), !Self.pointing.contains(scalars[index - 1]) else { continue }
            var end = index
            while end < limit, Self.isNumeral(scalars[end]) { end += 1 }
            guard end < limit, let value = OrdinalWord.count(scalars[index..<end]), value >= 2, value < Self.most else {
                continue
            }
            if Self.occasions.contains(scalars[end]) { return times(value, index..<end + 1, in: sentence, number) }
            guard Self.things.contains(scalars[end]) else { continue }
            return thing(value, index..<end + 1, word, in: sentence, number)
        }
        return nil
    }

    /// 总共修了四回: what was done stands before the number.
    private func times(_ value: Int, _ range: Range<Int>, in sentence: Range<Int>, _ number: Int) -> RankClaim {
        let scalars = reading.scalars
        let isDone = scalars[range.lowerBound - 1] == Self.perfect || scalars[range.lowerBound - 1] == Self.experienced
        let end = range.lowerBound - (isDone ? 1 : 0)
        let verb = isDone && scalars[end - 1].isHan ? reading.text(end - 1..<end) : ""
        let word = OrdinalWord(number: value, unit: Self.text(scalars[range.upperBound - 1]), range: range)
        var claim = RankClaim(.times, word, topic: verb, at: range, in: sentence, number, of: reading)
        claim.isOther = false
        return claim
    }

    private func thing(_ value: Int, _ range: Range<Int>, _ word: Range<Int>, in sentence: Range<Int>, _ number: Int)
        -> RankClaim
    {
        let scalars = reading.scalars
        var end = range.upperBound
        while end < sentence.upperBound, end - range.upperBound < Self.noun, scalars[end].isHan,
            !Self.stops.contains(scalars[end])
        {
            end += 1
        }
        let ordinal = OrdinalWord(number: value, unit: Self.text(scalars[range.upperBound - 1]), range: range)
        var claim = RankClaim(
            .sequence, ordinal, topic: reading.text(range.upperBound..<end), at: word.lowerBound..<range.upperBound,
            in: sentence, number, of: reading)
        let level = RankReader.level(in: sentence.lowerBound..<range.lowerBound, of: scalars) ?? ""
        claim.prefix = Self.mark
        claim.scope = (level == Self.world ? "" : level) + "/"
        claim.isOther = false
        return claim
    }

    /// The ``RankClaim/prefix`` of how many things there are by now.
    static let mark = "共"

    private static func text(_ scalar: UInt32) -> String { String(scalars: [scalar][...]) }

    private static func isNumeral(_ scalar: UInt32) -> Bool { scalar.isDigit || scalar.isHanNumeral }

    private static let adding = CueWords("加上这 算上这 连上这 连同这 加上此 算上此 加上本 算上本 包括这 连这")
    private static let byThen = CueWords("至此 由此 随之 从而 到此 自此")
    private static let grown = CueWords("增至 增加到 增加至 达到 达 共有 已有 已经有 拥有 有了 扩大到 扩充到 上升到 扩至 增到 多达")
    private static let making = CueWords("凑成了 凑成 凑齐了 凑齐 凑够了 凑够 凑足了 凑足")
    private static let pointing = ScalarSet("第这那每前后首另头约近超")
    private static let occasions = ScalarSet("次回趟遭度")
    private static let things = ScalarSet("座家个条所例台艘部处项位只支起幢张块枚届颗")
    private static let stops = ScalarSet("的在被可了，")
    private static let perfect: UInt32 = 0x4E86
    private static let experienced: UInt32 = 0x8FC7
    /// More are no place in an order that anyone counts.
    private static let most = 60
    /// 国际航线 is none of the world's.
    private static let world = "球"
    private static let noun = 10
    /// Characters.
    private static let reach = 26
}
