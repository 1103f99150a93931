import EmbeddedFiles
import SourceText

/// The months and solar terms of the Chinese calendar, from 1902 to 2098 (`Rules/lexicons/lunar-calendar.tsv`).
final class ChineseCalendar: Sendable {
    private struct Year: Sendable {
        let first: CalendarDate
        let leapMonth: Int
        /// Whether each month in order has 30 days.
        let isLong: [Bool]
        let termDays: [Int]
    }

    private static let termBases = [
        4, 19, 3, 18, 4, 19, 4, 19, 4, 20, 4, 20, 6, 22, 6, 22, 6, 22, 7, 22, 6, 21, 6, 21,
    ]
    private let firstYear: Int
    private let years: [Year]

    init(_ table: LexiconTable) {
        var years: [Year] = []
        for row in table.rows where row.count >= 5 {
            guard let first = CalendarDate(String(row[1])), let leap = Int(String(row[2])) else { continue }
            let offsets = row[4].bytes.map { Int($0) - 0x30 }
            years.append(
                Year(
                    first: first, leapMonth: leap, isLong: row[3].bytes.map { $0 == 0x31 },
                    termDays: zip(Self.termBases, offsets).map { $0 + $1 }))
        }
        firstYear = years.first?.first.year ?? 0
        self.years = years
    }

    private func year(_ number: Int) -> Year? {
        years.indices.contains(number - firstYear) ? years[number - firstYear] : nil
    }

    /// The first and last day of a month of a Chinese year, 1 to 12; nil outside the table or without that leap month.
    func month(_ month: Int, leap: Bool = false, of number: Int) -> (first: CalendarDate, last: CalendarDate)? {
        guard let year = year(number), (1...12).contains(month), !leap || year.leapMonth == month else { return nil }
        var position = month - 1
        if year.leapMonth > 0, month > year.leapMonth || leap { position += 1 }
        guard position < year.isLong.count else { return nil }
        let before = year.isLong[..<position].reduce(0) { $0 + ($1 ? 30 : 29) }
        let length = year.isLong[position] ? 30 : 29
        guard let first = year.first.adding(days: before), let last = first.adding(days: length - 1) else { return nil }
        return (first, last)
    }

    /// A day of a Chinese year; nil where the month has no 30th.
    func day(_ day: Int, month: Int, leap: Bool = false, of number: Int) -> CalendarDate? {
        guard let span = self.month(month, leap: leap, of: number), let date = span.first.adding(days: day - 1),
            day >= 1, date <= span.last
        else { return nil }
        return date
    }

    /// The last day of a Chinese year, 除夕.
    func eve(of number: Int) -> CalendarDate? { year(number + 1)?.first.adding(days: -1) }

    /// The day of a solar term, numbered from 小寒 (0) to 冬至 (23), in a year of the common calendar.
    func term(_ term: Int, in number: Int) -> CalendarDate? {
        guard let year = year(number), year.termDays.indices.contains(term) else { return nil }
        return CalendarDate(year: number, month: term / 2 + 1, day: year.termDays[term])
    }

    /// The month of a solar term, 1 to 12, and the days of it on which it falls in our time.
    static func usualDays(ofTerm term: Int) -> (month: Int, days: ClosedRange<Int>)? {
        guard termBases.indices.contains(term) else { return nil }
        return (term / 2 + 1, termBases[term]...(termBases[term] + 2))
    }

    /// 春 (1) to 冬 (4): from the day its first term begins to the day before the next season's.
    func season(_ season: Int, of number: Int) -> (first: CalendarDate, last: CalendarDate)? {
        let terms = [2, 8, 14, 20]
        guard (1...4).contains(season), let first = term(terms[season - 1], in: number) else { return nil }
        let next = season == 4 ? term(2, in: number + 1) : term(terms[season], in: number)
        return next.flatMap { $0.adding(days: -1) }.map { (first, $0) }
    }
}
