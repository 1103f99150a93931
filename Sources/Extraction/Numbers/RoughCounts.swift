import SourceText

/// Counts whose words tell only about how many: 几名, 数天, 百八十人, 个把月, 数以万计.
extension QuantityReader {
    /// The rough count that begins at an index, with its unit.
    func roughCount(at start: Int) -> Side? {
        roughHundred(at: start) ?? few(at: start) ?? roughOne(at: start) ?? hostOf(at: start)
    }

    /// 百八十, 千八百: between one and nearly two of the multiplier.
    private func roughHundred(at start: Int) -> Side? {
        guard text.has("百八十", at: start) || text.has("千八百", at: start) || text.has("万八千", at: start),
            text.traits(start - 1).isDisjoint(with: [.numeral, .vague]),
            text.traits(start + 3).isDisjoint(with: .numeral)
        else { return nil }
        let power = ScalarTable.power(text[start])
        guard let low = ScaledInteger(1).scaled(by: power), let high = ScaledInteger(18).scaled(by: power - 1) else {
            return nil
        }
        return completed(Numeral(range: start..<(start + 3), low: low, high: high, writing: .han, isVague: false))
    }

    /// 几名, 好几个月, 数天: two to nine, as dictionaries explain 几 and 数 (《现代汉语词典》). 几 also asks (几点, 第几), and 数 ends
    /// many a word (人数, 次数), so it is read only behind what a number follows.
    private func few(at start: Int) -> Side? {
        guard text.isOne(of: "几数", start), text.traits(start + 1).isDisjoint(with: .numeral) else { return nil }
        if text[start] == "几" {
            guard !text.isOne(of: "第初周期拜月", start - 1), !text.isOne(of: "点时号分度月成级", start + 1) || isClockSpan(start + 1)
            else { return nil }
        } else if text.traits(start - 1).contains(.han), !Self.beforeSeveral.contains(text[start - 1]) {
            return nil
        }
        let numeral = Numeral(
            range: start..<(start + 1), low: ScaledInteger(2), high: ScaledInteger(10), writing: .han, isVague: true)
        var side = completed(numeral)
        if side.unit == nil, text[start] == "数", let month = monthUnit(at: side.end) {
            (side.unit, side.end) = (month.unit, month.end)
        }
        return side.unit != nil ? side : nil
    }

    /// 分钟 and 分米 behind 几, where 分 alone would ask for a share or a mark.
    private func isClockSpan(_ place: Int) -> Bool { text[place] == "分" && text.isOne(of: "钟米", place + 1) }

    private static let beforeSeveral = ScalarSet("有了的近过去时经达这那在共及和与等将再用花被由从到给把向为需续连出前后来上中请派让隔")

    /// 个把月, 个把小时: about one.
    private func roughOne(at start: Int) -> Side? {
        guard text.has("个把", at: start),
            let unit = lexicons.units.unit(in: text, at: start + 2) ?? monthUnit(at: start + 2)
        else { return nil }
        let one = ScaledInteger(1)
        return Side(
            numeral: Numeral(range: start..<(start + 1), low: one, high: one, writing: .han), low: one, high: one,
            more: .about, unit: unit.unit, unitStart: start + 2, end: unit.end)
    }

    /// 数以万计: at least one of the multiplier and less than ten.
    private func hostOf(at start: Int) -> Side? {
        guard text.has("数以", at: start), let power = numerals.numeral(at: start + 2, allowsBare: true), power.isBare,
            text[power.range.upperBound] == "计", let high = power.low.scaled(by: 1)
        else { return nil }
        let numeral = Numeral(
            range: start..<(power.range.upperBound + 1), low: power.low, high: high, writing: .han, isVague: true)
        return completed(numeral)
    }
}
