/// Folds widths one scalar for one: digits, letters and `％` to ASCII, commas, colons and the like to the full-width
/// marks that Chinese text uses, unless they stand inside a number or between Latin words.
enum WidthFolding {
    static func fold(_ text: inout NormalizedText) {
        text.replaceScalars { scalars in
            let count = scalars.count
            for index in 0..<count {
                let value = scalars[index]
                if value >= 0x4E00 && value <= 0x9FFF { continue }
                if value >= 0xFF01 && value <= 0xFF5E {
                    scalars[index] = foldFullWidth(value)
                } else if let folded = foldOther(value) {
                    scalars[index] = folded
                }
            }
            for index in 0..<count where isContextual(scalars[index]) {
                scalars[index] = foldMark(at: index, of: scalars)
            }
        }
    }

    /// Full-width digits, letters and signs; the marks of Chinese punctuation stay as they are.
    private static func foldFullWidth(_ value: UInt32) -> UInt32 {
        let ascii = value - 0xFEE0
        switch ascii {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return ascii
        case 0x22, 0x23, 0x25, 0x26, 0x27, 0x2B, 0x2D, 0x2E, 0x2F, 0x3D, 0x3C, 0x3E, 0x40, 0x5B, 0x5D: return ascii
        default: return value
        }
    }

    private static func foldOther(_ value: UInt32) -> UInt32? {
        switch value {
        case 0x30FB, 0x2027, 0x2022: 0xB7
        case 0x7E, 0x301C: 0xFF5E
        case 0xFF61: 0x3002
        case 0xFF64: 0x3001
        case 0x2500, 0x2501, 0x2015: 0x2014
        case 0x22EF: 0x2026
        case 0x201F, 0x301D: 0x201C
        case 0x301E, 0x301F: 0x201D
        default: nil
        }
    }

    @inline(__always)
    private static func isContextual(_ value: UInt32) -> Bool {
        switch value {
        case 0x2C, 0x3A, 0x3B, 0x3F, 0x21, 0x28, 0x29, 0x2E, 0xFF0C, 0xFF1A: true
        default: false
        }
    }

    private static func foldMark(at index: Int, of scalars: UnsafeMutableBufferPointer<UInt32>) -> UInt32 {
        let value = scalars[index]
        let before = index > 0 ? scalars[index - 1] : 0x0A
        let after = index + 1 < scalars.count ? scalars[index + 1] : 0x0A
        switch value {
        case 0x28: return 0xFF08
        case 0x29: return 0xFF09
        case 0x2E: return endsChineseSentence(before, after) ? 0x3002 : value
        case 0x2C, 0xFF0C:
            if ScalarClass.isDigit(before), isDigitGroup(after: index, of: scalars) { return 0x2C }
            return isLatinContext(before, after) ? value : 0xFF0C
        case 0x3A, 0xFF1A:
            if ScalarClass.isDigit(before), ScalarClass.isDigit(after) { return 0x3A }
            return isLatinContext(before, after) ? value : 0xFF1A
        case 0x3B: return isLatinContext(before, after) ? value : 0xFF1B
        case 0x3F: return isLatinContext(before, after) ? value : 0xFF1F
        case 0x21: return isLatinContext(before, after) ? value : 0xFF01
        default: return value
        }
    }

    /// Exactly three digits after a comma: thousands.
    private static func isDigitGroup(after comma: Int, of scalars: UnsafeMutableBufferPointer<UInt32>) -> Bool {
        guard comma + 3 < scalars.count, (1...3).allSatisfy({ ScalarClass.isDigit(scalars[comma + $0]) }) else {
            return false
        }
        return comma + 4 >= scalars.count || !ScalarClass.isDigit(scalars[comma + 4])
    }

    private static func endsChineseSentence(_ before: UInt32, _ after: UInt32) -> Bool {
        (ScalarClass.isHan(before) || before == 0x25 || before == 0xFF09 || before == 0x201D)
            && (after == 0x0A || after == 0x0D || after == 0x201D || after == 0x22)
    }

    private static func isLatinContext(_ before: UInt32, _ after: UInt32) -> Bool {
        ScalarClass.isLatin(before) && (ScalarClass.isLatin(after) || after == 0x20 || after == 0x2F)
    }
}

extension NormalizedText {
    /// The same text with digits, letters and marks in the widths in which articles are read.
    public mutating func foldWidths() { WidthFolding.fold(&self) }
}
