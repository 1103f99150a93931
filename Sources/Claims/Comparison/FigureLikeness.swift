import Extraction

/// How alike two figures are that cannot both hold: a slip of the pen leaves them alike, two different facts do not.
enum FigureLikeness {
    /// The ratio of the larger to the smaller, by the nearest values of both, of two below zero (零下11度) by their size; nil where one
    /// has none, for zero, or where only one is below zero.
    static func ratio(_ a: ValueInterval, _ b: ValueInterval) -> Double? {
        let left = a.lies(below: b) ? a.high : a.low
        let right = a.lies(below: b) ? b.low : b.high
        guard let x = left?.approximation, let y = right?.approximation, x * y > 0 else { return nil }
        return max(x / y, y / x)
    }

    /// The significant digits of an exact figure, for ``isSlip(_:_:)``; none of another.
    static func slipDigits(_ value: ValueInterval) -> [UInt8] { value.exact.map(digits) ?? [] }

    /// Whether two figures have the same digits in another order, or differ in one digit only.
    static func isSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count, left.count >= 2 else { return false }
        if left.sorted() == right.sorted() { return true }
        return left.count >= 3 && zip(left, right).count(where: { $0 != $1 }) == 1
    }

    /// Whether both can hold: some value satisfies both, or one is the other rounded, as headlines do
    /// (31万人次 for 31.2万人次); only figures of ten thousand and more are rounded without a word.
    static func agree(_ a: ValueInterval, _ b: ValueInterval) -> Bool {
        if a.intersects(b) { return true }
        guard let x = a.exact, let y = b.exact, min(x, y) >= tenThousand, let gap = x.subtracting(y) else {
            return false
        }
        let step = max(lastPlace(x), lastPlace(y))
        return (gap < .zero ? gap.negated : gap) < step
    }

    private static let tenThousand = ExactNumber(10_000)

    /// The value of the last digit that is not zero: 10000 for 310000.
    private static func lastPlace(_ number: ExactNumber) -> ExactNumber {
        guard number.isInteger, !number.isZero else { return .one }
        var place: Int128 = 1
        var rest = number.numerator
        while rest % 10 == 0 { (rest, place) = (rest / 10, place * 10) }
        return ExactNumber(place, over: 1) ?? .one
    }

    /// Whether a figure is exact and has two digits and more, so that meeting it twice is no accident.
    static func isTellingFigure(_ value: ValueInterval) -> Bool { value.exact.map { digits($0).count >= 2 } ?? false }

    /// The significant digits, without trailing zeros and the point.
    private static func digits(_ number: ExactNumber) -> [UInt8] {
        var digits = Array(number.description.utf8.filter { (0x30...0x39).contains($0) }.drop { $0 == 0x30 })
        if number.isInteger { while digits.last == 0x30 { digits.removeLast() } }
        return digits
    }
}
