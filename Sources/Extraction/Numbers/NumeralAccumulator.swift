extension NumeralReader {
    /// A numeral while it is read: finished sections, the section below ten thousand, and the digit that waits for its
    /// multiplier; lower and upper ends side by side.
    struct Accumulator {
        typealias Pair = (low: ScaledInteger, high: ScaledInteger)

        var total: Pair?
        var section: Pair?
        var current: Pair?
        /// The smallest multiplier of the section so far.
        var lastSmall: Int?
        /// The last 万, 亿, 兆.
        var large: Int?
        /// The multiplier before `current`, for 三万五.
        var lastPower = 0
        var skippedZero = false
        var currentIsArabic = false
        var isArabic = false
        var isHan = false
        var isDigitByDigit = false
        var isVague = false
        var hasMore = false
        var hasPoint = false
        var hasGroups = false
        var isBare = false
        var isNegative = false
        var isTooLarge = false
        var isFinished = false
        var digits = 0
        var powers = 0
        var rollsBackTo: Int?

        var isEmpty: Bool { total == nil && section == nil && current == nil }
        var hasAnything: Bool { !isEmpty }

        mutating func takeCoefficient(_ value: ScaledInteger, digits: Int, isArabic: Bool) {
            current = (value, value)
            currentIsArabic = isArabic
            if powers == 0 { self.digits = digits }
            if digits > 0 { if isArabic { self.isArabic = true } else { isHan = true } }
        }

        mutating func takeSpan(_ first: Int, _ second: Int) {
            current = (ScaledInteger(first), ScaledInteger(second))
            currentIsArabic = false
            isHan = true
        }

        mutating func takeVagueDigit() {
            current = (ScaledInteger(1), ScaledInteger(10))
            isVague = true
            isHan = true
        }

        mutating func takeTens(_ tens: Int) {
            section = (ScaledInteger(tens * 10), ScaledInteger(tens * 10))
            lastSmall = 1
            lastPower = 1
            powers += 1
            isHan = true
        }

        /// False where the multiplier does not descend: 十七十八.
        mutating func takeSmall(_ power: Int) -> Bool {
            if let lastSmall, power >= lastSmall { return false }
            guard let pair = current, let low = pair.low.scaled(by: power), let high = pair.high.scaled(by: power)
            else {
                return false
            }
            section = sum(section, (low, high))
            current = nil
            lastSmall = power
            lastPower = power
            powers += 1
            skippedZero = false
            isHan = true
            return true
        }

        mutating func takeLarge(_ power: Int) -> Bool {
            let own = current ?? section == nil ? nil : sum(section, current)
            guard own != nil || (total != nil && power > (large ?? 0)) else { return false }
            if let large, power > large {
                // 一千万亿: all that stands before is multiplied.
                guard let all = sum(total, own), let result = scaled(all, power) else { return overflow() }
                total = result
            } else if large == nil || power < large! {
                guard let own, let result = scaled(own, power) else { return overflow() }
                total = sum(total, result)
            } else {
                return false
            }
            (section, current, lastSmall) = (nil, nil, nil)
            large = power
            lastPower = power
            powers += 1
            skippedZero = false
            isHan = true
            return true
        }

        private mutating func overflow() -> Bool {
            isTooLarge = true
            (section, current) = (nil, nil)
            return true
        }

        mutating func takeDecimals(_ decimals: ScaledInteger) {
            section = sum(sum(section, placed(current)), (decimals, decimals))
            current = nil
            lastSmall = 0
            lastPower = 0
            hasPoint = true
            isHan = true
        }

        /// Gives back a digit whose multiplier belongs to the next number: 八百一千 is 八百 and 一千.
        mutating func dropCoefficient(at place: Int) {
            guard section != nil || total != nil else { return }
            current = nil
            rollsBackTo = place - 1
            isFinished = true
        }

        /// The waiting digit in its place: after 万 without 零 it counts thousands.
        private func placed(_ pair: Pair?) -> Pair? {
            guard let pair, lastPower > 1, !skippedZero, !currentIsArabic else { return pair }
            return scaled(pair, lastPower - 1)
        }

        private func scaled(_ pair: Pair, _ power: Int) -> Pair? {
            guard let low = pair.low.scaled(by: power), let high = pair.high.scaled(by: power) else { return nil }
            return (low, high)
        }

        private func sum(_ left: Pair?, _ right: Pair?) -> Pair? {
            guard let left else { return right }
            guard let right else { return left }
            guard let low = left.low.adding(right.low), let high = left.high.adding(right.high) else { return nil }
            return (low, high)
        }

        func numeral(_ range: Range<Int>) -> Numeral? {
            let value = sum(sum(total, section), placed(current))
            guard let value = isTooLarge ? (ScaledInteger.zero, .zero) : value else { return nil }
            let writing: Numeral.Writing =
                isDigitByDigit && powers == 0 ? .digitByDigit : isArabic ? (isHan ? .mixed : .arabic) : .han
            var result = Numeral(range: range, low: value.0, high: value.1, writing: writing)
            result.digitCount = powers == 0 ? digits : 0
            result.hasPoint = hasPoint
            result.hasGroups = hasGroups
            result.lastPower = current == nil ? lastPower : 0
            result.isBare = isBare
            result.hasMore = hasMore
            result.isVague = isVague
            result.isTooLarge = isTooLarge
            if isNegative {
                result.isNegative = true
                result.low.mantissa = -value.1.mantissa
                result.high.mantissa = -value.0.mantissa
            }
            return result
        }
    }
}
