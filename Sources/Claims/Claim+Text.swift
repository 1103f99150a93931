import SourceText

extension Claim {
    /// The value as it is shown to people: a figure in ``UnitComparison/unitOfValue(_:)``, a date as `2025-05-18`, two days as
    /// `2025-05-01..2025-05-18`, an hour as `2025-05-18 09:30`, a date of no known year as `--05-18`; empty where there is none.
    public var valueText: String {
        guard kind == .event else { return value?.description ?? "" }
        guard let low = value?.low, let high = value?.high, low.isInteger, high.isInteger else { return "" }
        let (first, last) = (moment(Int(low.numerator)), moment(Int(high.numerator) + 1, isEnd: true))
        return first == last ? first : "\(first)..\(last)"
    }

    /// A second of the line that ``DateSpan`` lays dates on; an end is named by the day or minute before it.
    private func moment(_ second: Int, isEnd: Bool = false) -> String {
        let isDay = second % Self.day == 0
        let shown = isEnd ? second - (isDay ? Self.day : 60) : second
        guard let date = CalendarDate(dayNumber: shown / Self.day) else { return "" }
        let day = isYearless ? "-" + date.description.dropFirst(4) : date.description
        guard !isDay else { return day }
        let minute = shown % Self.day / 60
        if unit.hasPrefix("hour-") { return "\(Self.padded(minute / 60)):\(Self.padded(minute % 60))" }
        return "\(day) \(Self.padded(minute / 60)):\(Self.padded(minute % 60))"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static let day = 86_400
}
