/// What a Unicode scalar is in Chinese newspaper text. Plain comparisons, for hot loops.
public enum ScalarClass {
    /// A Han character, of the basic block or an extension, or 〇.
    @inlinable @inline(__always)
    public static func isHan(_ value: UInt32) -> Bool {
        (value >= 0x4E00 && value <= 0x9FFF) || value == 0x3007 || (value >= 0x3400 && value <= 0x4DBF)
            || (value >= 0x20000 && value <= 0x3FFFF) || (value >= 0xF900 && value <= 0xFAFF)
    }

    /// An ASCII digit.
    @inlinable @inline(__always)
    public static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

    /// An ASCII letter.
    @inlinable @inline(__always)
    public static func isLatin(_ value: UInt32) -> Bool {
        (value >= 0x41 && value <= 0x5A) || (value >= 0x61 && value <= 0x7A)
    }

    /// A blank within a line: space, tab, no-break and ideographic space.
    @inlinable @inline(__always)
    public static func isBlank(_ value: UInt32) -> Bool {
        value == 0x20 || value == 0x09 || value == 0x3000 || value == 0xA0 || (value >= 0x2000 && value <= 0x200A)
            || value == 0x202F || value == 0x205F
    }

    /// Shows nothing and means nothing in running text: marks of direction and width, soft hyphen, control characters.
    @inlinable @inline(__always)
    public static func isInvisible(_ value: UInt32) -> Bool {
        (value < 0x20 && value != 0x09 && value != 0x0A && value != 0x0D) || value == 0x7F || value == 0xAD
            || (value >= 0x200B && value <= 0x200F) || (value >= 0x202A && value <= 0x202E)
            || (value >= 0x2060 && value <= 0x2064) || value == 0xFEFF || (value >= 0x80 && value <= 0x9F)
    }

    /// Ends a sentence: `。！？…`.
    @inlinable @inline(__always)
    public static func endsSentence(_ value: UInt32) -> Bool {
        value == 0x3002 || value == 0xFF01 || value == 0xFF1F || value == 0x2026
    }

    /// Closes a quotation, bracket or title, and so belongs to what stands before it.
    @inlinable @inline(__always)
    public static func isClosing(_ value: UInt32) -> Bool {
        switch value {
        case 0x201D, 0x2019, 0xFF09, 0x300B, 0x3011, 0x300D, 0x300F, 0x3009, 0x5D, 0x3015: true
        default: false
        }
    }

    /// Opens a quotation, bracket or title, and so belongs to what stands after it.
    @inlinable @inline(__always)
    public static func isOpening(_ value: UInt32) -> Bool {
        switch value {
        case 0x201C, 0x2018, 0xFF08, 0x300A, 0x3010, 0x300C, 0x300E, 0x3008, 0x5B, 0x3014: true
        default: false
        }
    }

    /// A mark of Chinese punctuation that can stand neither at the beginning of a sentence nor of a line.
    @inlinable @inline(__always)
    public static func cannotBegin(_ value: UInt32) -> Bool {
        switch value {
        case 0xFF0C, 0x3001, 0x3002, 0xFF1B, 0xFF1A, 0xFF1F, 0xFF01, 0x25, 0xB7: true
        default: isClosing(value)
        }
    }

    /// A mark or letter of Chinese text: Han, or the punctuation that goes with it.
    @inlinable @inline(__always)
    public static func isChinese(_ value: UInt32) -> Bool {
        isHan(value) || (value >= 0x3001 && value <= 0x3011) || (value >= 0xFF01 && value <= 0xFF1F)
            || (value >= 0x2014 && value <= 0x2026)
    }
}
