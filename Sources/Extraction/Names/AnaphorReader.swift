/// Reads words that stand for a name: 该院, 该公司, 我市, 其.
struct AnaphorReader {
    let text: ReadingText
    let lexicon: NameLexicon

    struct Reading {
        var range: Range<Int>
        /// 院 in 该院, 市 in 我市; empty for 其.
        var head: Range<Int>
    }

    func anaphor(at start: Int) -> Reading? {
        if text[start] == "该", !text.isOne(of: "应本活", start - 1),
            let match = lexicon.anaphorHeads.longest(in: text, at: start + 1)
        {
            let end = start + 1 + match.length
            return Reading(range: start..<end, head: (start + 1)..<end)
        }
        if text[start] == "我" || text[start] == "本", let match = lexicon.selfWords.longest(in: text, at: start) {
            guard !text.isOne(of: "基日根成资", start - 1), !text.has("场", at: start + match.length) else { return nil }
            return Reading(range: start..<(start + match.length), head: (start + 1)..<(start + match.length))
        }
        if text[start] == "其", !text.isOne(of: "尤极与何莫土", start - 1),
            !text.isOne(of: "中他它实余间次一二三所乐是", start + 1), text.traits(start + 1).contains(.han)
        {
            return Reading(range: start..<(start + 1), head: (start + 1)..<(start + 1))
        }
        return nil
    }
}
