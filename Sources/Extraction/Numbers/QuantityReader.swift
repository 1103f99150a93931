/// Reads the quantity that begins at a numeral: approximation words before and after, ranges, units, halves and tails.
struct QuantityReader {
    let text: ReadingText
    let lexicons: Lexicons
    let numerals: NumeralReader

    init(text: ReadingText, lexicons: Lexicons) {
        self.text = text
        self.lexicons = lexicons
        numerals = NumeralReader(text: text)
    }

    /// A number with its unit, as one side of a range or alone.
    struct Side {
        var numeral: Numeral
        var low: ScaledInteger
        var high: ScaledInteger
        /// 多, 余, 来 after the number or inside it.
        var more: Approximation
        var unit: MeasureUnit?
        var unitStart: Int
        var end: Int
        /// Whether 半 ends it: 一个半小时.
        var endsInHalf = false
        /// 3 for k, 4 for w.
        var suffixPower = 0
        /// Scalars of another measure word in a bracket behind the unit: 件（套）.
        var otherUnit = 0
    }

    struct Reading {
        var range: Range<Int>
        var quantity: Quantity
    }

    /// The quantity whose numeral begins at an index; words before it (超, 约, 人民币) are taken in from the left, but
    /// not beyond `floor`.
    func quantity(at start: Int, floor: Int) -> Reading? {
        guard let first = single(at: start, floor: floor) else { return nil }
        return widened(first) ?? first
    }

    /// 数千万元甚至上亿元: from the first to the second.
    private func widened(_ first: Reading) -> Reading? {
        guard let next = text.end(of: "甚至", at: first.range.upperBound) else { return nil }
        for start in next..<next + 3 where !text.traits(start).isDisjoint(with: [.numeral, .vague]) {
            guard let second = single(at: start, floor: next), second.range.lowerBound == next,
                second.quantity.unit == first.quantity.unit
            else { continue }
            var reading = first
            reading.range = first.range.lowerBound..<second.range.upperBound
            reading.quantity.interval.high = second.quantity.interval.high
            reading.quantity.interval.highOpen = second.quantity.interval.highOpen
            reading.quantity.approximation = .range
            return reading
        }
        return nil
    }

    /// “三服务”, “四早”: a set of so many things by a name; what they are follows the numeral at once.
    func quotedSet(at start: Int) -> Reading? {
        guard text.isOne(of: "“\"", start - 1), text.isOne(of: "三四五六七八九十", start),
            let numeral = numerals.numeral(at: start), numeral.range.count <= 2, numeral.isExact
        else { return nil }
        var end = numeral.range.upperBound
        guard lexicons.units.unit(in: text, at: end) == nil else { return nil }
        while end < numeral.range.upperBound + 4, text.traits(end).contains(.han),
            text.traits(end).isDisjoint(with: .numeral)
        {
            end += 1
        }
        guard text.isOne(of: "”\"", end), end > numeral.range.upperBound, let value = numeral.low.exact else {
            return nil
        }
        let noun = numeral.range.upperBound..<end
        return Reading(
            range: start..<end,
            quantity: Quantity(interval: ValueInterval(exactly: value), noun: noun, numeral: numeral.range))
    }

    private func single(at start: Int, floor: Int) -> Reading? {
        if let share = ShareReader(text: text, numerals: numerals, lexicons: lexicons).share(at: start) {
            return finished(share, from: start, floor: floor)
        }
        guard let first = side(at: start, floor: floor), !isFormalAlone(first) else { return nil }
        let compounds = CompoundReader(text: text, lexicons: lexicons)
        if let whole = compounds.compound(first, with: self) { return finished([whole], from: start, floor: floor) }
        let second = rangeEnd(after: first) ?? compounds.upperBound(after: first, with: self)
        return finished([first] + (second.map { [$0] } ?? []), from: start, floor: floor)
    }

    /// A bare number.
    func number(_ numeral: Numeral) -> Reading? {
        finished([completed(numeral)], from: numeral.range.lowerBound, floor: numeral.range.lowerBound)
    }

    /// 陆 in 陆地 and 伍 in 伍家: a formal numeral alone counts only money.
    private func isFormalAlone(_ side: Side) -> Bool {
        side.numeral.range.count == 1 && text.isOne(of: "壹贰叁肆伍陆柒捌玖拾佰仟", side.numeral.range.lowerBound)
            && side.unit?.dimension != .money && text.count > 1
    }

    // MARK: One side

    func side(at start: Int, floor: Int) -> Side? {
        if text[start] == "半", let half = half(at: start) { return half }
        if let rough = roughCount(at: start) { return rough }
        let bare = ScalarTable.power(text[start]) > 1
        guard let numeral = numerals.numeral(at: start, allowsBare: bare && bareMayStand(at: start, floor: floor)),
            !numeral.isTooLarge
        else { return nil }
        return completed(numeral)
    }

    /// 半年, 半个小时, 半公里.
    private func half(at start: Int) -> Side? {
        let isMore = text.has("个多", at: start + 1)
        let next = isMore ? start + 3 : text[start + 1] == "个" ? start + 2 : start + 1
        guard let unit = lexicons.units.unit(in: text, at: next) ?? monthUnit(at: next),
            ![.count, .none, .percent].contains(unit.unit.dimension),
            !(unit.unit.dimension == .money || unit.unit.dimension == .temperature)
        else { return nil }
        let value = ScaledInteger(mantissa: 5, scale: 1)
        // 大半天 and 半个多月 are more than half of it and less than the whole.
        let high = text[start - 1] == "大" || isMore ? ScaledInteger(mantissa: 9, scale: 1) : value
        let numeral = Numeral(range: start..<(start + 1), low: value, high: high, writing: .han)
        return Side(
            numeral: numeral, low: value, high: high, more: .none, unit: unit.unit, unitStart: next, end: unit.end)
    }

    /// A bare 百, 千, 万, 亿 is a number after 近, 超, 上 or before 余, 多, and 千亿, 百万 before a unit.
    private func bareMayStand(at start: Int, floor: Int) -> Bool {
        if let prefix = lexicons.approximations.prefix(in: text, before: start, bareNumber: true) {
            return start - prefix.length >= floor
        }
        if text.isOne(of: "余多来把", start + 1) { return lexicons.units.unit(in: text, at: start + 2) != nil }
        guard text.traits(start + 1).contains(.hanPower), let numeral = numerals.numeral(at: start, allowsBare: true)
        else { return false }
        guard let unit = lexicons.units.unit(in: text, at: numeral.range.upperBound) else { return false }
        return unit.unit.dimension != .count || unit.unit.canonical == "人" || unit.unit.canonical == "级"
    }

    func completed(_ numeral: Numeral) -> Side {
        var side = Side(
            numeral: numeral, low: numeral.low, high: numeral.high, more: numeral.hasMore ? .more : .none,
            unit: nil, unitStart: numeral.range.upperBound, end: numeral.range.upperBound)
        takeMore(&side)
        if text.isOne(of: "wk", side.end), numeral.writing == .arabic, !text.traits(side.end + 1).contains(.latin),
            let low = side.low.scaled(by: text[side.end] == "w" ? 4 : 3),
            let high = side.high.scaled(by: text[side.end] == "w" ? 4 : 3)
        {
            // 30w and 10k: thousands and ten thousands of everyday writing.
            side.suffixPower = text[side.end] == "w" ? 4 : 3
            (side.low, side.high, side.end) = (low, high, side.end + 1)
        }
        takeHalfBeforeUnit(&side)
        side.unitStart = side.end
        if takeAge(&side) || takeMinutes(&side) { return side }
        if let found = unit(at: side.end, after: numeral) {
            side.unit = found.unit
            side.end = found.end
            takeOtherUnit(&side)
            takeMoreAfterUnit(&side)
            takeHalf(&side)
            takeMoneyTail(&side)
        }
        return side
    }

    private func takeMore(_ side: inout Side) {
        if side.more == .more, text.isOne(of: "多余", side.end) { return }
        switch text[side.end] {
        case "多", "余":
            // 多 before 功能 or 元 is 多功能, 多元: a unit or a multiplier must follow, or a mark.
            let next = side.end + 1
            guard
                lexicons.units.unit(in: text, at: next) != nil || text[next] == "个"
                    || text.traits(next).contains(.mark) || text[side.end] == "余"
            else { return }
            side.more = .more
            side.end = next
        case "来":
            guard let unit = lexicons.units.unit(in: text, at: side.end + 1), side.low.lastPlace > 0 else { return }
            guard unit.unit.dimension != .count || unit.unit.family == unit.unit.canonical else { return }
            side.more = .about
            side.end += 1
        case "把" where side.numeral.isBare:
            // 千把人, 万把块钱
            guard lexicons.units.unit(in: text, at: side.end + 1) != nil else { return }
            side.more = .about
            side.end += 1
        default: return
        }
    }

    /// 2个多月, 两个半小时: the measure word, then 多 or 半, then what is measured.
    private func takeHalfBeforeUnit(_ side: inout Side) {
        guard text[side.end] == "个", text.isOne(of: "多半", side.end + 1),
            let unit = lexicons.units.unit(in: text, at: side.end + 2) ?? monthUnit(at: side.end + 2),
            unit.unit.dimension == .calendarTime || unit.unit.dimension == .clockTime
                || unit.unit.dimension == .percentagePoint
        else { return }
        if text[side.end + 1] == "多" { side.more = .more } else { addHalf(&side) }
        side.end += 2
    }

    func monthUnit(at index: Int) -> (end: Int, unit: MeasureUnit)? {
        guard text[index] == "月" else { return nil }
        return (index + 1, lexicons.monthUnit)
    }

    func addHalf(_ side: inout Side) {
        let half = ScaledInteger(mantissa: 5, scale: 1)
        if let low = side.low.adding(half), let high = side.high.adding(half) { (side.low, side.high) = (low, high) }
        side.endsInHalf = true
    }

    func unit(at index: Int, after numeral: Numeral) -> (end: Int, unit: MeasureUnit)? {
        var place = index
        if text[place - 1] == "多" || text[place - 1] == "半", text[place] == "月", text[place - 2] == "个" {
            return monthUnit(at: place)
        }
        if text[place] == " ", text.traits(place + 1).contains(.latin) || text[place + 1] == "℃" { place += 1 }
        guard let found = lexicons.units.unit(in: text, at: place), mayFollow(found.unit, at: place, found.end, numeral)
        else { return nil }
        if text[place] == "块", found.end == place + 1,
            numeral.lastPower < 3 && isPiece(at: place) || isCounted(before: numeral.range.lowerBound)
                || text.isOne(of: Self.solids, place + 1) || isOfPanels(behind: place + 1)
        {
            return (found.end, lexicons.pieceUnit)
        }
        if text[place] == "方", found.end == place + 1, isVolume(at: place, numeral) {
            return (found.end, lexicons.cubicMetre)
        }
        return found
    }

    /// What lies in pieces, by the first character, so that thousands of pieces are no money: 四千来块旧石头.
    private static let solids: StaticString = "旧石砖瓦木碑匾玉屏牌板玻墓残碎骨展太光"

    /// Whether what comes in pieces stands before a number: 更换衬板512块, 拆下的衬板有三百多块, 安装光伏组件148万块.
    private func isCounted(before start: Int) -> Bool {
        let end = text.isOne(of: "有共约近达", start - 1) ? start - 1 : start
        return text.isOne(of: Self.piecesBefore, end - 1) || text.has("组件", before: end) || text.has("构件", before: end)
            || text.has("电池", before: end) || text.has("芯片", before: end)
    }

    /// 近一百八十万块双面板, 60万块光伏组件: what comes in pieces, under a name of a few characters.
    private func isOfPanels(behind start: Int) -> Bool {
        for place in start + 1...start + 3 {
            guard text.traits(place).contains(.han), !text.isOne(of: "的了买卖修建", place) else { return false }
            if text.isOne(of: "板砖瓦", place) || text.has("组件", at: place) { return true }
        }
        return false
    }

    /// The ends of words for what comes in pieces.
    private static let piecesBefore: StaticString = "壁板砖石碑牌匾屏瓦田璃糖饼布皮骨岩砚玉镜毯冰煤幕"

    /// 12万方, 300方混凝土: cubic metres as builders say; 三方 and 两方代表 are parties.
    private func isVolume(at place: Int, _ numeral: Numeral) -> Bool {
        if numeral.lastPower >= 3 { return true }
        // 新添的杉木用了三百六十方; a flat of so many 方 is measured by its floor.
        if numeral.low.exact.map({ $0 >= ExactNumber(100) }) ?? false, text.traits(place + 1).contains(.mark),
            !text.isOne(of: "屋房室厅铺积", numeral.range.lowerBound - 1)
        {
            return true
        }
        for word: StaticString in ["混凝土", "土", "砂", "沙", "石", "水", "木材", "淤泥", "砼"] where text.has(word, at: place + 1)
        {
            return true
        }
        return false
    }

    /// 一块展板, 三块地: what follows at once is counted, as what is parted into 三块; 五块钱, 二十块一张, 几十块油费 are money.
    private func isPiece(at place: Int) -> Bool {
        // 一块三亩的地
        if text.traits(place + 1).contains(.numeral), text.isOne(of: "亩平公", place + 2) { return true }
        for word: StaticString in ["分为", "分成", "分作"] where place >= 3 && text.has(word, at: place - 3) { return true }
        for gap in 1...3 {
            for word: StaticString in ["钱", "费", "款", "现金", "工资", "补贴", "补助", "奖金", "租金", "门票"]
            where text.has(word, at: place + gap) {
                return false
            }
        }
        return text.traits(place + 1).contains(.han) && text.traits(place + 1).isDisjoint(with: [.numeral, .vague])
            && !text.isOne(of: "钱多左上以下的每就也还和与或到至起不能", place + 1)
    }

    private func mayFollow(_ unit: MeasureUnit, at start: Int, _ end: Int, _ numeral: Numeral) -> Bool {
        if text.traits(end - 1).contains(.latin), text.traits(end).contains(.latin) || text.isDigit(end) {
            return false
        }
        if unit.dimension == .none { return false }
        return !lexicons.words.breaksUnit(in: text, at: start, unitEnd: end, numeral: numeral)
    }

    /// What makes another word of 多 before it: 多功能, 多元, 多样, 多次.
    private static let wordsWithMany: StaticString = "功元样种媒少次数层式家个名年人方级边党处云彩孔晶点头线向地学民产用重单条维渠节倍为"

    private func takeMoreAfterUnit(_ side: inout Side) {
        guard side.more == .none, text.isOne(of: "多余", side.end), let unit = side.unit,
            unit.dimension != .count, unit.dimension != .percent
        else { return }
        // 3年多, 5公里多, 十九吨多粮食, 100元余; but 5公里多功能路, 三年多次获奖.
        let next = side.end + 1
        let isTime = unit.dimension == .calendarTime || unit.dimension == .clockTime
        if let tail = endOfLittleMore(at: side.end) {
            (side.more, side.end) = (.more, tail)
            return
        }
        // 比常年的23天多14天: so many days more, and no number of its own.
        guard text.traits(next).isDisjoint(with: .numeral) else { return }
        guard
            text.traits(next).contains(.mark) || text.isOne(of: "的来以前后时就才里", next) || !text.traits(next).contains(.han)
                || !isTime && text[side.end] == "多" && !text.isOne(of: Self.wordsWithMany, next)
                // 三里多地
                || text[side.end - 1] == "里" && text[side.end] == "多" && text[next] == "地"
        else { return }
        side.more = .more
        side.end = next
    }
}
