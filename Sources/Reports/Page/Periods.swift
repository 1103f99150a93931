import SourceText

/// The days of some articles in bins of one width: days, months or years, as many as can be told apart in a plot.
struct Periods {
    /// The bins in order, without gaps: `2025-12-11`, `2025-12` or `2025`.
    let names: [String]
    private let width: Width

    private enum Width: Int { case year = 4, month = 7, day = 10 }
    private static let mostDays = 62
    private static let mostMonths = 72

    /// - Parameter dates: `2025-12-11`, in any order; what is no date is left out.
    init(of dates: some Sequence<String>) {
        let days = dates.compactMap { CalendarDate($0) }
        guard let first = days.min(), let last = days.max() else {
            (names, width) = ([], .day)
            return
        }
        let months = (last.year - first.year) * 12 + last.month - first.month
        if last.dayNumber - first.dayNumber < Self.mostDays {
            width = .day
            names = (0...(last.dayNumber - first.dayNumber)).compactMap { first.adding(days: $0)?.description }
        } else if months < Self.mostMonths {
            width = .month
            names = (0...months).compactMap { number in
                let month = first.month - 1 + number
                let day = CalendarDate(year: first.year + month / 12, month: month % 12 + 1, day: 1)
                return day.map { String($0.description.prefix(Width.month.rawValue)) }
            }
        } else {
            width = .year
            names = (first.year...last.year).compactMap {
                CalendarDate(year: $0, month: 1, day: 1).map { String($0.description.prefix(Width.year.rawValue)) }
            }
        }
    }

    /// The bin of a date.
    func name(of date: String) -> String { String(date.prefix(width.rawValue)) }
}
