/// Reads names given in the text for what stands before: （以下简称“云州军创会”）, 简称“云科汇”.
struct AliasReader {
    let text: ReadingText

    struct Reading {
        /// The alias without marks.
        var alias: Range<Int>
        /// Where the name it stands for ends.
        var nameEnd: Int
    }

    func alias(at start: Int) -> Reading? {
        for word: StaticString in ["以下简称", "下称", "以下称", "又称", "简称", "以下统称", "英文简称", "又名", "俗称"] {
            // 简称 in 以下简称 has been read with it.
            if text.has("以下", before: start) || text.isOne(of: "下又英", start - 1) { return nil }
            guard var place = text.end(of: word, at: start) else { continue }
            while text.isOne(of: "为：: ", place) { place += 1 }
            let isBracketed = text.isOne(of: "（(，,", start - 1)
            guard let alias = aliasRange(at: place, isBracketed: isBracketed) else { return nil }
            return Reading(alias: alias, nameEnd: isBracketed ? start - 1 : start)
        }
        return nil
    }

    private func aliasRange(at start: Int, isBracketed: Bool) -> Range<Int>? {
        let isQuoted = text.isOne(of: "“‘\"「", start)
        guard isQuoted || isBracketed else { return nil }
        let first = isQuoted ? start + 1 : start
        var end = first
        while end < first + 20, !text.traits(end).contains(.mark) || text.isOne(of: "-·", end) { end += 1 }
        guard end > first + 1, isQuoted ? text.isOne(of: "”’\"」", end) : text.isOne(of: "）)，。", end) else { return nil }
        return first..<end
    }
}
