/// A day of the Gregorian calendar that exists; reckoned by day numbers, without time zone or clock.
public struct CalendarDate: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil where the day does not exist (30 February, month 13) or the year lies outside 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2025-10-16`, also `2025/10/16`, `2025.10.16` and `20251016`.
    public init?(_ text: some StringProtocol) {
        var digits = 0
        // How many digits stand in each of the groups, three at most.
        var lengths = SIMD4<Int>()
        var group = 0
        for byte in text.utf8 {
            if byte >= 0x30, byte <= 0x39, lengths.wrappedSum() < 8 {
                digits = digits * 10 + Int(byte) - 0x30
                lengths[group] += 1
            } else if byte == 0x2D || byte == 0x2F || byte == 0x2E, group < 2 {
                group += 1
            } else {
                return nil
            }
        }
        if group == 0, lengths[0] == 8 {
            self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
        } else if group == 2, lengths[0] == 4, (1...2).contains(lengths[1]), (1...2).contains(lengths[2]) {
            let days = lengths[2] == 1 ? 10 : 100, months = lengths[1] == 1 ? 10 : 100
            self.init(year: digits / days / months, month: digits / days % months, day: digits % days)
        } else {
            return nil
        }
    }

    /// The date a number of days after 0000-03-01 of the proleptic calendar (see ``dayNumber``).
    public init?(dayNumber: Int) {
        let era = (dayNumber >= 0 ? dayNumber : dayNumber - 146_096) / 146_097
        let dayOfEra = dayNumber - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// Days since 0000-03-01 (Howard Hinnant's days-from-civil, without its shift to 1970).
    public var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }

    /// 1 for Monday to 7 for Sunday.
    public var weekday: Int { (dayNumber + 2) % 7 + 1 }

    /// This date moved by a number of days; nil outside the years 1 to 9999.
    public func adding(days: Int) -> CalendarDate? { CalendarDate(dayNumber: dayNumber + days) }

    /// The number of days of a month, 1 to 12.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    /// `2025-10-16`.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no date: \(text)")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
