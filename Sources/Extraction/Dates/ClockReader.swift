/// Reads times of day: 上午10时, 15:37, 八点半, 三点一刻, 8时35分20秒, 七八点.
struct ClockReader {
    let text: ReadingText
    let numerals: NumeralReader

    /// Puts the time that begins at an index into the parts and gives the index after it.
    func clock(_ parts: inout DateParts, at start: Int) -> Int? {
        guard parts.clock == nil else { return nil }
        if text.isDigit(start), let end = digital(&parts, at: start) { return end }
        guard let hours = hours(at: start) else { return nil }
        let end = hours.end
        guard text.isOne(of: "时点", end) else { return nil }
        let isOClock = text[end] == "点"
        let anchored = parts.level > .none || parts.isRangeEnd
        if isOClock, isDecimal(at: end, anchored: anchored) { return nil }
        if !isOClock, text.isOne(of: "代期间尚候段节机常刻空差隔", end + 1) { return nil }
        var clock = DateParts.Clock(hour: hours.first)
        var stop = minutes(&clock, after: end + 1, isOClock: isOClock, anchored: anchored)
        guard stop > end + 1 || mayStandAlone(hours.first, isOClock: isOClock, anchored: anchored, at: end + 1) else {
            return nil
        }
        guard parts.descend(to: .clock) else { return nil }
        if isOClock, text.isOne(of: "钟整", stop) { stop += 1 }
        if text[stop] == "多", text[stop + 1] == "钟" { stop += 2 }
        if text[stop] == "许" || text[stop] == "多" {
            parts.isApproximate = true
            stop += 1
        }
        parts.clock = clock
        parts.laterHour = hours.last == hours.first ? nil : hours.last
        return stop
    }

    /// One hour, or two neighbouring ones: 七八点.
    private func hours(at start: Int) -> (first: Int, last: Int, end: Int)? {
        if text.isOne(of: "壹贰叁肆伍陆柒捌玖", start) { return nil }
        // A numeral would run on into 八点三十; the hour alone has two characters or three.
        var end = start
        while end < start + 3,
            !text.traits(end).isDisjoint(with: [.digit, .hanDigit]) || text[end] == "十" || text[end] == "廿"
        { end += 1 }
        guard text.isOne(of: "时点", end), end > start else { return nil }
        if end == start + 2, text.traits(start).contains(.hanDigit), text.digit(start + 1) == text.digit(start) + 1 {
            return (text.digit(start), text.digit(start + 1), end)
        }
        guard let value = smallNumber(start..<end), (0...24).contains(value) else { return nil }
        return (value, value, end)
    }

    /// A number below 100 in exactly these characters.
    private func smallNumber(_ range: Range<Int>) -> Int? {
        var tens: Int?
        var ones: Int?
        for index in range {
            let digit = text.digit(index)
            if text[index] == "十" {
                guard tens == nil else { return nil }
                (tens, ones) = (ones ?? 1, nil)
            } else if text[index] == "廿" {
                tens = 2
            } else if digit >= 0 {
                if let before = ones {
                    guard tens == nil else { return nil }
                    (tens, ones) = (before, digit)
                } else {
                    ones = digit
                }
            }
        }
        return range.isEmpty ? nil : (tens ?? 0) * 10 + (ones ?? 0)
    }

    /// 三点一四 and 零点五 are decimals; 八点三十 and 晚上九点零九 are times.
    private func isDecimal(at point: Int, anchored: Bool) -> Bool {
        var end = point + 1
        while text.digit(end) >= 0 { end += 1 }
        let digits = end - point - 1
        if digits == 0 || text[end] == "十" || text.isOne(of: "分刻", end) && text[end + 1] != "之" { return false }
        if text.isDigit(point + 1) { return digits != 2 || text.isOne(of: "%度个元万亿", end) }
        return !(anchored && digits == 2 && text[point + 1] == "零")
    }

    private func minutes(_ clock: inout DateParts.Clock, after start: Int, isOClock: Bool, anchored: Bool) -> Int {
        if text[start] == "半", !text.isOne(of: "个年数成", start + 1) {
            clock.minute = 30
            return start + 1
        }
        var place = start
        if text[place] == "过", text.digit(place + 1) >= 0 { place += 1 }
        if text[place + 1] == "刻", (1...3).contains(text.digit(place)) {
            clock.minute = text.digit(place) * 15
            return place + 2
        }
        var end = place
        while end < place + 3, text.digit(end) >= 0 || text[end] == "十" { end += 1 }
        guard end > place, let value = smallNumber(place..<end), value < 60 else { return start }
        if text[end] == "分", text[end + 1] != "之" {
            clock.minute = value
            return seconds(&clock, after: end + 1)
        }
        // 八点三十, 9点20: two digits, and nothing counted after them.
        let isPlain = end == place + 2 || end == place + 3 || text[place] == "零"
        guard isOClock || text.isDigit(place), isPlain, !text.isOne(of: "个名家项人万元%年月日号岁.", end), end - place >= 2 else {
            return start
        }
        clock.minute = value
        return end
    }

    private func seconds(_ clock: inout DateParts.Clock, after start: Int) -> Int {
        var end = start
        while end < start + 3, text.digit(end) >= 0 || text[end] == "十" { end += 1 }
        guard end > start, text[end] == "秒", let value = smallNumber(start..<end), value < 60 else { return start }
        clock.second = value
        return end + 1
    }

    /// 两点 and 三点 count points of a speech as often as they tell the time; 11点 and 20时 do not.
    private func mayStandAlone(_ hour: Int, isOClock: Bool, anchored: Bool, at end: Int) -> Bool {
        if anchored || !isOClock { return true }
        if text.isOne(of: "钟整许", end) || text.has("多钟", at: end) { return true }
        if text.isOne(of: "前后到至起", end) { return true }
        return (hour >= 5 || hour == 0) && !text.isOne(of: "建意要希共内理原经措体做启思感五八零一二三四六七九", end)
    }

    /// 15:37, 下午6:42:02, 11:00时.
    private func digital(_ parts: inout DateParts, at start: Int) -> Int? {
        guard !text.isDigit(start - 1) || parts.level == .day, parts.level < .clock else { return nil }
        var end = start
        while text.isDigit(end) { end += 1 }
        guard end - start <= 2, text.isOne(of: ":：", end), let hour = smallNumber(start..<end), hour <= 24,
            text.isDigit(end + 1), text.isDigit(end + 2), !text.isDigit(end + 3),
            let minute = smallNumber((end + 1)..<(end + 3)), minute < 60
        else { return nil }
        var clock = DateParts.Clock(hour: hour, minute: minute)
        var stop = end + 3
        if text.isOne(of: ":：", stop), text.isDigit(stop + 1), text.isDigit(stop + 2), !text.isDigit(stop + 3) {
            clock.second = smallNumber((stop + 1)..<(stop + 3))
            stop += 3
        }
        // A single hour digit without any date is a score or a proportion as well (1:10).
        guard end - start == 2 || parts.level > .none || hour > 0 && minute > 24 else { return nil }
        guard parts.descend(to: .clock) else { return nil }
        parts.clock = clock
        return text[stop] == "时" ? stop + 1 : stop
    }
}
