/// Reads places in an order: 第三位, 首个, 第十四届, 十四届九次全会, 全省第五, 一要 … 二要.
struct OrdinalReader {
    let text: ReadingText
    let lexicons: Lexicons
    let numerals: NumeralReader

    struct Reading {
        var range: Range<Int>
        var value: Mention.Value
    }

    func ordinal(at start: Int) -> Reading? {
        switch text[start] {
        case "第": return numbered(at: start)
        case "首": return first(at: start) ?? superlative(at: start)
        case "之", "历", "居", "零", "榜", "位": return superlative(at: start)
        default:
            guard text.traits(start).isDisjoint(with: .numeral) == false else { return nil }
            return edition(numeralAt: start, from: start) ?? listed(at: start)
        }
    }

    /// 第三位, 第十四届, 第三条.
    private func numbered(at start: Int) -> Reading? {
        guard let numeral = numerals.numeral(at: start + 1), let number = numeral.integer else { return nil }
        if let edition = edition(numeralAt: start + 1, from: start) { return edition }
        let end = numeral.range.upperBound
        // 第7号台风. In Han numerals decrees are numbered one after another (第六十号令), and there 号 is no unit.
        if text[end] == "号", numeral.writing == .arabic {
            return Reading(range: start..<(end + 1), value: .ordinal(Ordinal(number: number, unit: "号")))
        }
        if isArticle(at: end) { return Reading(range: start..<articleEnd(end + 1), value: .identifier(.article)) }
        guard let unit = lexicons.units.unit(in: text, at: end), unit.unit.dimension == .count,
            !lexicons.words.breaksUnit(in: text, at: end, unitEnd: unit.end, numeral: numeral)
        else { return Reading(range: start..<end, value: .ordinal(Ordinal(number: number))) }
        return Reading(
            range: start..<unit.end, value: .ordinal(Ordinal(number: number, unit: text.string(end..<unit.end))))
    }

    /// 第三条 of a law; 第三条生产线 is a third line.
    private func isArticle(at end: Int) -> Bool {
        guard text.isOne(of: "条款章节编", end) else { return false }
        let next = end + 1
        if text[next] == "第" || text.isOne(of: "规之的、，）)》", next) || text[next] == 0 { return true }
        return text[end] == "款" || text[end] == "章"
    }

    /// 第一百三十三条之一: an article put in later.
    private func articleEnd(_ end: Int) -> Int { text[end] == "之" && text.digit(end + 1) > 0 ? end + 2 : end }

    /// 首个, 首批, 首届.
    private func first(at start: Int) -> Reading? {
        guard text.isOne(of: "个家次批届期例条台款座艘架辆部支枚张项笔单种季轮所处名位場场", start + 1) else { return nil }
        if text[start + 1] == "部", text.isOne(of: "分门", start + 2) { return nil }
        return Reading(
            range: start..<(start + 2),
            value: .ordinal(
                Ordinal(number: 1, unit: text.string(start + 1..<start + 2), isEdition: text[start + 1] == "届")))
    }

    /// 全省之首, 历年之最, 历史最佳, 零的突破: the first place, or the first time, without a numeral.
    private func superlative(at start: Int) -> Reading? {
        for word: StaticString in [
            "之首", "之最", "历史最佳", "历史最好", "历史最高", "历史新高", "居首", "居首位", "榜首", "位列首位", "零的突破", "首创", "首位", "首屈一指",
        ] {
            guard let end = text.end(of: word, at: start), !text.isOne(of: "要次先府都席", end) else { continue }
            return Reading(range: start..<end, value: .ordinal(Ordinal(number: 1)))
        }
        return nil
    }

    /// 十四届九次全会, 二十届四中全会, 第七届, 十四届人大四次会议.
    private func edition(numeralAt index: Int, from start: Int) -> Reading? {
        guard let numeral = numerals.numeral(at: index), let number = numeral.integer,
            text[numeral.range.upperBound] == "届"
        else { return nil }
        var end = numeral.range.upperBound + 1
        let session = session(after: end)
        // 十二届全国人大 without a session; 两届 and 三届 in a row are counted.
        let isOfBody = number > 3 && numeral.writing == .han && (isBody(at: end) || isBody(before: start))
        guard start < index || session != nil || isOfBody else { return nil }
        if let session { end = session.end }
        return Reading(
            range: start..<end,
            value: .ordinal(Ordinal(number: number, session: session?.number, unit: "届", isEdition: true)))
    }

    private func isBody(at index: Int) -> Bool {
        for word: StaticString in ["全国人大", "全国政协", "人大", "政协", "中央", "省委", "市委", "区委", "县委", "全会", "常委会"]
        where text.has(word, at: index) {
            return true
        }
        return false
    }

    /// 省委十三届历次全会
    private func isBody(before index: Int) -> Bool {
        for word: StaticString in ["人大", "政协", "中央", "省委", "市委", "区委", "县委"] where text.has(word, before: index) {
            return true
        }
        return false
    }

    /// 九次全会, 人大四次会议, 四中全会 after 届.
    private func session(after end: Int) -> (number: Int, end: Int)? {
        var place = end
        for body: StaticString in [
            "全国人大常委会", "全国人大", "全国政协常委会", "全国政协", "全国人民代表大会", "人民代表大会", "人大常委会", "人大", "政协常委会", "政协", "中央纪委", "中央委员会",
            "纪委", "市委", "省委", "区委", "县委", "委员会", "理事会", "董事会",
        ] {
            if let next = text.end(of: body, at: end) {
                place = next
                break
            }
        }
        if text[place] == "第" { place += 1 }
        guard let numeral = numerals.numeral(at: place), let number = numeral.integer else { return nil }
        let next = numeral.range.upperBound
        guard text.isOne(of: "次中", next), text.isOne(of: "全会常委大扩职", next + 1) else { return nil }
        for word: StaticString in ["全会", "全体会议", "常委会会议", "会议", "代表大会", "职代会", "职工代表大会"] {
            if let stop = text.end(of: word, at: next + 1) { return (number, stop) }
        }
        return (number, next + 1)
    }

    /// 一要 …, 三是 … at the head of a clause.
    private func listed(at start: Int) -> Reading? {
        guard text.traits(start - 1).contains(.mark) || start == 0, text.traits(start).contains(.han),
            let numeral = numerals.numeral(at: start), numeral.writing == .han, let number = numeral.integer,
            number <= 20, text.isOne(of: "要是", numeral.range.upperBound)
        else { return nil }
        let end = numeral.range.upperBound + 1
        return Reading(
            range: start..<end, value: .ordinal(Ordinal(number: number, unit: text.string((end - 1)..<end))))
    }
}
