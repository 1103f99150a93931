import Extraction
import SourceText

/// The births that an article tells.
extension AgeFinder {
    struct Birth {
        var year: Int
        var range: Range<Int>
        var sentence: Int
        /// The name right before the year; empty behind a pronoun or nothing.
        var name: [UInt32]
        var isOfPerson = true
    }

    func births() -> [Birth] {
        dated(isBirth).map {
            Birth(
                year: $0.year, range: $0.range, sentence: $0.sentence,
                name: name(before: $0.range.lowerBound, account.sentences[$0.sentence]))
        }
    }

    /// The written years that the words beside them make the beginning of something.
    func dated(
        _ isBeginning: (Range<Int>, FigureSentence) -> Bool
    ) -> [(year: Int, range: Range<Int>, sentence: Int)] {
        account.mentions.compactMap { mention in
            guard let date = mention.date, date.yearIsWritten, let year = date.year,
                let index = account.sentence(at: mention.range.lowerBound),
                isBeginning(mention.range, account.sentences[index])
            else { return nil }
            return (year, mention.range, index)
        }
    }

    private func isBirth(_ range: Range<Int>, _ sentence: FigureSentence) -> Bool {
        let after = range.upperBound..<min(range.upperBound + 6, sentence.range.upperBound)
        let before = max(range.lowerBound - 4, sentence.range.lowerBound)..<range.lowerBound
        // 1985年儿子出生时 tells of another, 最大的1985年生 of one among several.
        if Self.kin.isFound(in: after, of: account.scalars)
            || CueWords("最大的 最小的 老大 老二 老三 其中").start(
                endingAt: range.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
        {
            return false
        }
        return CueWords("出生 生于 生在 降生 生人").isFound(in: after, of: account.scalars)
            || CueWords("生， 生。 生） 生、").end(startingAt: range.upperBound, to: after.upperBound, in: account.scalars)
                != nil
            || CueWords("出生于 生于 出生在 出生").start(endingAt: range.lowerBound, from: before.lowerBound, in: account.scalars)
                != nil
    }

    /// The Han characters between the last mark and the year, without 生于 and 出生: 2 to 4 of them are a name.
    private func name(before end: Int, _ sentence: FigureSentence) -> [UInt32] {
        var stop = end
        if let start = CueWords("出生于 生于 出生在").start(endingAt: end, from: sentence.range.lowerBound, in: account.scalars)
        {
            stop = start
        }
        var start = stop
        while start > sentence.range.lowerBound, account.scalars[start - 1] >= 0x4E00,
            account.scalars[start - 1] <= 0x9FFF
        { start -= 1 }
        let run = Array(account.scalars[start..<stop])
        let pronouns = Set("我他她其您你是".unicodeScalars.map(\.value))
        guard (2...4).contains(run.count), !run.contains(where: { pronouns.contains($0) }),
            Self.elders.end(startingAt: 0, to: run.count, in: run) != run.count
        else { return [] }
        return run
    }

    /// Nouns that stand for the person told of before.
    private static let elders = CueWords("老人 老人家 老汉 老太太 老太 老爷子 老兵 老先生 奶奶 爷爷 大爷 大娘 阿婆 阿公 大伯 大妈 母亲 父亲 女孩 男孩 姑娘 小伙 小伙子 孩子")

    /// Whether it is a relative who was born: 他的儿子1950年出生.
    func isOfKin(_ birth: Birth) -> Bool {
        let start = max(account.sentences[birth.sentence].range.lowerBound, birth.range.lowerBound - 6)
        return CueWords("儿子 女儿 孙子 孙女 弟弟 妹妹 哥哥 姐姐 妻子 丈夫 徒弟 父亲 母亲 长子 次子 长女").isFound(
            in: start..<birth.range.lowerBound, of: account.scalars)
    }
}
