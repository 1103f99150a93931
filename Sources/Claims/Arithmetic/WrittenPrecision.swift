import Extraction

/// How exactly a quantity is written: one unit of its last place.
struct WrittenPrecision {
    let scalars: [UInt32]
    let quantity: Quantity

    /// In base units; zero where the number is counted or priced out to the unit (3200套, 38元).
    var step: ExactNumber {
        let (places, power, isHan, isShare) = shape()
        guard !isShare else { return shareStep(isHan: isHan) }
        let place = Self.power(ten: power - places)
        if power == 0, places == 0 || (power < 4 && isHan) {
            switch quantity.dimension {
            case .count, .money, .calendarTime, .clockTime: return .zero
            default: break
            }
        }
        return place.multiplied(by: quantity.factor) ?? .zero
    }

    /// Decimal places, power of the multiplier, whether written in Han numerals, whether in tenths or a fraction.
    private func shape() -> (places: Int, power: Int, isHan: Bool, isShare: Bool) {
        var (places, power) = (0, 0)
        var (afterPoint, isHan, isShare) = (false, false, false)
        for index in quantity.numeral {
            switch scalars[index] {
            case 0x30...0x39: places += afterPoint ? 1 : 0
            case ".", "点": afterPoint = true
            case "十": power = 1
            case "百": power = 2
            case "千": power = 3
            case "万": power = max(power, 0) >= 4 ? power : 4
            case "亿": power = 8
            case "分", "之", "半", "成": isShare = true
            case "一", "二", "三", "四", "五", "六", "七", "八", "九", "两", "零", "〇":
                isHan = true
                if afterPoint { places += 1 }
                if power > 0, power < 4 { power = 0 }
            default: break
            }
        }
        if !isHan, power > 0, power < 4, places == 0 { isHan = !quantity.numeral.contains { isDigit(scalars[$0]) } }
        if power < 3, places == 0 { power = 0 }
        let end = quantity.numeral.upperBound
        if quantity.dimension == .percent, end < scalars.count, scalars[end] == "成" { isShare = true }
        return (places, power, isHan, isShare)
    }

    /// 七成 is to ten per cent, 七成三 to one; 三分之一 and 一半 are said within a twentieth.
    private func shareStep(isHan: Bool) -> ExactNumber {
        guard let value = quantity.interval.low ?? quantity.interval.high else { return .one }
        if value.isInteger, !scalars[quantity.numeral].contains("之") {
            return value.numerator % 10 == 0 ? ExactNumber(10) : .one
        }
        return value.divided(by: ExactNumber(10)) ?? .one
    }

    private func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    static func power(ten exponent: Int) -> ExactNumber {
        var power: Int128 = 1
        for _ in 0..<min(abs(exponent), 18) { power *= 10 }
        return exponent >= 0 ? ExactNumber(power, over: 1) ?? .one : ExactNumber(1, over: power) ?? .one
    }
}
