import EmbeddedFiles
import SourceText

/// What an article calls a person by trade, right before the name or as what he is: 电工某某某, 司职门将的他, 至今还是讲师.
struct PersonCallings {
    let persons: StoryPersons

    struct Calling {
        /// By number: words of one family that are held one at a time.
        let family: Int
        /// The word, or one that means the same.
        let kind: Int
        let range: Range<Int>
    }

    /// Those beside the name first.
    func callings(of name: [UInt32]) -> [Calling] { named(name) + led(name) }

    private func named(_ name: [UInt32]) -> [Calling] {
        let text = persons.text
        return persons.places.filter { $0.name == name }.compactMap { place in
            let end = place.range.lowerBound
            for length in stride(from: Self.longest, through: 2, by: -1) where end - length >= 0 {
                guard let found = Self.words.longestMatch(in: text.scalars, at: end - length, end: end),
                    found.length == length
                else { continue }
                // 老电工某某某, 副教授某某某: told by the longest word; 前电工 is no longer one.
                guard end == length || !Self.former.contains(text.scalars[end - length - 1]) else { return nil }
                return Calling(
                    family: found.value.family, kind: found.value.kind, range: end - length..<place.range.upperBound)
            }
            return nil
        }
    }

    /// 司职门将, 评上教授: behind words that tell what the one spoken of is.
    private func led(_ name: [UInt32]) -> [Calling] {
        let text = persons.text
        return Self.leads.all(in: text.scalars.indices, of: text.scalars).compactMap { lead in
            let clause = text.clause(at: lead.lowerBound)
            guard let found = Self.words.longestMatch(in: text.scalars, at: lead.upperBound, end: clause.upperBound),
                !Self.isOfAnother(text.scalars, lead.upperBound + found.length),
                !Self.unsure.isFound(in: clause.lowerBound..<lead.lowerBound, of: text.scalars),
                persons.spokenOf(at: lead.lowerBound) == name
            else { return nil }
            return Calling(
                family: found.value.family, kind: found.value.kind,
                range: lead.lowerBound..<lead.upperBound + found.length)
        }
    }

    /// 是一名电工的妻子, 还是焊工师傅: the trade belongs to another word.
    private static func isOfAnother(_ scalars: [UInt32], _ end: Int) -> Bool {
        end < scalars.count && scalars[end].isHan && !closings.contains(scalars[end])
    }

    private static let closings = ScalarSet("的那后时")
    private static let leads = CueWords(
        "司职 评上 评上了 晋升为 晋升 聘为 受聘为 还是 仍是 至今是 职称是 职称还是 依然是 现在是 如今是 现任 现为 还只是 停在 停留在 是一名 是名 是位 是一位")
    /// What was so once, is wished for, or said of somebody else.
    private static let unsure = CueWords(
        "那年 当年 当时 那时 年前 年轻时 从前 后来 早年 曾 曾经 以前 过去 原来 没 没有 未 不 想 盼 争取 将 如果 要是 准备 申报 父亲 母亲 妻子 丈夫 儿子 女儿")

    private static let longest = 6
    private static let former = ScalarSet("原前")

    private struct Word: Sendable { let family, kind: Int }

    private static let words: PhraseTable<Word> = {
        var table = PhraseTable<Word>()
        for (family, row) in LexiconTable(lexicon: "person-trades.txt").rows.enumerated() {
            for (kind, words) in row[0].words.enumerated() {
                for word in words.parts(at: UInt8(ascii: "=")) { table.insert(word, Word(family: family, kind: kind)) }
            }
        }
        return table
    }()
}
