import Extraction
import SourceText

/// A date as an interval on the line of seconds, so that dates are compared as figures are.
enum DateSpan {
    /// Seconds since 0000-03-01, both ends included; nil where the date is unresolved.
    ///
    /// 年底前 lies between the day of printing and its end; 以来 and 起 speak of their first day. An approximate date
    /// reaches a twelfth of its length, at least an hour, to both sides; 月初 and 月底, which begin and end where one likes,
    /// reach three days; a decade (上世纪80年代) reaches a year, and a longer era is no date.
    static func seconds(of date: DateMention, printed: CalendarDate?) -> ValueInterval? {
        guard date.granularity != .recurring, date.granularity != .indefinite,
            let first = date.start ?? printed.flatMap({ date.isBefore || date.isUntil ? $0 : nil }) ?? date.end
        else { return nil }
        let last =
            date.isSince
            ? lastDay(from: first, date.granularity, isStage: date.isApproximate)
            : date.end ?? lastDay(from: first, date.granularity)
        guard first <= last else { return nil }
        if date.granularity == .era { return decade(first, last) }
        if let open = open(date, first, last, printed: printed) { return open }
        var low = first.dayNumber * day + (date.startSecond ?? 0)
        var high = last.dayNumber * day + (date.endSecond ?? date.startSecond ?? day - 1)
        if date.isApproximate {
            let isStage = (1...7).contains(last.dayNumber - first.dayNumber)
            let slack = max(isStage ? 3 * day : 3600, (high - low) / 12)
            (low, high) = (low - slack, high + slack)
        }
        return ValueInterval(low: ExactNumber(low), high: ExactNumber(max(low, high)))
    }

    /// 国庆后 lies in the weeks behind it; 国庆前, where nothing tells from when, in those before.
    private static func open(
        _ date: DateMention, _ first: CalendarDate, _ last: CalendarDate, printed: CalendarDate?
    ) -> ValueInterval? {
        let (low, high): (Int, Int)
        if date.isAfter, !date.isRange {
            (low, high) = (first.dayNumber, last.dayNumber + soon)
        } else if date.isBefore, date.start == nil, printed == nil {
            (low, high) = (first.dayNumber - soon, last.dayNumber)
        } else {
            return nil
        }
        return ValueInterval(low: ExactNumber(low * day), high: ExactNumber((high + 1) * day - 1))
    }

    private static func decade(_ first: CalendarDate, _ last: CalendarDate) -> ValueInterval? {
        guard last.dayNumber - first.dayNumber <= Self.longestDecade else { return nil }
        return ValueInterval(
            low: ExactNumber((first.dayNumber - year) * day), high: ExactNumber((last.dayNumber + year + 1) * day - 1))
    }

    private static let longestDecade = 3_653, year = 365
    private static let day = 86_400
    /// Days that 后 and 前 reach.
    private static let soon = 45

    /// The last day of the day, month or year that begins at a date, of 10月中旬起 and 本月底起 that of the ten days.
    private static func lastDay(
        from first: CalendarDate, _ granularity: DateMention.Granularity, isStage: Bool = false
    ) -> CalendarDate {
        switch granularity {
        case .tenDays,
            .range where isStage:
            let last =
                first.day > 20
                ? CalendarDate.days(inMonth: first.month, of: first.year) : (first.day - 1) / 10 * 10 + 10
            return CalendarDate(year: first.year, month: first.month, day: last) ?? first
        case .month:
            let length = CalendarDate.days(inMonth: first.month, of: first.year)
            return CalendarDate(year: first.year, month: first.month, day: length) ?? first
        case .year: return CalendarDate(year: first.year, month: 12, day: 31) ?? first
        default: return first
        }
    }
}
