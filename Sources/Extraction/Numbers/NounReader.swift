import SourceText

/// Finds what a quantity counts: the words after the measure word, or those before it where none follow.
struct NounReader {
    let text: ReadingText
    let verbs: WordTrie

    /// 人才 in 80多名人才; 科技成果 in 科技成果268项.
    func noun(for reading: QuantityReader.Reading, floor: Int) -> Range<Int>? {
        guard reading.quantity.dimension == .count || reading.quantity.dimension == .none else { return nil }
        return following(reading.range.upperBound) ?? preceding(reading.range.lowerBound, floor: floor)
    }

    private func following(_ first: Int) -> Range<Int>? {
        let start = text.end(of: "之间", at: first) ?? first
        var end = start
        while end < start + 16, text.traits(end).contains(.han), !isBoundary(end) { end += 1 }
        return end > start && !isChange(start..<end) ? start..<end : nil
    }

    private func preceding(_ last: Int, floor: Int) -> Range<Int>? {
        let end = text.isOne(of: "从由", last - 1) ? last - 1 : last
        var start = end
        while start > max(floor, end - 12), text.traits(start - 1).contains(.han), !isVerbEnd(start - 1),
            !text.isOne(of: "该其", start - 1)
        { start -= 1 }
        // 其中女队员两名: the women are counted.
        if text[start] == "中", text[start - 1] == "其" { start += 1 }
        // 引进博士后, 达成意向: the verb goes on beyond its first character.
        if start > floor, let verb = verbs.longest(in: text, at: start - 1), start - 1 + verb.length < end {
            start += verb.length - 1
        }
        // 收到稿件, 某院新增企业: what is counted stands after the last verb.
        var place = start
        while place < end {
            if let verb = verbs.longest(in: text, at: place), place + verb.length < end {
                place += verb.length
                start = place
            } else {
                place += 1
            }
        }
        // 总计25家 counts what was named before.
        if verbs.longest(in: text, at: start)?.length == end - start { return nil }
        return end - start >= 2 && !isChange(start..<end) ? start..<end : nil
    }

    /// 从3家增加到17家: the word between tells how they change, and names nothing.
    private func isChange(_ range: Range<Int>) -> Bool {
        for word: StaticString in ["提升", "提高", "增加", "增至", "增长", "扩大", "扩容", "上升", "下降", "降至", "升至", "减少", "减至", "缩减"] {
            guard let end = text.end(of: word, at: range.lowerBound) else { continue }
            return end == range.upperBound || end + 1 == range.upperBound && text.isOne(of: "到至为了约", end)
        }
        return false
    }

    private func isBoundary(_ index: Int) -> Bool {
        if Self.boundaries.contains(text[index]) { return true }
        // 27枚奖牌居各队之首
        if text[index] == "居", !text.isOne(of: "民住所家室委", index + 1), !text.isOne(of: "邻新定移隐群故旧起安城", index - 1) {
            return true
        }
        // 四名高二学生
        if text.isOne(of: "高初大研", index - 1), text.isOne(of: "一二三四", index), text.isOne(of: "学女男年的班新老", index + 1) {
            return false
        }
        // 伍 in 队伍 and 陆 in 大陆 are no digits.
        return text.traits(index).contains(.hanPower)
            || text.traits(index).contains(.hanDigit) && !text.isOne(of: "壹贰叁肆伍陆柒捌玖", index)
    }

    private static let boundaries = ScalarSet("的和与及在为是了将被把于从到向对由等已可能让使以并也都就还又再则而来参获通入达共中占")

    private func isVerbEnd(_ index: Int) -> Bool { Self.verbEnds.contains(text[index]) }

    private static let verbEnds = ScalarSet("了获达有为共是设建引推培获评超约近")
}
