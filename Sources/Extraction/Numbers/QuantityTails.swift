/// What may follow a number and its unit and belongs to it: 旬 of an age, 半, seconds, 角 and 分.
extension QuantityReader {
    /// 年过七旬, 八旬老人: ten years of age each, and without 过 or 近 the years up to the next ten.
    func takeAge(_ side: inout Side) -> Bool {
        guard text[side.end] == "旬", side.numeral.writing == .han, side.low == side.high, side.low.scale == 0,
            (5...10).contains(side.low.mantissa), let tens = side.low.scaled(by: 1)
        else { return false }
        (side.low, side.high, side.unit) = (tens, tens, lexicons.ageUnit)
        // 过 bounds an age as it bounds a bare multiplier.
        side.numeral.isBare = true
        if !text.isOne(of: "过近逾满届", side.numeral.range.lowerBound - 1) { side.more = .more }
        side.end += 1
        return true
    }

    func takeHalf(_ side: inout Side) {
        guard text[side.end] == "半", let unit = side.unit, side.more == .none,
            !text.isOne(of: "径山岛成场", side.end + 1)
        else { return }
        let halves: Set<QuantityDimension> = [
            .calendarTime, .clockTime, .length, .mass, .multiple, .area, .volume,
        ]
        guard halves.contains(unit.dimension) || unit.canonical == "岁" || unit.canonical == "分" else { return }
        addHalf(&side)
        side.end += 1
        if text[side.end] == "钟" || text[side.end] == "时" { side.end += 1 }
        // 十八公里半多一点
        guard let tail = endOfLittleMore(at: side.end) ?? text.end(of: "有余", at: side.end) else { return }
        side.more = .more
        side.end = tail
    }

    /// 186件（套）, 32台（套）: the same counted by another measure word.
    func takeOtherUnit(_ side: inout Side) {
        guard side.unit?.dimension == .count, text.isOne(of: "（(", side.end), text.isOne(of: "）)", side.end + 2),
            lexicons.units.unit(in: text, at: side.end + 1)?.unit.dimension == .count
        else { return }
        side.otherUnit = 3
        side.end += side.otherUnit
    }

    /// The end of 多一点 and its like at an index.
    func endOfLittleMore(at index: Int) -> Int? {
        text.end(of: "多一点", at: index) ?? text.end(of: "多一些", at: index) ?? text.end(of: "多点", at: index)
    }

    /// 一分半钟, 十三分半, 2分03秒: minutes, not points.
    func takeMinutes(_ side: inout Side) -> Bool {
        if text[side.end] == "分", !text.traits(side.end + 1).isDisjoint(with: .numeral),
            let seconds = numerals.numeral(at: side.end + 1), text[seconds.range.upperBound] == "秒"
        {
            side.unit = lexicons.minuteUnit
            side.end += 1
            return true
        }
        guard text.has("分半", at: side.end), side.more == .none, !isScored(at: side) else { return false }
        addHalf(&side)
        side.unit = lexicons.minuteUnit
        side.end += text[side.end + 2] == "钟" ? 3 : 2
        return true
    }

    /// 拿到13分半, 积十一分半: points after all.
    private func isScored(at side: Side) -> Bool {
        let start = side.numeral.range.lowerBound
        guard text[side.end + 2] != "钟" else { return false }
        return text.isOne(of: "得积胜", start - 1) || text.has("拿到", before: start) || text.has("得到", before: start)
            || text.has("拿下", before: start) || text.has("贡献", before: start)
    }

    /// 角 and 分 after 元: 一百三十五块六角七分钱, 十二块五, 七毛二.
    func takeMoneyTail(_ side: inout Side) {
        guard let unit = side.unit, unit.canonical == "元" else { return }
        if text[side.end - 1] == "毛", text.digit(side.end) > 0, !text.traits(side.end + 1).contains(.han),
            !text.isDigit(side.end + 1)
        {
            add(text.digit(side.end), scale: 1, to: &side)
            side.end += 1
        }
        guard unit.factor == .one else { return }
        var scale = 1
        while scale <= 2 {
            let digit = text.digit(side.end)
            let isTen = text[side.end] == "零"
            guard digit >= 0 else { return }
            let next = isTen && text.digit(side.end + 1) > 0 ? side.end + 1 : side.end
            let value = text.digit(next)
            if text.isOne(of: "角毛", next + 1) {
                scale = 1
            } else if text[next + 1] == "分", !text.isOne(of: "之钟", next + 2) {
                scale = 2
            } else {
                // 三块二, 两块七毛六
                let isBehindUnit = scale == 1 ? text[side.end - 1] == "块" : text.isOne(of: "角毛", side.end - 1)
                guard isBehindUnit, !text.isDigit(next + 1),
                    !text.traits(next + 1).contains(.han) || text.isOne(of: "的每左上", next + 1)
                else { return }
                add(value, scale: scale, to: &side)
                side.end = next + 1
                return
            }
            add(value, scale: scale, to: &side)
            side.end = next + 2
            if text[side.end] == "钱" { side.end += 1 }
            scale += 1
        }
    }

    private func add(_ digit: Int, scale: Int, to side: inout Side) {
        let part = ScaledInteger(mantissa: Int128(digit), scale: scale)
        if let low = side.low.adding(part), let high = side.high.adding(part) { (side.low, side.high) = (low, high) }
    }
}
