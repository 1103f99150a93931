/// A date with its year, written in digits: `2025年10月16日`, `2025-10-16`, `20251016`.
enum FullDate {
    /// The first in a range that a calendar has; nil for none.
    static func first(in scalars: [UInt32], _ range: Range<Int>) -> CalendarDate? {
        var index = range.lowerBound
        while index + 8 <= range.upperBound {
            if ScalarClass.isDigit(scalars[index]),
                index == range.lowerBound || !ScalarClass.isDigit(scalars[index - 1]),
                let date = date(scalars, index..<range.upperBound)
            {
                return date
            }
            index += 1
        }
        return nil
    }

    private static func date(_ scalars: [UInt32], _ range: Range<Int>) -> CalendarDate? {
        var groups: [Int] = []
        var lengths: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound, groups.count < 3, ScalarClass.isDigit(scalars[index]) {
            let start = index
            var value = 0
            while index < range.upperBound, ScalarClass.isDigit(scalars[index]), index - start < 9 {
                value = value * 10 + Int(scalars[index] - 0x30)
                index += 1
            }
            groups.append(value)
            lengths.append(index - start)
            if index < range.upperBound, separates(scalars[index], after: groups.count) { index += 1 } else { break }
        }
        if lengths == [8] {
            return CalendarDate(year: groups[0] / 10_000, month: groups[0] / 100 % 100, day: groups[0] % 100)
        }
        guard groups.count == 3, lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2 else { return nil }
        return CalendarDate(year: groups[0], month: groups[1], day: groups[2])
    }

    private static func separates(_ value: UInt32, after groups: Int) -> Bool {
        switch value {
        case 0x2D, 0x2F, 0x2E, 0x5F: true
        case 0x5E74: groups == 1
        case 0x6708: groups == 2
        default: false
        }
    }
}
