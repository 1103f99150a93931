/// A decimal under construction: `mantissa` divided by ten to the power `scale`; nil results where 128 bits do not do.
struct ScaledInteger: Sendable, Equatable {
    var mantissa: Int128
    /// Decimal places, 0 or more.
    var scale: Int

    static let zero = ScaledInteger(0)

    init(_ integer: Int) { (mantissa, scale) = (Int128(integer), 0) }

    init(mantissa: Int128, scale: Int) { (self.mantissa, self.scale) = (mantissa, scale) }

    static func powerOfTen(_ exponent: Int) -> Int128? {
        guard exponent <= 37 else { return nil }
        var value: Int128 = 1
        for _ in 0..<exponent { value *= 10 }
        return value
    }

    /// This times ten to a power of 0 or more.
    func scaled(by power: Int) -> ScaledInteger? {
        if scale >= power { return ScaledInteger(mantissa: mantissa, scale: scale - power) }
        guard let factor = Self.powerOfTen(power - scale) else { return nil }
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
        return overflow ? nil : ScaledInteger(mantissa: product, scale: 0)
    }

    func adding(_ other: ScaledInteger) -> ScaledInteger? {
        let common = max(scale, other.scale)
        guard let left = Self.powerOfTen(common - scale), let right = Self.powerOfTen(common - other.scale) else {
            return nil
        }
        let (a, first) = mantissa.multipliedReportingOverflow(by: left)
        let (b, second) = other.mantissa.multipliedReportingOverflow(by: right)
        let (sum, third) = a.addingReportingOverflow(b)
        return first || second || third ? nil : ScaledInteger(mantissa: sum, scale: common)
    }

    var negated: ScaledInteger { ScaledInteger(mantissa: -mantissa, scale: scale) }
    var isZero: Bool { mantissa == 0 }

    /// The exponent of ten of the last place that is not zero: 8500 gives 2, 3.5 gives -1, 0 gives 0.
    var lastPlace: Int {
        guard mantissa != 0 else { return 0 }
        var rest = mantissa
        var zeros = 0
        while rest % 10 == 0 { (rest, zeros) = (rest / 10, zeros + 1) }
        return zeros - scale
    }

    /// How many digits stand from the first that is not zero to the last that is not.
    var significantDigits: Int {
        var rest = mantissa.magnitude
        guard rest != 0 else { return 1 }
        while rest % 10 == 0 { rest /= 10 }
        var digits = 0
        while rest != 0 { (rest, digits) = (rest / 10, digits + 1) }
        return digits
    }

    var exact: ExactNumber? {
        if scale == 0 { return ExactNumber(integer: mantissa) }
        return Self.powerOfTen(scale).flatMap { ExactNumber(mantissa, over: $0) }
    }
}
