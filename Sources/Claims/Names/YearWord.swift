/// The year that a passage speaks of.
enum YearWord {
    /// The year told last in a range: 2024年, 去年, 今年; a relative one counts from `own`, where that is known.
    static func last(in scalars: [UInt32], _ range: Range<Int>, of own: Int?) -> RankClaim.Year {
        var year: RankClaim.Year = .unknown
        var place = range.lowerBound
        while place < range.upperBound {
            if let absolute = fourDigits(scalars, at: place, range.upperBound) {
                year = .absolute(absolute)
                place += 4
            } else if scalars[place] == 0x5E74, place > range.lowerBound, let shift = shifts[scalars[place - 1]] {
                year = own.map { .absolute($0 + shift) } ?? .relative(shift)
            }
            place += 1
        }
        return year
    }

    /// 今, 去, 前, 明 before 年.
    private static let shifts: [UInt32: Int] = [0x4ECA: 0, 0x53BB: -1, 0x524D: -2, 0x660E: 1]

    /// The year whose four digits begin at an index with 年 behind them, before `end`.
    static func fourDigits(_ scalars: [UInt32], at index: Int, _ end: Int) -> Int? {
        guard index >= 0, index + 4 < end, scalars[index + 4] == 0x5E74,
            scalars[index..<index + 4].allSatisfy(\.isDigit)
        else {
            return nil
        }
        return scalars[index..<index + 4].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
}
