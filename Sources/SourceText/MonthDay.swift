/// A month and day written in digits: `1月10日`.
struct MonthDay: Equatable {
    let month: Int
    let day: Int

    /// The first in a range; nil where there is none, or none that a calendar has. A day of a named year (`2020年9月18日`)
    /// and one that begins or ends a span to come (`11月10日起`) do not count.
    static func first(in scalars: [UInt32], _ range: Range<Int>) -> MonthDay? {
        var index = range.lowerBound
        while index < range.upperBound {
            guard scalars[index] == 0x6708 else {
                index += 1
                continue
            }
            if let month = number(endingAt: index, in: scalars, from: range.lowerBound),
                let day = number(from: index + 1, in: scalars, before: range.upperBound),
                CalendarDate(year: 2024, month: month, day: day) != nil, standsAlone(scalars, index, range)
            {
                return MonthDay(month: month, day: day)
            }
            index += 1
        }
        return nil
    }

    /// Whether neither a year stands before the month at an index nor 起, 前, 至 behind the day.
    private static func standsAlone(_ scalars: [UInt32], _ month: Int, _ range: Range<Int>) -> Bool {
        var start = month
        while start > range.lowerBound, ScalarClass.isDigit(scalars[start - 1]) { start -= 1 }
        if start > range.lowerBound, scalars[start - 1] == 0x5E74 { return false }
        guard let end = scalars[month..<range.upperBound].firstIndex(where: { $0 == 0x65E5 || $0 == 0x53F7 }),
            end + 1 < range.upperBound
        else { return true }
        return ![0x8D77, 0x524D].contains(scalars[end + 1])
    }

    /// One or two digits before an index.
    private static func number(endingAt end: Int, in scalars: [UInt32], from start: Int) -> Int? {
        guard end > start, ScalarClass.isDigit(scalars[end - 1]) else { return nil }
        var value = Int(scalars[end - 1] - 0x30)
        guard end - 1 > start, ScalarClass.isDigit(scalars[end - 2]) else { return value }
        value += Int(scalars[end - 2] - 0x30) * 10
        return end - 2 > start && ScalarClass.isDigit(scalars[end - 3]) ? nil : value
    }

    /// One or two digits from an index, followed by 日 or 号.
    private static func number(from start: Int, in scalars: [UInt32], before end: Int) -> Int? {
        var index = start
        var value = 0
        while index < end, index < start + 2, ScalarClass.isDigit(scalars[index]) {
            value = value * 10 + Int(scalars[index] - 0x30)
            index += 1
        }
        guard index > start, index < end, scalars[index] == 0x65E5 || scalars[index] == 0x53F7 else { return nil }
        return value
    }
}
