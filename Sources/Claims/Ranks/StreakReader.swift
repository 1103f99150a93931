import SourceText

/// Finds how many years running something has gone one way: 连续第9年上升, 二十连丰. Of 五连冠 there are as many as champions.
struct StreakReader {
    let reading: ArticleReading

    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        // 连续, 接连, 八连涨: without the one character there is none.
        guard reading.scalars[sentence].contains(Self.linked) else { return [] }
        return sentence.compactMap { index in
            years(at: index, in: sentence, number) ?? running(at: index, in: sentence, number)
        }
    }

    /// 连续第9年上升, 连续9年上升.
    private func years(at index: Int, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        guard let start = Self.running.end(startingAt: index, to: sentence.upperBound, in: scalars),
            let count = count(at: start, to: sentence.upperBound), count.end < sentence.upperBound,
            scalars[count.end] == Self.year
        else { return nil }
        let limit = min(sentence.upperBound, count.end + 1 + Self.reach)
        guard let way = Self.way(in: count.end + 1..<limit, of: scalars) else { return nil }
        return claim(count.value, way.name, index..<way.end, in: sentence, number)
    }

    /// 八连涨.
    private func running(at index: Int, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        guard index == sentence.lowerBound || !Self.isNumeral(scalars[index - 1]),
            let count = count(at: index, to: sentence.upperBound), count.end + 1 < sentence.upperBound,
            scalars[count.end] == Self.linked, let name = Self.ways[scalars[count.end + 1]]
        else { return nil }
        return claim(count.value, name, index..<count.end + 2, in: sentence, number)
    }

    private func claim(_ count: Int, _ way: String, _ range: Range<Int>, in sentence: Range<Int>, _ number: Int)
        -> RankClaim
    {
        let word = OrdinalWord(number: count, unit: "连", range: range)
        return RankClaim(.streak, word, topic: way, at: range, in: sentence, number, of: reading)
    }

    /// The number at an index, of two and more.
    private func count(at start: Int, to limit: Int) -> (value: Int, end: Int)? {
        var end = start
        while end < limit, Self.isNumeral(reading.scalars[end]) { end += 1 }
        guard end > start, let value = OrdinalWord.count(reading.scalars[start..<end]), value >= 2 else { return nil }
        return (value, end)
    }

    /// Which way it went, by the first word that tells one.
    private static func way(in range: Range<Int>, of scalars: [UInt32]) -> (name: String, end: Int)? {
        for index in range {
            if let name = ways[scalars[index]] { return (name, index + 1) }
        }
        return nil
    }

    private static func isNumeral(_ scalar: UInt32) -> Bool { scalar.isDigit || scalar.isHanNumeral }

    private static let ways: [UInt32: String] = Dictionary(
        uniqueKeysWithValues: [("增", "增"), ("丰", "增"), ("涨", "增"), ("升", "增"), ("降", "降"), ("减", "降"), ("跌", "降")]
            .map { ($0.0.unicodeScalars.first!.value, $0.1) })
    private static let running = CueWords("连续第 连续 连着 接连 一连 连着第")
    private static let year: UInt32 = 0x5E74
    private static let linked: UInt32 = 0x8FDE
    /// Scalars between the years and the word that tells which way.
    private static let reach = 6
}
