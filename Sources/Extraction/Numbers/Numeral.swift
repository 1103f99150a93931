/// A number as it is written, before approximation words and units: `4.8万`, 一百二十, 三五百, 十几, 数千.
struct Numeral: Sendable {
    enum Writing: Sendable {
        case arabic
        case han
        /// Arabic coefficient and Han multiplier: `4.8万`.
        case mixed
        /// One numeral a digit: 二〇二五, 幺幺零.
        case digitByDigit
    }

    var range: Range<Int>
    var low: ScaledInteger
    var high: ScaledInteger
    var writing: Writing
    /// How many digits a plain Arabic or digit-by-digit number has before its point.
    var digitCount = 0
    var hasPoint = false
    var hasGroups = false
    /// The power of ten of the multiplier it ends with (万 is 4), or 0.
    var lastPower = 0
    /// Whether a multiplier stands without a digit before it: 千亿, 百.
    var isBare = false
    /// 多, 余 or 几 inside: 一百多万, 十几.
    var hasMore = false
    /// 几 or 数 in the place of a digit: 几十, 数百.
    var isVague = false
    var isNegative = false
    /// The value of 三分之一 and its like, which is no decimal.
    var fraction: ExactNumber?
    /// The digits were too many for an exact value.
    var isTooLarge = false

    /// 几 or 数 alone, as in 几名 and 数天.
    var isSeveral: Bool { isVague && range.count == 1 }

    var isExact: Bool { low == high && !hasMore && !isVague && !isTooLarge }

    /// The value where it is a plain whole number that fits.
    var integer: Int? {
        guard isExact, low.scale == 0, !isNegative else { return nil }
        return Int(exactly: low.mantissa)
    }
}
