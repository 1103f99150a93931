import SourceText

/// Reads the numeral that begins at a place: Arabic with groups and decimals, Han in all writings, and both mixed.
///
/// The grammar is that of counting: digits and 十 百 千 make a section below ten thousand, sections are multiplied by 万,
/// 亿, 兆; a digit after a multiplier without 零 stands one place below it (三万五 is 35,000); two neighbouring digits are
/// a span (三四十, 十五六), so are 三五; three digits in a row are read one by one.
struct NumeralReader {
    let text: ReadingText
    /// Han digits looked at in a row; a line of nothing but 一 would otherwise be read anew from each of its characters.
    private static let longestRun = 40

    /// The numeral that begins at an index. A multiplier without a digit (百, 千亿) begins one only where
    /// `allowsBare`, since 千万 and 百 begin many a word.
    func numeral(at start: Int, allowsBare: Bool = false) -> Numeral? {
        var reading = Accumulator()
        var place = start
        while let next = step(&reading, at: place, from: start, allowsBare: allowsBare) { place = next }
        guard place > start, reading.hasAnything else { return nil }
        return reading.numeral(start..<(reading.rollsBackTo ?? place))
    }

    private func step(_ reading: inout Accumulator, at place: Int, from start: Int, allowsBare: Bool) -> Int? {
        guard !reading.isFinished else { return nil }
        let traits = text.traits(place)
        if traits.contains(.digit) { return arabic(&reading, at: place) }
        if traits.contains(.hanDigit) { return hanDigits(&reading, at: place, from: start) }
        if traits.contains(.hanPower) { return power(&reading, at: place, from: start, allowsBare: allowsBare) }
        switch text[place] {
        case "点": return hanPoint(&reading, at: place)
        case "几", "数": return vague(&reading, at: place, from: start)
        case "多", "余", "来": return more(&reading, at: place)
        case "个" where reading.hasAnything && text[place + 1] == "亿" && text[place + 2] != "万": return place + 1
        case "负" where place == start && text.traits(place + 1).isDisjoint(with: .numeral) == false:
            reading.isNegative = true
            return place + 1
        case "-", "−":
            // The score 3-1 holds no number below 0.
            guard place == start, text.isDigit(place + 1), !text.isDigit(place - 1) else { return nil }
            reading.isNegative = true
            return place + 1
        default: return nil
        }
    }

    // MARK: Arabic

    private func arabic(_ reading: inout Accumulator, at place: Int) -> Int? {
        guard reading.current == nil else { return nil }
        var mantissa: Int128 = 0
        var scale = 0
        var next = place
        var digits = 0
        func take() {
            let (product, over) = mantissa.multipliedReportingOverflow(by: 10)
            let (sum, carried) = product.addingReportingOverflow(Int128(text.digit(next)))
            if over || carried { reading.isTooLarge = true } else { mantissa = sum }
            next += 1
        }
        while text.isDigit(next) {
            take()
            digits += 1
            while digits <= 3 || reading.hasGroups, isGroup(at: next, after: next - place) {
                reading.hasGroups = true
                next += 1
                for _ in 0..<3 { take() }
                digits += 3
            }
        }
        if isPoint(next), text.isDigit(next + 1) {
            next += 1
            reading.hasPoint = true
            while text.isDigit(next) {
                take()
                scale += 1
            }
        }
        reading.takeCoefficient(ScaledInteger(mantissa: mantissa, scale: scale), digits: digits, isArabic: true)
        return next
    }

    private func isPoint(_ place: Int) -> Bool {
        text[place] == "." && !(text[place + 1] == "." || text.isDigit(place + 1) == false)
    }

    /// Whether a comma and exactly three digits stand here. A full-width comma parts numbers of a list just as well, so
    /// it groups only where a decimal point or an ASCII group follows.
    private func isGroup(at place: Int, after width: Int) -> Bool {
        let isFullWidth = text[place] == "，"
        guard text[place] == "," || isFullWidth, text.isDigit(place + 1), text.isDigit(place + 2),
            text.isDigit(place + 3), !text.isDigit(place + 4)
        else { return false }
        guard isFullWidth else { return true }
        if text[place + 4] == "." { return text.isDigit(place + 5) }
        return text[place + 4] == "," && isGroup(at: place + 4, after: 3)
    }

    // MARK: Han

    private func hanDigits(_ reading: inout Accumulator, at place: Int, from start: Int) -> Int? {
        guard reading.current == nil, isPlain(place) || standsFormally(place) else { return nil }
        let first = text.digit(place)
        // 三岁零两个月 counts two.
        if first == 0, reading.isEmpty, text[place] == "零", text[place + 1] == "两" { return nil }
        if first == 1, reading.isEmpty, isOneOrTwo(at: place) {
            reading.takeSpan(1, 2)
            return place + 2
        }
        if first == 0, !reading.isEmpty {
            reading.skippedZero = true
            return place + 1
        }
        var end = place + 1
        while end < place + Self.longestRun, text.traits(end).contains(.hanDigit), !text.isOne(of: "两俩仨", end),
            isPlain(end) || standsFormally(end)
        {
            end += 1
        }
        let isDecimal = end == place + 1 && first == 0
        if end == place + 1 || reading.isEmpty == false && end > place + 2 {
            reading.takeCoefficient(ScaledInteger(first), digits: 1, isArabic: false)
            return place + 1
        }
        let second = text.digit(place + 1)
        let hasDecimals = text[end] == "点" && text.digit(end + 1) >= 0
        if end == place + 2, !isDecimal, !hasDecimals, isSpan(first, second), spanMayStand(place, reading) {
            reading.takeSpan(first, second)
            return end
        }
        guard reading.isEmpty else {
            reading.takeCoefficient(ScaledInteger(first), digits: 1, isArabic: false)
            return place + 1
        }
        return digitByDigit(&reading, place..<end)
    }

    private static let formalDigits = ScalarSet("壹贰叁肆伍陆柒捌玖")
    private static let formalNumerals = ScalarSet("壹贰叁肆伍陆柒捌玖拾佰仟零〇点")
    private static let afterFormalDigit = ScalarSet("壹贰叁肆伍陆柒捌玖拾佰仟零〇点万亿元角分整")

    private func isPlain(_ place: Int) -> Bool { !Self.formalDigits.contains(text[place]) }

    /// 陆 of 登陆三次 and 伍 of 队伍一支 are no digits: a formal one stands among its like, or before what money is counted in.
    private func standsFormally(_ place: Int) -> Bool {
        text.count == 1 || Self.afterFormalDigit.contains(text[place + 1])
            || Self.formalNumerals.contains(text[place - 1])
    }

    /// 一两个, 一两百; 一两 alone is a weight.
    private func isOneOrTwo(at place: Int) -> Bool {
        text[place] == "一" && text[place + 1] == "两"
            && text.isOne(of: "个名家天年周次百千万亿位项件种处座场句步栋台条辆层章篇部户小", place + 2)
    }

    /// 三四 and 三五 are spans, 五四 is not.
    private func isSpan(_ first: Int, _ second: Int) -> Bool {
        first > 0 && (second == first + 1 || (first == 3 && second == 5))
    }

    private func spanMayStand(_ place: Int, _ reading: Accumulator) -> Bool {
        // 二三年 and 八九年 are years as often as spans; a year is written digit by digit, and the date reader decides.
        !(reading.isEmpty && text[place + 2] == "年" && text.digit(place) != 3)
    }

    private func digitByDigit(_ reading: inout Accumulator, _ range: Range<Int>) -> Int {
        var mantissa: Int128 = 0
        var scale = 0
        var end = range.upperBound
        func take(_ digit: Int) {
            let (product, over) = mantissa.multipliedReportingOverflow(by: 10)
            let (sum, carried) = product.addingReportingOverflow(Int128(digit))
            if over || carried { reading.isTooLarge = true } else { mantissa = sum }
        }
        for index in range { take(text.digit(index)) }
        if text[end] == "点", text.traits(end + 1).contains(.hanDigit) {
            end += 1
            reading.hasPoint = true
            while text.traits(end).contains(.hanDigit) {
                take(text.digit(end))
                scale += 1
                end += 1
            }
        }
        reading.takeCoefficient(
            ScaledInteger(mantissa: mantissa, scale: scale), digits: range.count, isArabic: false)
        reading.isDigitByDigit = true
        reading.isFinished = !text.isOne(of: "万亿", end)
        return end
    }

    private func power(_ reading: inout Accumulator, at place: Int, from start: Int, allowsBare: Bool) -> Int? {
        let scalar = text[place]
        if scalar == "廿" || scalar == "卅" {
            guard reading.current == nil, reading.section == nil else { return nil }
            reading.takeTens(scalar == "廿" ? 2 : 3)
            return place + 1
        }
        let power = ScalarTable.power(scalar)
        // 120兆瓦, 500兆宽带: only sums of money go beyond 亿 with 兆.
        if power == 12, text.isOne(of: "瓦帕赫焦字位比", place + 1) || reading.isArabic && text[place + 1] != "元" {
            return nil
        }
        // 1013百帕, 200千卡, 8.6千米: the multiplier is the unit's.
        if power == 2 || power == 3, reading.isArabic, text.isOne(of: "帕卡", place + 1) { return nil }
        if power == 3, reading.isArabic, text.isOne(of: "瓦米克伏赫焦", place + 1) { return nil }
        if power < 4 { return small(&reading, power, at: place, allowsBare: allowsBare) }
        if reading.isEmpty {
            guard allowsBare else { return nil }
            reading.isBare = true
            reading.takeCoefficient(ScaledInteger(1), digits: 0, isArabic: false)
        }
        return reading.takeLarge(power) ? place + 1 : nil
    }

    private func small(_ reading: inout Accumulator, _ power: Int, at place: Int, allowsBare: Bool) -> Int? {
        if reading.current == nil {
            // 千亿 and 百万 are bare; 一千零十 and 一万零百一十一 leave out the one after 零.
            let isColloquialTen = power == 1 && (reading.lastSmall ?? 0) > 1
            guard reading.isEmpty || reading.skippedZero || isColloquialTen else { return nil }
            if reading.isEmpty, power > 1 {
                guard allowsBare else { return nil }
                reading.isBare = true
            }
            reading.takeCoefficient(ScaledInteger(1), digits: 0, isArabic: false)
        }
        guard reading.takeSmall(power) else {
            reading.dropCoefficient(at: place)
            return nil
        }
        return place + 1
    }

    /// 点 and decimals: 一百二十点五, 一点二五. A single digit pair around it may be a time of day; that reader comes first.
    private func hanPoint(_ reading: inout Accumulator, at place: Int) -> Int? {
        guard !reading.isEmpty, !reading.hasPoint,
            reading.large == nil || reading.current != nil || reading.section != nil
        else { return nil }
        var mantissa: Int128 = 0
        var scale = 0
        var next = place + 1
        while text.digit(next) >= 0, text[next] != "两", scale < 36 {
            mantissa = mantissa * 10 + Int128(text.digit(next))
            scale += 1
            next += 1
        }
        guard scale > 0 else { return nil }
        reading.takeDecimals(ScaledInteger(mantissa: mantissa, scale: scale))
        return next
    }

    private func vague(_ reading: inout Accumulator, at place: Int, from start: Int) -> Int? {
        let next = text[place + 1]
        let isMultiplier = text.isOne(of: "十百千万亿", place + 1)
        if reading.isEmpty {
            guard isMultiplier else { return nil }
            reading.takeVagueDigit()
            return place + 1
        }
        guard text[place] == "几", reading.current == nil, !reading.hasMore else { return nil }
        if ScalarTable.power(next) > 0, ScalarTable.power(next) < 4 {
            // 一百几十
            reading.hasMore = true
            return place + 2
        }
        reading.hasMore = true
        return place + 1
    }

    /// 多, 余, 来 before 万 or 亿: 一百多万. Elsewhere they follow the whole number.
    private func more(_ reading: inout Accumulator, at place: Int) -> Int? {
        guard !reading.isEmpty, !reading.hasMore, ScalarTable.power(text[place + 1]) >= 4 else { return nil }
        reading.hasMore = true
        return place + 1
    }
}
