import SourceText

/// The first prize, or the only one, of one thing under two names: 首个全国奖项 is 云山奖 here and 听涛奖 there.
struct StoryPrizes {
    let pair: StoryPair

    func slips() -> [StorySlip] {
        guard let x = prize(in: pair.a), let y = prize(in: pair.b) else { return [] }
        let (here, there) = (pair.a.scalars[x].dropLast(), pair.b.scalars[y].dropLast())
        guard !here.contains(where: there.contains), !pair.a.holds(pair.b.scalars[y]), !pair.b.holds(pair.a.scalars[x])
        else { return [] }
        return [StorySlip(first: x, second: y, confidence: 0.76)]
    }

    /// The only prize that an article names, with the two characters before 奖, told as the first or the only one of its rank.
    private func prize(in text: StoryText) -> Range<Int>? {
        var found: Range<Int>?
        for end in text.scalars.indices where text.scalars[end] == Self.prize && isNamed(text, end) {
            let range = end - 2..<end + 1
            if let known = found {
                guard text.scalars[known] == text.scalars[range] else { return nil }
            } else {
                found = range
            }
        }
        guard let found, let number = text.sentenceNumber(at: found.lowerBound),
            Self.first.isFound(in: text.sentences[number], of: text.scalars)
        else { return nil }
        return found
    }

    /// Whether a proper name stands before 奖, which no word goes on from.
    private func isNamed(_ text: StoryText, _ end: Int) -> Bool {
        guard text.isHan(end - 1), text.isHan(end - 2),
            !text.scalars[end - 2..<end].contains(where: Self.general.contains)
        else { return false }
        return end + 1 >= text.scalars.count || !Self.continuations.contains(text.scalars[end + 1])
    }

    private static let prize: UInt32 = 0x5956
    /// 一等奖, 大奖, 获奖, 颁奖.
    private static let general = ScalarSet("一二三四五六七八九十特等大小获得颁评中领拿捧受夺摘个项金银铜优秀的了过这那该次首头")
    private static let continuations = ScalarSet("项金励状牌杯品者人学章")
    private static let first = CueWords("首个 首项 首座 首次 首获 第一个 第一项 第一次 第一座 头一个 头一回 头一次 头一项 唯一")
}
