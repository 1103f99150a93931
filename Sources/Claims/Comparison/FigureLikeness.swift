import Extraction

/// How alike two figures are that cannot both hold: a slip of the pen leaves them alike, two different facts do not.
enum FigureLikeness {
    /// The ratio of the larger to the smaller, by the nearest values of both, of two below zero (零下11度) by their size; nil where one
    /// has none, for zero, or where only one is below zero.
    static func ratio(_ a: ValueInterval, _ b: ValueInterval) -> Double? {
        let left = cap(a) != nil && cap(b) != nil || a.lies(below: b) ? a.high : a.low
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

    /// Whether both can hold: some value satisfies both, one passes what the other reaches (突破4500万, 4500万), or one is the
    /// other rounded, as headlines do (31万人次 for 31.2万人次); only figures of ten thousand and more, and fractions (十七厘米 for
    /// 17.3厘米), are rounded without a word.
    static func agree(_ a: ValueInterval, _ b: ValueInterval) -> Bool {
        if let x = cap(a), let y = cap(b) { return x == y }
        if a.intersects(b) || passes(a, b) || passes(b, a) { return true }
        guard let x = a.exact, let y = b.exact, let difference = x.subtracting(y) else { return false }
        let gap = difference < .zero ? difference.negated : difference
        if min(x, y) >= tenThousand { return isRoughly(x, y, gap) }
        return areRounded(x, y, gap)
    }

    /// Whether the figure that is told to the higher place is the other one cut off there (两万 for 27000) or rounded to it, by no
    /// more than an eighth: three million stand for 2.7 million, two million not for 1.5.
    private static func isRoughly(_ x: ExactNumber, _ y: ExactNumber, _ gap: ExactNumber) -> Bool {
        let (a, b) = (lastPlace(x), lastPlace(y))
        let (rough, fine, place) = a > b ? (x, y, a) : (y, x, b)
        guard rough > fine else { return gap < place }
        return gap.multiplied(by: ExactNumber(2)).map { $0 <= place } ?? false
            && gap.multiplied(by: ExactNumber(8)).map { $0 <= rough } ?? false
    }

    /// Whether two figures that agree do so by what they tell, and not only because one has no end: 不到五十 agrees with 48, and with 12
    /// as with anything.
    static func agreeClosely(_ a: ValueInterval, _ b: ValueInterval) -> Bool {
        guard a.low == nil || a.high == nil || b.low == nil || b.high == nil else { return true }
        guard let x = (a.low ?? a.high)?.approximation, let y = (b.low ?? b.high)?.approximation, x * y > 0 else {
            return true
        }
        return max(x / y, y / x) <= 1.2
    }

    /// Whether two exact figures differ by no more than one part of so many, as what is told in another unit does: 3.86公斤, 七斤七两.
    static func areNearlyOne(_ a: ValueInterval, _ b: ValueInterval, within parts: Int) -> Bool {
        guard let x = a.exact, let y = b.exact, let difference = x.subtracting(y),
            let gap = (difference < .zero ? difference.negated : difference).multiplied(by: ExactNumber(parts))
        else { return false }
        return gap <= min(x, y)
    }

    /// What a figure may reach and not pass (每户不超过3000元): two such caps of one thing are one.
    private static func cap(_ value: ValueInterval) -> ExactNumber? {
        value.low == nil && !value.highOpen ? value.high : nil
    }

    /// Whether a fraction rounded to the last place of the other, which has two digits and more, is the other.
    private static func areRounded(_ x: ExactNumber, _ y: ExactNumber, _ gap: ExactNumber) -> Bool {
        guard !x.isInteger || !y.isInteger, let a = decimalPlace(x), let b = decimalPlace(y),
            let double = gap.multiplied(by: ExactNumber(2)), let least = max(a, b).multiplied(by: ExactNumber(10))
        else { return false }
        return double <= max(a, b) && min(x, y) >= least
    }

    /// The value of the last decimal: a tenth for 17.3, one for 17; nil of a fraction that is no decimal.
    private static func decimalPlace(_ number: ExactNumber) -> ExactNumber? {
        var place: Int128 = 1
        while place <= 1_000_000 {
            if place % number.denominator == 0 { return ExactNumber(1, over: place) }
            place *= 10
        }
        return nil
    }

    /// 突破4500万 beside 4500万, 四年多 beside 四年.
    private static func passes(_ above: ValueInterval, _ reached: ValueInterval) -> Bool {
        above.lowOpen && above.low != nil && above.low == reached.exact
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
