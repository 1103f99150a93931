/// Finds sessions of congresses and committees with their term: 市第十四届人民代表大会第六次会议, 区委十届六次全会.
struct SessionReader {
    let reading: ArticleReading
    let lexicon: NameLexicon

    /// In the order of the text; the number of a claim is the term times a thousand and the session.
    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let scalars = reading.scalars
        return sentence.filter { scalars[$0] == Self.term }.compactMap { claim(at: $0, sentence, number) }
    }

    private static let term: UInt32 = 0x5C4A
    private static let session: UInt32 = 0x6B21
    private static let ordinal: UInt32 = 0x7B2C

    /// - Parameter index: where 届 stands.
    private func claim(at index: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let scalars = reading.scalars
        guard let term = numeral(endingAt: index, from: sentence.lowerBound),
            let times = (index + 1..<runEnd(index + 1, sentence)).first(where: { scalars[$0] == Self.session }),
            let session = numeral(endingAt: times, from: index + 1),
            let end = Self.meetings.end(startingAt: times + 1, to: sentence.upperBound, in: scalars)
        else { return nil }
        let before = NameRun(scalars: scalars, lexicon: lexicon).before(term.start, from: sentence.lowerBound)
        let body = Self.normal(reading.text(before) + reading.text(index + 1..<session.start))
        guard let last = body.last, Self.bodyEnds.contains(last) else { return nil }
        let word = OrdinalWord(
            number: term.value * 1000 + session.value, unit: "次", range: term.start..<times + 1)
        return RankClaim(.session, word, topic: body, at: term.start..<end, in: sentence, number, of: reading)
    }

    /// Where the characters and digits of the name end, at most 26 on.
    private func runEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        var end = start
        while end < min(sentence.upperBound, start + 26), reading.scalars[end].isHan || reading.scalars[end].isDigit {
            end += 1
        }
        return end
    }

    private static let meetings = CueWords("会议 全会 全体会议 全体扩大会议 全委会 全体会 大会 常委会")
    private static let bodyEnds: Set<Character> = ["委", "大", "协", "会", "联", "部"]

    /// The number whose digits end before an index, and where it begins, 第 included.
    private func numeral(endingAt end: Int, from limit: Int) -> (start: Int, value: Int)? {
        let scalars = reading.scalars
        var start = end
        while start > limit, end - start < 5, scalars[start - 1].isDigit || scalars[start - 1].isHanNumeral {
            start -= 1
        }
        guard let value = OrdinalWord.value(scalars[start..<end]) else { return nil }
        return (start > limit && scalars[start - 1] == Self.ordinal ? start - 1 : start, value)
    }

    /// 市委 of 中共某某市委员会, 市人大 of 市人民代表大会.
    static func normal(_ body: String) -> String {
        var text = body
        for (long, short) in [
            ("中国人民政治协商会议", "政协"), ("人民政治协商会议", "政协"), ("中国共产党", ""), ("中共", ""), ("人民代表大会", "人大"),
            ("常务委员会", "常委会"), ("纪律检查委员会", "纪委"), ("纪检监察委员会", "纪委"), ("委员会", "委"),
        ] where text.contains(long) {
            text = text.replacing(long, by: short)
        }
        // 政协某某市委 is the committee of the 政协.
        if text.hasPrefix("政协"), text.hasSuffix("委") { text = String(text.dropFirst(2).dropLast()) + "政协" }
        return text
    }
}

extension String {
    /// The text with each occurrence of a part replaced.
    func replacing(_ part: String, by other: String) -> String {
        // Mostly it stands nowhere, which its bytes tell many times sooner than its characters.
        guard NameBytes.with(self, part, { $0.holds($1) }) else { return self }
        var result = ""
        var rest = self[...]
        while let range = rest.firstRange(of: part) {
            result += rest[..<range.lowerBound] + other
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
