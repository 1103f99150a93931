import SourceText

extension QuantityReader {
    /// The second side of a range that begins after a first one: 10—20年, 8500到3万港元, 1万元-5万元.
    func rangeEnd(after first: Side) -> Side? {
        guard var next = connectorEnd(at: afterBracket(first.end)) else { return nil }
        if text.has("零下", at: next), text.has("零下", before: first.numeral.range.lowerBound) { next += 2 }
        guard text.traits(next).isDisjoint(with: .numeral) == false || text.isOne(of: "几数", next) else { return nil }
        guard var second = side(at: next, floor: next), second.end > next else { return nil }
        if let unit = first.unit, second.unit == nil {
            guard unit.dimension == .percent || unit.dimension == .money else { return nil }
            second.unit = unit
        }
        if let left = first.unit, let right = second.unit {
            guard left.dimension == right.dimension else { return nil }
            if left.canonical != right.canonical, !convert(&second, from: right, to: left) { return nil }
        }
        guard first.unit == nil || !isDateUnit(first, second) else { return nil }
        return second
    }

    /// Puts the second side into the unit of the first where that is exact: 13天—8周 is 13 to 56 days.
    private func convert(_ side: inout Side, from unit: MeasureUnit, to other: MeasureUnit) -> Bool {
        guard unit.dimension != .count, unit.dimension != .money, let times = unit.factor.divided(by: other.factor),
            times.isInteger, side.low.scale == 0, side.high.scale == 0
        else { return false }
        let (low, first) = side.low.mantissa.multipliedReportingOverflow(by: times.numerator)
        let (high, second) = side.high.mantissa.multipliedReportingOverflow(by: times.numerator)
        guard !first, !second else { return false }
        side.low.mantissa = low
        side.high.mantissa = high
        side.unit = other
        return true
    }

    private func isDateUnit(_ first: Side, _ second: Side) -> Bool {
        first.unit?.canonical == "年" && first.numeral.digitCount == 4 && second.numeral.digitCount == 4
    }

    /// 1万(含)-5万元
    private func afterBracket(_ index: Int) -> Int {
        text.isOne(of: "（(", index) && text[index + 1] == "含" && text.isOne(of: "）)", index + 2) ? index + 3 : index
    }

    /// The index after a dash, 至 or 到 between two numbers.
    func connectorEnd(at index: Int) -> Int? {
        var place = index
        while place < index + 2, text.isOne(of: "—－-~～–―─", place) { place += 1 }
        if place > index { return place }
        return text.isOne(of: "至到", index) ? index + 1 : nil
    }

    /// The lower end with the multiplier that it shares with the upper one: 两到三万, 十八至三十万; 8500到3万 shares none.
    func shared(_ first: Side, with second: Side) -> ScaledInteger? {
        let power = max(second.numeral.lastPower, first.suffixPower == 0 ? second.suffixPower : 0)
        guard first.unit == nil, power > 0, first.numeral.lastPower < power || first.numeral.lastPower == 0 else {
            return first.low
        }
        guard let raised = first.low.scaled(by: power), let low = raised.exact, let high = second.high.exact,
            low < high
        else { return first.low }
        if first.numeral.lastPower >= 4 { return first.low }
        return raised
    }

    /// The reading of one or two sides with the words around them.
    func finished(_ sides: [Side], from start: Int, floor: Int) -> Reading? {
        var sides = sides
        let crossesZero = takeFrost(&sides, from: start)
        guard let first = sides.first, let last = sides.last else { return nil }
        var end = last.end
        var meaning: Approximation = last.more
        var from = start
        var low = first.low
        if sides.count == 2 {
            guard let ends = shared(first, with: last), let a = ends.exact, let b = last.high.exact, a < b else {
                return finished([first], from: start, floor: floor)
            }
            low = ends
            if meaning == .none { meaning = .range }
        }
        if first.numeral.isVague || first.low != first.high, meaning == .none { meaning = .vague }
        let money =
            last.unit == nil || last.unit?.dimension == .money ? lexicons.units.currency(in: text, before: from) : nil
        if let money, money.start >= floor { from = money.start }
        if let prefix = lexicons.approximations.prefix(in: text, before: from, bareNumber: first.numeral.isBare),
            from - prefix.length >= floor
        {
            from -= prefix.length
            if prefix.meaning != .none { meaning = combined(prefix.meaning, meaning) }
        } else if text.has("过了", before: from), text.isOne(of: Self.passing, from - 3), from - 2 >= floor,
            last.unit.map({ Self.measures.contains($0.dimension) }) ?? false
        {
            (from, meaning) = (from - 2, combined(.above, meaning))
        }
        if meaning == .none, sides.count == 1, let cap = cap(before: from), cap >= floor {
            (from, meaning) = (cap, .atMost)
        }
        let isBelowZero = last.unit?.dimension == .temperature && text.has("零下", before: from)
        if isBelowZero, from - 2 >= floor { from -= 2 }
        let per = perUnit(at: &end, before: from)
        if let suffix = lexicons.approximations.suffix(in: text, at: end),
            suffixMayFollow(last, isRange: sides.count > 1, at: end)
        {
            end = suffix.end
            if suffix.meaning != .none { meaning = combined(meaning, suffix.meaning) }
        }
        let unit = last.unit ?? first.unit
        return reading(
            from..<end, low: low, high: last.high, isBelowZero: isBelowZero && !crossesZero, meaning: meaning,
            unit: money.map { $0.start >= floor ? $0.unit : unit } ?? unit,
            sides: sides, per: per)
    }

    /// What stands before 过了 where it tells that a mark was passed (亩产过了七百公斤, 早过了三千万元); 走过了三公里 tells how far.
    private static let passing: StaticString = "产值价额入重量长宽高深积率例均度已早都就也，、；"
    private static let measures: Set<QuantityDimension> = [
        .mass, .money, .length, .area, .volume, .energy, .power, .percent,
    ]

    /// Puts the ends of a range that begins below zero in order: 零下5℃至零下2℃ and 零下5至2℃ lie below zero whole and are
    /// turned around with their sign. 零下3℃至5℃ passes zero: true is given, and its first end has its sign already.
    private func takeFrost(_ sides: inout [Side], from start: Int) -> Bool {
        guard sides.count == 2, sides[1].unit?.dimension == .temperature, text.has("零下", before: start) else {
            return false
        }
        if sides[0].unit != nil, !text.has("零下", before: sides[1].numeral.range.lowerBound) {
            (sides[0].low, sides[0].high) = (sides[0].high.negated, sides[0].low.negated)
            return true
        }
        if let first = sides[0].low.exact, let last = sides[1].high.exact, last < first {
            (sides[0].low, sides[1].high) = (sides[1].low, sides[0].high)
        }
        return false
    }

    /// 最高奖励30万元, 最多可容纳500人: the bound stands before a verb.
    private func cap(before start: Int) -> Int? {
        guard Self.capVerbs.contains(text[start - 1]) else { return nil }
        for gap in 1...4 where text.traits(start - gap).contains(.han) {
            for word: StaticString in ["最高", "最多", "至多", "不超过"] where text.has(word, before: start - gap) {
                return start - gap - 2
            }
        }
        return nil
    }

    private static let capVerbs = ScalarSet("励贴助予达获持到为补给享领供容纳住载坐有")

    /// Of two meanings the one that bounds: 至少近千 is at least; 超3.5万多 is above.
    private func combined(_ outer: Approximation, _ inner: Approximation) -> Approximation {
        let bounds: Set<Approximation> = [.above, .atLeast, .below, .atMost]
        if bounds.contains(outer) { return outer }
        if bounds.contains(inner) { return inner }
        return inner == .none || inner == .range || inner == .vague ? outer : inner
    }

    /// 以上 after a bare figure may be the text above; a unit, a percentage or a range makes it a bound.
    private func suffixMayFollow(_ side: Side, isRange: Bool, at end: Int) -> Bool {
        if text[end] == "许" { return text.traits(end + 1).contains(.mark) }
        // 30分钟内; but 3年内部审计 and 5家内资企业. 4至6年内 is its range.
        if text[end] == "内" {
            let limited: [QuantityDimension] = [.calendarTime, .clockTime, .length, .money]
            return !isRange && limited.contains(side.unit?.dimension ?? .none)
                && !text.isOne(of: "部外容蒙地河环涵需存科资陆衣置行设生阁心在向", end + 1)
        }
        if text.has("前后", at: end) || text.has("上下", at: end) { return !text.isOne(of: "联游一", end + 2) }
        return side.unit != nil || side.numeral.range.count > 1
    }

    private func perUnit(at end: inout Int, before start: Int) -> String? {
        if text[end] == "/", let unit = lexicons.units.unit(in: text, at: end + 1) {
            end = unit.end
            return unit.unit.canonical
        }
        for width in 1...4 where text[start - width - 1] == "每" {
            let word = start - width
            if let unit = lexicons.units.unit(in: text, at: word), unit.end == start { return unit.unit.canonical }
            return width == 1 ? text.string(word..<start) : nil
        }
        return nil
    }

    private func reading(
        _ range: Range<Int>, low: ScaledInteger, high: ScaledInteger, isBelowZero: Bool, meaning: Approximation,
        unit: MeasureUnit?, sides: [Side], per: String?
    ) -> Reading? {
        if let fraction = sides[0].numeral.fraction { return fractionReading(range, fraction, meaning, sides[0]) }
        let isCounted = unit == nil || unit?.dimension == .count || unit?.dimension == .calendarTime
        var interval = meaning.interval(
            low, high, isCounted: isCounted, endsInHalf: sides.count == 1 && sides[0].endsInHalf)
        if sides.count == 1, meaning == .vague, sides[0].numeral.isVague {
            interval = vague(low, high, isCounted: isCounted)
        }
        // 二十来户 may be twenty-four, as often as nineteen.
        if isCounted, sides.count == 1, sides[0].more == .about, high.lastPlace == 1,
            let more = high.exact?.adding(ExactNumber(5)), let known = interval?.high, known < more
        {
            interval?.high = more
        }
        // 零下8度多 is colder than eight below.
        if isBelowZero { interval = interval?.negated }
        guard var interval else { return nil }
        var factor = unit?.factor ?? .one
        if let dimension = unit?.dimension, [.money, .percent, .percentagePoint].contains(dimension), factor != .one {
            interval = Quantity(interval: interval, factor: factor, numeral: 0..<0).baseInterval
            factor = .one
        }
        var quantity = Quantity(
            interval: interval, unit: unit?.canonical, family: unit?.family, dimension: unit?.dimension ?? .none,
            factor: factor, per: per, approximation: meaning, numeral: sides[0].numeral.range)
        let last = sides[sides.count - 1]
        let unitEnd = last.end - last.otherUnit
        if last.unit != nil, last.unitStart < unitEnd { quantity.writtenUnit = text.string(last.unitStart..<unitEnd) }
        quantity.numeral = sides[0].numeral.range.lowerBound..<last.numeral.range.upperBound
        quantity.isIndefinite =
            sides.count == 1 && (last.numeral.isSeveral || meaning == .none && isArticle(last, in: range))
        return Reading(range: range, quantity: quantity)
    }

    /// 一家 tells no more than 家 does; one of a measure, and one of which it is said that it is the only one, is a number.
    private func isArticle(_ side: Side, in range: Range<Int>) -> Bool {
        side.numeral.range.count == 1 && text[side.numeral.range.lowerBound] == "一" && side.unit?.dimension == .count
            && !isOnlyOne(at: range.lowerBound)
    }

    /// 只剩一家, 仅有一条, 唯一一套.
    private func isOnlyOne(at start: Int) -> Bool {
        for word: StaticString in ["只有", "仅有", "只剩", "仅剩", "只剩下", "只留", "只留下", "只留出", "只保留", "就剩", "唯一", "唯一的"]
        where text.has(word, before: start) {
            return true
        }
        return false
    }

    private func fractionReading(
        _ range: Range<Int>, _ value: ExactNumber, _ meaning: Approximation, _ side: Side
    ) -> Reading {
        var interval = ValueInterval(exactly: value)
        switch meaning {
        case .above: interval = ValueInterval(low: value, high: nil, lowOpen: true)
        case .atLeast: interval = ValueInterval(low: value, high: nil)
        case .below: interval = ValueInterval(low: nil, high: value, highOpen: true)
        case .atMost: interval = ValueInterval(low: nil, high: value)
        case .nearly: interval.low = value.multiplied(by: ExactNumber(95, over: 100) ?? .one)
        case .about:
            interval.low = value.multiplied(by: ExactNumber(90, over: 100) ?? .one)
            interval.high = value.multiplied(by: ExactNumber(110, over: 100) ?? .one)
        default: break
        }
        return Reading(
            range: range,
            quantity: Quantity(
                interval: interval, dimension: .ratio, approximation: meaning, numeral: side.numeral.range))
    }

    /// 几十 is ten or more and less than a hundred.
    private func vague(_ low: ScaledInteger, _ high: ScaledInteger, isCounted: Bool) -> ValueInterval? {
        guard let bottom = low.exact, let top = high.exact else { return nil }
        if isCounted, high.lastPlace > 0, let last = top.subtracting(.one) {
            return ValueInterval(low: bottom, high: last)
        }
        return ValueInterval(low: bottom, high: top, highOpen: true)
    }
}
