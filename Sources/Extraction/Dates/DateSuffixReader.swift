import SourceText

/// Reads the words after a date that turn it into a stretch: 以来, 前, 后, 起, 左右, 期间.
struct DateSuffixReader {
    let text: ReadingText

    func suffixed(_ reading: DateReader.Reading, now: DaySpan?) -> DateReader.Reading {
        var result = reading
        let end = reading.range.upperBound
        for word: StaticString in ["期间", "时期", "内"] {
            if let stop = text.end(of: word, at: end), isPeriodWord(word, reading.date, after: stop) {
                result.range = reading.range.lowerBound..<stop
                break
            }
        }
        let place = result.range.upperBound
        if let day = dayBefore(result) ?? daysAway(result) { return day }
        if let stop = since(at: place, reading.date) {
            result.range = reading.range.lowerBound..<stop
            result.date.isSince = true
            result.date.end = now?.end
            result.date.endSecond = now?.endSecond
            if let now, let start = result.date.start, start > now.end {
                (result.date.end, result.date.endSecond) = (nil, nil)
            }
            return result
        }
        if let stop = approximate(at: place) {
            result.range = reading.range.lowerBound..<stop
            result.date.isApproximate = true
            return result
        }
        return bounded(result, now: now)
    }

    /// 10月5日前一天, 8月2日的前一天.
    private func dayBefore(_ reading: DateReader.Reading) -> DateReader.Reading? {
        guard reading.date.granularity == .day, let day = reading.date.start?.adding(days: -1) else { return nil }
        let end = reading.range.upperBound
        let place = text[end] == "的" ? end + 1 : end
        guard let stop = text.end(of: "前一天", at: place) ?? text.end(of: "前一日", at: place) else { return nil }
        var result = reading
        result.range = reading.range.lowerBound..<stop
        (result.date.start, result.date.end) = (day, day)
        (result.date.startSecond, result.date.endSecond) = (nil, nil)
        (result.date.year, result.date.month, result.date.day) = (day.year, day.month, day.day)
        result.date.resolution = .relative
        return result
    }

    /// 春节前一周, 元宵节前两天, 国庆节后第三天: days counted from the day named, to the last of them; weeks are told roughly.
    private func daysAway(_ reading: DateReader.Reading) -> DateReader.Reading? {
        guard reading.date.granularity == .day, !reading.date.isRange, !reading.date.isUntil,
            let day = reading.date.start
        else { return nil }
        let end = reading.range.upperBound
        let place = text[end] == "的" ? end + 1 : end
        let isBefore = text[place] == "前", isNth = text[place + 1] == "第"
        let number = place + (isNth ? 2 : 1)
        guard isBefore || text[place] == "后", let count = Self.count(text[number]),
            let unit = Self.units.first(where: { text.has($0.0, at: number + 1) }),
            let stop = text.end(of: unit.0, at: number + 1)
        else { return nil }
        // 国庆前三天 may be the first three days of the holiday.
        if isBefore, unit.1 == 1, isOfHoliday(reading.range) { return nil }
        let days = count * unit.1
        let far = days + (unit.1 > 1 ? Self.slack : 0)
        // Whether 后第二天 counts the day itself is left open.
        let near = isNth ? max(1, days - 1) : 1
        guard let first = day.adding(days: isBefore ? -far : near), let last = day.adding(days: isBefore ? -near : far)
        else { return nil }
        var result = reading
        result.range = reading.range.lowerBound..<stop
        (result.date.start, result.date.end) = (first, last)
        (result.date.startSecond, result.date.endSecond) = (nil, nil)
        (result.date.year, result.date.month, result.date.day) = (first.year, nil, nil)
        (result.date.resolution, result.date.weekday) = (.relative, nil)
        if first < last { result.date.granularity = .range }
        return result
    }

    private func isOfHoliday(_ range: Range<Int>) -> Bool {
        range.contains { place in Self.holidays.contains { text.has($0, at: place) } }
    }

    /// Festivals of more than one free day.
    private static let holidays: [StaticString] = ["元旦", "春节", "清明", "五一", "劳动", "端午", "中秋", "国庆"]

    /// From 1 to 10.
    private static func count(_ numeral: UInt32) -> Int? {
        let place = counts.firstIndex(of: numeral).map { $0 + 1 }
        return numeral == both ? 2 : place
    }

    private static let counts = "一二三四五六七八九十".unicodeScalars.map(\.value)
    /// 两
    private static let both: UInt32 = 0x4E24
    private static let units: [(StaticString, Int)] = [("天", 1), ("个星期", 7), ("星期", 7), ("周", 7)]
    /// Days by which 一周 may be longer than seven.
    private static let slack = 3

    private func isPeriodWord(_ word: StaticString, _ date: DateMention, after stop: Int) -> Bool {
        if text[stop - 1] != "内" { return true }
        return [.year, .month, .quarter, .halfYear].contains(date.granularity) && !text.isOne(of: "地外容部蒙", stop)
    }

    private func since(at place: Int, _ date: DateMention) -> Int? {
        for word: StaticString in ["起至今", "以来", "至今", "开始", "起"] {
            guard let stop = text.end(of: word, at: place) else { continue }
            if text[stop - 1] == "起", text.isOne(of: "来草家始码步点诉源义飞航降动立", stop) { return nil }
            return stop
        }
        if let stop = text.end(of: "到现在", at: place) ?? text.end(of: "到目前", at: place) { return stop }
        return nil
    }

    private func approximate(at place: Int) -> Int? {
        for word: StaticString in ["左右", "前后", "上下"] {
            if let stop = text.end(of: word, at: place) { return stop }
        }
        return nil
    }

    private func bounded(_ reading: DateReader.Reading, now: DaySpan?) -> DateReader.Reading {
        var result = reading
        let place = reading.range.upperBound
        for word: StaticString in ["以前", "之前", "前"] {
            guard let stop = text.end(of: word, at: place), !text.isOne(of: "往列沿景夕提后线方三两几", stop) else { continue }
            result.range = reading.range.lowerBound..<stop
            result.date.isBefore = true
            guard !reading.date.isRange else { return result }
            result.date.start = nil
            result.date.startSecond = nil
            if let now, let end = reading.date.end, end >= now.start {
                result.date.start = now.start
                result.date.startSecond = now.startSecond
            }
            return result
        }
        for word: StaticString in ["以后", "之后", "过后", "后"] {
            guard let stop = text.end(of: word, at: place), !text.isOne(of: "续来者期备勤", stop) else { continue }
            result.range = reading.range.lowerBound..<stop
            result.date.isAfter = true
            result.date.end = nil
            result.date.endSecond = nil
            return result
        }
        return result
    }
}
