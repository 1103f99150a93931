/// Reads amounts in several units, and bounds from two sides: 四年六个月, 36天5小时30分, 一斤二两, 22°36′, 3年以上7年以下.
struct CompoundReader {
    let text: ReadingText
    let lexicons: Lexicons

    /// The side extended by what follows in smaller units of the same dimension, or nil where nothing follows.
    func compound(_ first: QuantityReader.Side, with quantities: QuantityReader) -> QuantityReader.Side? {
        guard let unit = first.unit, first.more == .none, first.low == first.high, first.low.scale == 0 else {
            return nil
        }
        if unit.canonical == "米" { return metres(first) }
        guard
            [.calendarTime, .clockTime, .angle].contains(unit.dimension) || unit.canonical == "亩"
                || unit.canonical == "斤"
        else { return nil }
        var result = first
        var current = unit
        while let (part, smaller) = next(at: result.end, below: current, quantities) {
            guard let times = current.factor.divided(by: smaller.factor), times.isInteger,
                let (whole, overflow) = Optional(result.low.mantissa.multipliedReportingOverflow(by: times.numerator)),
                !overflow, let sum = ScaledInteger(mantissa: whole, scale: 0).adding(part.low)
            else { break }
            (result.low, result.high, result.unit, result.end) = (sum, sum, smaller, part.end)
            current = smaller
        }
        takeHundredths(&result, current)
        guard result.end > first.end else { return nil }
        result.numeral.low = result.low
        result.numeral.high = result.high
        return result
    }

    /// 98 in 9秒98, as the games tell a time.
    private func takeHundredths(_ side: inout QuantityReader.Side, _ unit: MeasureUnit) {
        var end = side.end
        while text.isDigit(end) { end += 1 }
        let count = end - side.end
        guard unit.canonical == "秒", (1...3).contains(count), text.traits(end).isDisjoint(with: [.numeral, .latin]),
            text[end] != ".", lexicons.units.unit(in: text, at: end) == nil
        else { return }
        let digits = (side.end..<end).reduce(0) { $0 * 10 + text.digit($1) }
        guard let sum = side.low.adding(ScaledInteger(mantissa: Int128(digits), scale: count)) else { return }
        (side.low, side.high, side.end) = (sum, sum, end)
    }

    /// 8米31, 一米八: the digits after 米 are its decimals, where they count nothing else.
    private func metres(_ side: QuantityReader.Side) -> QuantityReader.Side? {
        var end = side.end
        let isHan = text.traits(end).contains(.hanDigit)
        while isHan ? text.traits(end).contains(.hanDigit) && !text.isOne(of: "两俩仨零〇", end) : text.isDigit(end) {
            end += 1
        }
        let count = end - side.end
        guard (1...2).contains(count), text[side.end - 1] == "米", text[side.end - 2] != "千",
            text.traits(end).isDisjoint(with: [.numeral, .latin, .vague]), !text.isOne(of: ".年月日时点分", end),
            lexicons.units.unit(in: text, at: end) == nil
        else { return nil }
        let digits = (side.end..<end).reduce(0) { $0 * 10 + text.digit($1) }
        guard let sum = side.low.adding(ScaledInteger(mantissa: Int128(digits), scale: count)) else { return nil }
        var result = side
        (result.low, result.high, result.end) = (sum, sum, end)
        return result
    }

    private func next(at index: Int, below unit: MeasureUnit, _ quantities: QuantityReader)
        -> (QuantityReader.Side, MeasureUnit)?
    {
        let place = text[index] == "零" || text[index] == "又" ? index + 1 : index
        guard text.traits(place).isDisjoint(with: .numeral) == false,
            let numeral = quantities.numerals.numeral(at: place), numeral.isExact
        else { return nil }
        let end = numeral.range.upperBound
        var found = lexicons.units.unit(in: text, at: end)
        if text[end] == "分", text[end + 1] != "钟", unit.dimension == .clockTime {
            found = (end + 1, lexicons.minuteUnit)
        }
        guard let found, found.unit.dimension == unit.dimension, found.unit.factor < unit.factor else { return nil }
        return (
            QuantityReader.Side(
                numeral: numeral, low: numeral.low, high: numeral.high, more: .none, unit: found.unit, unitStart: end,
                end: found.end), found.unit
        )
    }

    /// The upper side of 3年以上7年以下 and 20万元以上50万元以下: the law's way to write a range.
    func upperBound(after first: QuantityReader.Side, with quantities: QuantityReader) -> QuantityReader.Side? {
        guard let unit = first.unit, var place = text.end(of: "以上", at: first.end) else { return nil }
        if text.isOne(of: "，,、", place) { place += 1 }
        guard text.traits(place).isDisjoint(with: .numeral) == false,
            var second = quantities.side(at: place, floor: place), second.unit?.canonical == unit.canonical,
            let end = text.end(of: "以下", at: second.end)
        else { return nil }
        second.end = end
        return second
    }
}
