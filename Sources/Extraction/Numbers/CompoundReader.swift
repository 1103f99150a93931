/// Reads lengths of time in several units, and bounds from two sides: 四年六个月, 36天5小时30分, 3年以上7年以下.
struct CompoundReader {
    let text: ReadingText
    let lexicons: Lexicons

    /// The side extended by what follows in smaller units of the same dimension, or nil where nothing follows.
    func compound(_ first: QuantityReader.Side, with quantities: QuantityReader) -> QuantityReader.Side? {
        guard let unit = first.unit, unit.dimension == .calendarTime || unit.dimension == .clockTime,
            first.more == .none, first.low == first.high, first.low.scale == 0
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
        guard result.end > first.end else { return nil }
        result.numeral.low = result.low
        result.numeral.high = result.high
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
        if text[end] == "分", text[end + 1] != "钟", unit.canonical != "年" { found = (end + 1, lexicons.minuteUnit) }
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
