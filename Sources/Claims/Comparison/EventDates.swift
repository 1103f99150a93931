import Extraction
import SourceText

/// Compares the dates of two events, on the line of seconds that ``DateSpan`` lays them on.
enum EventDates {
    /// The year that stands for an unknown one; it has a 29 February.
    static let plainYear = 2000
    static let endOfPlainYear = CalendarDate(year: plainYear, month: 12, day: 31)

    /// Whether both can hold: they share a moment; of days without a year, by month and day.
    static func agree(_ a: Claim, _ b: Claim) -> Bool {
        guard let x = span(of: a, beside: b), let y = span(of: b, beside: a) else { return true }
        if x.low <= y.high && y.low <= x.high {
            // 16日0时起至9月15日, 18日零时: midnight is told of where a time begins or ends.
            return !(Self.lies(x, within: y) || Self.lies(y, within: x))
        }
        // 15日24时 is the end of the 15th.
        if Self.touch(x, y) || Self.touch(y, x) { return true }
        // 五点半 for 5时28分: what is told by the half hour is told roughly.
        guard max(x.high - x.low, y.high - y.low) < 2 * halfHour else { return false }
        let gap = max(x.low - y.high, y.low - x.high)
        return gap <= halfHour / 2 && (x.low % halfHour == 0 || y.low % halfHour == 0)
    }

    private static let halfHour = 1800

    /// Whether a midnight lies inside some days, apart from the first and the last.
    private static func lies(_ moment: (low: Int, high: Int), within days: (low: Int, high: Int)) -> Bool {
        moment.low % day == 0 && moment.high - moment.low <= 2 * halfHour && days.high - days.low > 2 * day
            && days.high - days.low < season && moment.low >= days.low + day && moment.high <= days.high - day
    }

    /// Seconds of a time that is told by its first and last day.
    private static let season = 250 * day

    /// Whether one is a day and the other the moment at which it ends.
    private static func touch(_ days: (low: Int, high: Int), _ moment: (low: Int, high: Int)) -> Bool {
        moment.low == days.high + 1 && moment.low % day == 0 && moment.high - moment.low < halfHour
    }

    /// Days between the two, 0 where they touch; nil where they cannot be laid side by side.
    static func daysApart(_ a: Claim, _ b: Claim) -> Int? {
        guard let x = span(of: a, beside: b), let y = span(of: b, beside: a) else { return nil }
        return max(0, max(x.low - y.high, y.low - x.high)) / day
    }

    /// Whether both lie within one day: then they differ in the hour alone.
    static func areOfOneDay(_ a: Claim, _ b: Claim) -> Bool {
        guard let x = span(of: a, beside: b), let y = span(of: b, beside: a) else { return false }
        return min(x.low, y.low) / day == max(x.high, y.high) / day
    }

    /// Days that the statement leaves open, at least 1.
    static func length(_ claim: Claim) -> Int? {
        guard let low = claim.value?.low, let high = claim.value?.high else { return nil }
        return Int((high.numerator - low.numerator) / Int128(day)) + 1
    }

    private static let day = 86_400

    /// First and last second; where the other has no year, both are told by month and day.
    private static func span(of claim: Claim, beside other: Claim) -> (low: Int, high: Int)? {
        guard let low = claim.value?.low, let high = claim.value?.high, low.isInteger, high.isInteger else {
            return nil
        }
        let (first, last) = (Int(low.numerator), Int(high.numerator))
        guard other.isYearless, !claim.isYearless else { return (first, last) }
        guard last - first < 300 * day, let from = inPlainYear(first), let to = inPlainYear(last), from <= to else {
            return nil
        }
        return (from, to)
    }

    private static func inPlainYear(_ second: Int) -> Int? {
        guard let date = CalendarDate(dayNumber: second / day),
            let plain = CalendarDate(year: plainYear, month: date.month, day: date.day)
        else { return nil }
        return plain.dayNumber * day + second % day
    }
}
