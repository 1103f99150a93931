import Extraction
import SourceText

/// A date as an interval on the line of seconds, so that dates are compared as figures are.
enum DateSpan {
    /// Seconds since 0000-03-01, both ends included; nil where the date is unresolved.
    ///
    /// 年底前 lies between the day of printing and its end; 以来 and 起 speak of their first day. An approximate date
    /// reaches a twelfth of its length, at least an hour, to both sides.
    static func seconds(of date: DateMention, printed: CalendarDate?) -> ValueInterval? {
        guard date.granularity != .recurring, date.granularity != .indefinite, date.granularity != .era,
            let first = date.start ?? printed.flatMap({ date.isBefore || date.isUntil ? $0 : nil }) ?? date.end
        else { return nil }
        let last =
            date.isSince ? lastDay(from: first, date.granularity) : date.end ?? lastDay(from: first, date.granularity)
        guard first <= last else { return nil }
        var low = first.dayNumber * day + (date.startSecond ?? 0)
        var high = last.dayNumber * day + (date.endSecond ?? date.startSecond ?? day - 1)
        if date.isApproximate {
            let slack = max(3600, (high - low) / 12)
            (low, high) = (low - slack, high + slack)
        }
        return ValueInterval(low: ExactNumber(low), high: ExactNumber(max(low, high)))
    }

    private static let day = 86_400

    /// The last day of the day, month or year that begins at a date.
    private static func lastDay(from first: CalendarDate, _ granularity: DateMention.Granularity) -> CalendarDate {
        switch granularity {
        case .month:
            let length = CalendarDate.days(inMonth: first.month, of: first.year)
            return CalendarDate(year: first.year, month: first.month, day: length) ?? first
        case .year: return CalendarDate(year: first.year, month: 12, day: 31) ?? first
        default: return first
        }
    }
}
