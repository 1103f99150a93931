/// Reads parts of a whole: 百分之六十二点五, 三分之一, 千分之三, 八成半, 一半, `62.5%` aside, which is a number with a unit.
struct ShareReader {
    let text: ReadingText
    let numerals: NumeralReader
    let lexicons: Lexicons

    /// One or two sides in percent (or a plain fraction), or nil where none begins here.
    func share(at start: Int) -> [QuantityReader.Side]? {
        if let half = half(at: start) { return [half] }
        if let parts = partsOfHundred(at: start) { return parts }
        guard text.traits(start).isDisjoint(with: .numeral) == false,
            let numeral = numerals.numeral(at: start), !numeral.isTooLarge
        else { return nil }
        let end = numeral.range.upperBound
        if text[end] == "成" || (text.isOne(of: "多余", end) && text[end + 1] == "成") {
            return tenths(numeral).map { [$0] }
        }
        if text[end] == "折" { return discount(numeral).map { [$0] } }
        if text.has("分之", at: end) { return fraction(numeral).map { [$0] } }
        if text[end] == "又" { return mixed(numeral).map { [$0] } }
        if text[end] == "/" { return (rate(numeral) ?? stroke(numeral)).map { [$0] } }
        return nil
    }

    private func side(_ range: Range<Int>, _ low: ScaledInteger, _ high: ScaledInteger, percent: Bool)
        -> QuantityReader.Side
    {
        let numeral = Numeral(range: range, low: low, high: high, writing: .han)
        return QuantityReader.Side(
            numeral: numeral, low: low, high: high, more: .none, unit: percent ? lexicons.percentUnit : nil,
            unitStart: range.upperBound, end: range.upperBound)
    }

    // MARK: 百分之, 千分之, 万分之

    private func partsOfHundred(at start: Int) -> [QuantityReader.Side]? {
        let isNegative = text[start] == "负"
        var place = isNegative ? start + 1 : start
        if isNegative, text[place] == "的" { place += 1 }
        guard text.isOne(of: "百千万", place), text[place + 1] == "分" else { return nil }
        let places = ScalarTable.power(text[place]) - 2
        place += 2
        if text.has("百", at: place), !text.has("之", at: place), places == 0 {
            return [side(start..<(place + 1), ScaledInteger(100), ScaledInteger(100), percent: true)]
        }
        if text[place] == "之" { place += 1 } else if places > 0 { return nil }
        if text[place] == "百", places == 0, text.digit(place + 1) < 0 {
            return [side(start..<(place + 1), ScaledInteger(100), ScaledInteger(100), percent: true)]
        }
        guard let first = part(at: place, from: start, places: places, isNegative: isNegative) else { return nil }
        guard let next = connector(at: first.end) else { return [first] }
        let repeats = text[next] == "百" && text.has("分之", at: next + 1) ? next + 3 : next
        guard let second = part(at: repeats, from: next, places: places, isNegative: false) else { return [first] }
        return [first, second]
    }

    private func connector(at index: Int) -> Int? { text.isOne(of: "到至—-~～－–", index) ? index + 1 : nil }

    private func part(at place: Int, from start: Int, places: Int, isNegative: Bool) -> QuantityReader.Side? {
        let bare = text.isOne(of: "百几数", place)
        guard let numeral = numerals.numeral(at: place, allowsBare: bare), !numeral.isTooLarge else { return nil }
        var (low, high) = (numeral.low, numeral.high)
        low.scale += places
        high.scale += places
        if isNegative { (low.mantissa, high.mantissa) = (-high.mantissa, -low.mantissa) }
        var result = side(start..<numeral.range.upperBound, low, high, percent: true)
        if numeral.hasMore { result.more = .more }
        if text.isOne(of: "多余", result.end) {
            result.more = .more
            result.end += 1
        }
        return result
    }

    // MARK: 成, 分之

    /// 八成, 七八成, 八成半, 三成多.
    private func tenths(_ numeral: Numeral) -> QuantityReader.Side? {
        var end = numeral.range.upperBound
        let isMore = text.isOne(of: "多余", end)
        if isMore { end += 1 }
        guard !text.isOne(of: "员立为功果本都绩熟长年套分型品交语就人千百倍", end + 1) || isShare(numeral, before: end + 1),
            numeral.low.mantissa <= 10 || numeral.hasPoint,
            var low = numeral.low.scaled(by: 1), var high = numeral.high.scaled(by: 1), low.lastPlace < 3
        else { return nil }
        end += 1
        if text[end] == "半" {
            low = low.adding(ScaledInteger(5)) ?? low
            high = high.adding(ScaledInteger(5)) ?? high
            end += 1
        } else if let ones = onesOfShare(at: end) {
            low = low.adding(ScaledInteger(ones)) ?? low
            high = high.adding(ScaledInteger(ones)) ?? high
            end += 1
        }
        var result = side(numeral.range.lowerBound..<end, low, high, percent: true)
        result.numeral.range = numeral.range
        if isMore || (text.isOne(of: "多", end) && !text.traits(end + 1).contains(.numeral)) {
            result.more = .more
            result.end = isMore ? end : end + 1
        }
        return result
    }

    /// 近三成为外地游客, 六成员工: what follows 成 begins a word of its own.
    private func isShare(_ numeral: Numeral, before next: Int) -> Bool {
        if text.has("员工", at: next) { return true }
        return text.isOne(of: "为都", next) && text.isOne(of: "近约超逾达占有过", numeral.range.lowerBound - 1)
    }

    /// 五 in 八成五: nothing that it could count follows.
    private func onesOfShare(at index: Int) -> Int? {
        let digit = text.digit(index)
        guard digit > 0, text.traits(index).contains(.han), !text.isOne(of: "两俩仨", index),
            text.traits(index + 1).isDisjoint(with: .numeral),
            !text.isOne(of: "手线胎孩维次期级楼氧代人个名家位种些般直样起所条项年月日号分成倍点类等", index + 1)
        else { return nil }
        return digit
    }

    /// 八折, 七五折, 8.5折: what is paid of the full price. 三折 of a screen or a play is none.
    private func discount(_ numeral: Numeral) -> QuantityReader.Side? {
        let end = numeral.range.upperBound + 1
        let sales: [StaticString] = ["优惠", "出售", "销售", "促销", "购", "起"]
        let isSale = sales.contains { text.has($0, at: end) }
        let isPrice = text.traits(end).contains(.mark) || text.isOne(of: "的后左以", end)
        guard isSale || isPrice && text.isOne(of: "打享按至", numeral.range.lowerBound - 1), numeral.low.mantissa > 0,
            numeral.digitCount <= 2, numeral.lastPower == 0
        else { return nil }
        let isTenths = numeral.hasPoint || numeral.high.mantissa < 10
        guard let low = numeral.low.scaled(by: isTenths ? 1 : 0), let high = numeral.high.scaled(by: isTenths ? 1 : 0),
            low.lastPlace < 2
        else { return nil }
        var result = side(numeral.range.lowerBound..<end, low, high, percent: true)
        result.numeral.range = numeral.range
        return result
    }

    /// 4.5/10万: so many of every hundred thousand.
    private func rate(_ numeral: Numeral) -> QuantityReader.Side? {
        guard numeral.writing == .arabic, numeral.isExact,
            let whole = NumeralReader(text: text).numeral(at: numeral.range.upperBound + 1),
            whole.lastPower >= 3, whole.low.significantDigits == 1, whole.low.scale == 0,
            lexicons.units.unit(in: text, at: whole.range.upperBound) == nil, let top = numeral.low.exact,
            let value = whole.low.exact.flatMap({ top.divided(by: $0) })
        else { return nil }
        var result = side(numeral.range.lowerBound..<whole.range.upperBound, numeral.low, numeral.low, percent: false)
        result.numeral.fraction = value
        return result
    }

    /// 1/3, 2/5: a part of a whole, where no date (3/5日), no page (1/2版) and no longer row (1/3/5) is written.
    private func stroke(_ numeral: Numeral) -> QuantityReader.Side? {
        let start = numeral.range.lowerBound
        guard numeral.writing == .arabic, let over = numeral.integer, over > 0, !text.isOne(of: "/.", start - 1),
            text.traits(start - 1).isDisjoint(with: [.digit, .latin]),
            let bottom = NumeralReader(text: text).numeral(at: numeral.range.upperBound + 1),
            bottom.writing == .arabic, let parts = bottom.integer, over < parts, parts <= 100
        else { return nil }
        let end = bottom.range.upperBound
        guard text.traits(end).isDisjoint(with: .latin), !text.isOne(of: "/.-年月日号版页%万千", end),
            let value = ExactNumber(Int128(over), over: Int128(parts))
        else { return nil }
        var result = side(start..<end, bottom.low, bottom.low, percent: false)
        result.numeral.fraction = value
        return result
    }

    private func fraction(_ numeral: Numeral) -> QuantityReader.Side? {
        guard numeral.isExact, let top = numerals.numeral(at: numeral.range.upperBound + 2), top.isExact,
            let bottom = numeral.low.exact, let over = top.low.exact, !bottom.isZero
        else { return nil }
        var share = over
        if numeral.isNegative { share = over.negated }
        guard let value = share.divided(by: numeral.isNegative ? bottom.negated : bottom) else { return nil }
        let range = numeral.range.lowerBound..<top.range.upperBound
        var result = side(range, top.low, top.low, percent: false)
        result.numeral.fraction = value
        return result
    }

    /// 三又二分之一: a whole number and a part.
    private func mixed(_ whole: Numeral) -> QuantityReader.Side? {
        let place = whole.range.upperBound + 1
        guard whole.isExact, !whole.isNegative, let bottom = numerals.numeral(at: place),
            text.has("分之", at: bottom.range.upperBound), var result = fraction(bottom),
            let sum = whole.low.exact.flatMap({ result.numeral.fraction?.adding($0) })
        else { return nil }
        result.numeral.range = whole.range.lowerBound..<result.numeral.range.upperBound
        result.numeral.fraction = sum
        return result
    }

    // MARK: Halves

    /// 一半, 半数, 过半, 大半: about a whole, so in percent.
    private func half(at start: Int) -> QuantityReader.Side? {
        let fifty = ScaledInteger(50)
        var end: Int?
        var isMore = false
        if text.has("一半", at: start) || text.has("半数", at: start) { end = start + 2 }
        if text.has("一大半", at: start) || text.has("一多半", at: start) { (end, isMore) = (start + 3, true) }
        if text[start] == "半", end == nil, text.isOne(of: "过近超", start - 1), !text.has("经过", at: start - 2),
            !text.isOne(of: "年月天日个小时夜百岛", start + 1)
        {
            end = start + 1
        }
        guard let end else { return nil }
        var result = side(start..<end, fifty, fifty, percent: true)
        result.numeral.isBare = true
        if isMore { result.more = .above }
        return result
    }
}
