/// The days, months or years as written in a stretch of text: `2025年9月20日至15日` holds two.
struct WrittenDays {
    /// As far as written; what a later day leaves out it takes from the one before.
    struct Day: Hashable {
        var year: Int?
        var month: Int?
        var day: Int?
        var isMonthWritten = false
        var isYearWritten = false

        var text: String {
            [(year, "年"), (month, "月"), (day, "日")].map { value, unit in value.map { "\($0)\(unit)" } ?? "" }.joined()
        }

        /// Whether it lies before another by what is written: a smaller day of the same month, or an earlier date where
        /// both years are written. A smaller month alone may be of the next year.
        func isBefore(_ start: Day) -> Bool {
            if let a = year, let b = start.year, isYearWritten, start.isYearWritten {
                return (a, month ?? 12, day ?? 31) < (b, start.month ?? 1, start.day ?? 1)
            }
            guard !isYearWritten, let day, let first = start.day, month == start.month, month != nil || !isMonthWritten
            else { return false }
            return day < first
        }
    }

    let days: [Day]

    init(_ scalars: [UInt32], _ range: Range<Int>) {
        var days: [Day] = []
        var current = Day()
        var number: Int?
        for index in range {
            let scalar = scalars[index]
            if scalar >= 0x30, scalar <= 0x39 {
                number = (number ?? 0) * 10 + Int(scalar - 0x30)
                continue
            }
            if let value = number {
                switch scalar {
                case "年" where (1000...2200).contains(value): (current.year, current.isYearWritten) = (value, true)
                case "月": (current.month, current.isMonthWritten) = (value, true)
                case "日", "号": current.day = value
                case "至", "到", "—", "-", "～", "~": current.day = current.isMonthWritten ? value : current.day
                default: break
                }
            }
            number = nil
            if "至到—-～~".unicodeScalars.contains(where: { $0.value == scalar }), current != Day() {
                days.append(current)
                current = Day()
            }
        }
        if current != Day() { days.append(current) }
        for place in days.indices.dropFirst() where days[place].month == nil {
            days[place].month = days[place - 1].month
        }
        self.days = days
    }
}
