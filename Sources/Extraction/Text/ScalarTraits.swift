/// What a scalar can be in a reading, as bits; looked up in one table for the whole basic plane.
struct ScalarTraits: OptionSet, Sendable {
    let rawValue: UInt8

    /// `0` to `9`.
    static let digit = ScalarTraits(rawValue: 1)
    /// A Han numeral for 0 to 9, formal ones included.
    static let hanDigit = ScalarTraits(rawValue: 2)
    /// 十 百 千 万 亿 兆 廿 卅 and the formal ones.
    static let hanPower = ScalarTraits(rawValue: 4)
    /// 几 数 半, the vague ones that may begin a number.
    static let vague = ScalarTraits(rawValue: 8)
    /// A Han character.
    static let han = ScalarTraits(rawValue: 16)
    /// A Latin letter.
    static let latin = ScalarTraits(rawValue: 32)
    /// Punctuation, a space, or the end of the text.
    static let mark = ScalarTraits(rawValue: 64)

    static let numeral: ScalarTraits = [.digit, .hanDigit, .hanPower]
}

/// The tables that tell in one look-up what a scalar is and which number it stands for.
final class ScalarTable: Sendable {
    static let shared = ScalarTable()

    private let traitsOf: FixedTable<UInt8>
    private let digitOf: FixedTable<Int8>
    private let foldOf: FixedTable<UInt16>

    func traits(_ scalar: UInt32) -> ScalarTraits {
        scalar < 0x10000 ? ScalarTraits(rawValue: traitsOf[Int(scalar)]) : (scalar < 0x40000 ? .han : .mark)
    }

    /// The digit a scalar stands for (`7`, 七, 柒), or -1.
    func digit(_ scalar: UInt32) -> Int { scalar < 0x10000 ? Int(digitOf[Int(scalar)]) : -1 }

    /// The scalar that readers compare with: full-width forms as ASCII, traditional and formal unit characters as the
    /// common ones.
    func folded(_ scalar: UInt32) -> UInt32 { scalar < 0x10000 ? UInt32(foldOf[Int(scalar)]) : scalar }

    /// The power of ten of a Han multiplier (百 is 2, 亿 is 8), or 0.
    static func power(_ scalar: UInt32) -> Int {
        switch scalar {
        case "十", "拾": 1
        case "百", "佰": 2
        case "千", "仟": 3
        case "万": 4
        case "亿": 8
        case "兆": 12
        default: 0
        }
    }

    private init() {
        var traits = [ScalarTraits](repeating: [], count: 0x10000)
        for scalar in 0x3400...0x9FFF { traits[scalar] = .han }
        for scalar in 0xF900...0xFAFF { traits[scalar] = .han }
        for scalar in 0...0x2F { traits[scalar] = .mark }
        for scalar in 0x3A...0x40 { traits[scalar] = .mark }
        for scalar in 0x5B...0x60 { traits[scalar] = .mark }
        for scalar in 0x7B...0xBF { traits[scalar] = .mark }
        for scalar in 0x2000...0x206F { traits[scalar] = .mark }
        for scalar in 0x2190...0x27BF { traits[scalar] = .mark }
        for scalar in 0x3000...0x303F { traits[scalar] = .mark }
        for scalar in 0xFF00...0xFFFF { traits[scalar] = .mark }
        for scalar in 0x41...0x5A { traits[scalar] = .latin }
        for scalar in 0x61...0x7A { traits[scalar] = .latin }
        for scalar in 0x30...0x39 { traits[scalar] = .digit }
        var digits = [Int8](repeating: -1, count: 0x10000)
        for scalar in 0x30...0x39 { digits[scalar] = Int8(scalar - 0x30) }
        for (value, forms) in ["零〇○", "一壹弌幺", "二贰两俩貮", "三叁仨", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].enumerated() {
            for scalar in forms.unicodeScalars {
                digits[Int(scalar.value)] = Int8(value)
                traits[Int(scalar.value)] = [.han, .hanDigit]
            }
        }
        traits[0x25CB] = .hanDigit
        for scalar in "十百千万亿兆拾佰仟廿卅".unicodeScalars { traits[Int(scalar.value)] = [.han, .hanPower] }
        for scalar in "几数半".unicodeScalars { traits[Int(scalar.value)] = [.han, .vague] }
        traitsOf = FixedTable(traits.map(\.rawValue))
        digitOf = FixedTable(digits)
        foldOf = FixedTable(Self.foldings())
    }

    private static func foldings() -> [UInt16] {
        var fold = (0...0xFFFF).map { UInt16($0) }
        for scalar in 0xFF01...0xFF5E { fold[scalar] = UInt16(scalar - 0xFF01 + 0x21) }
        // Marks of the text stay as they are, so that a clause ends at the same scalar in every spelling.
        for scalar in "，；？！（）".unicodeScalars { fold[Int(scalar.value)] = UInt16(scalar.value) }
        for pair in [
            "萬万", "億亿", "兩两", "貳贰", "參叁", "陸陆", "圓元", "圆元", "個个", "點点", "週周", "幾几", "數数", "餘余", "號号", "時时", "後后",
        ] {
            let scalars = pair.unicodeScalars.map(\.value)
            fold[Int(scalars[0])] = UInt16(scalars[1])
        }
        fold[0x3000] = 0x20
        fold[0x00A0] = 0x20
        return fold
    }
}

extension UInt32: @retroactive ExpressibleByUnicodeScalarLiteral {
    /// Lets a reader compare `scalar == "年"`.
    public init(unicodeScalarLiteral value: Unicode.Scalar) { self = value.value }
}
