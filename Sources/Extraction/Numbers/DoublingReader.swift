/// Reads multiples told by doublings: 翻一番 is twice as much, 翻两番 four times.
extension QuantityReader {
    /// 翻番, 翻了两番.
    func doubling(at start: Int) -> Reading? {
        var place = start + 1
        if text[place] == "了" { place += 1 }
        if text[place] == "番" { return multiple(2, start..<(place + 1)) }
        guard let numeral = numerals.numeral(at: place), let times = numeral.integer, (1...10).contains(times),
            text[numeral.range.upperBound] == "番"
        else { return nil }
        return multiple(1 << times, start..<(numeral.range.upperBound + 1))
    }

    /// Whether 一番 here is the end of a doubling.
    func isDoubled(at start: Int) -> Bool {
        text.has("一番", at: start) && (text.has("翻", before: start) || text.has("翻了", before: start))
    }

    private func multiple(_ times: Int, _ range: Range<Int>) -> Reading {
        let value = ExactNumber(times)
        let (least, more) = (text.end(of: "以上", at: range.upperBound), more(behind: range.upperBound))
        let end = least ?? more
        return Reading(
            range: range.lowerBound..<(end ?? range.upperBound),
            quantity: Quantity(
                interval: ValueInterval(
                    low: value, high: end == nil ? value : nil, lowOpen: least == nil && end != nil),
                unit: "倍", writtenUnit: "番", family: "倍", dimension: .multiple,
                approximation: least != nil ? .atLeast : more != nil ? .above : .none, numeral: range))
    }

    /// 翻了一番还多, 翻了一番多.
    private func more(behind place: Int) -> Int? {
        text.end(of: "还多", at: place) ?? text.end(of: "还要多", at: place)
            ?? (text[place] == "多" && text.isOne(of: "，。；、", place + 1) ? place + 1 : nil)
    }
}
