/// How many bytes of the file a scalar takes, as far as a stretch of text and its length in the file tell.
enum SourceWidth: Sendable {
    case utf8, utf16, gb18030

    /// The encoding that gives a text this length in bytes; UTF-8 where none does.
    init(of text: ArraySlice<UInt32>, bytes: Int) {
        let fitting = [SourceWidth.utf8, .utf16, .gb18030].first { width in
            text.reduce(0) { $0 + width.bytes(of: $1) } == bytes
        }
        self = fitting ?? .utf8
    }

    func bytes(of scalar: UInt32) -> Int {
        switch self {
        case .utf8: scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
        case .utf16: scalar > 0xFFFF ? 4 : 2
        case .gb18030: scalar < 0x80 ? 1 : Self.isTwoByteGB(scalar) ? 2 : 4
        }
    }

    /// The rows of GBK that newspaper text is made of; the rest of GB18030 takes four bytes.
    private static func isTwoByteGB(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00...0x9FA5, 0x3000...0x3029, 0xFF01...0xFF5E, 0x2014...0x2026, 0x2460...0x249B: true
        case 0xA4, 0xA7, 0xA8, 0xB0, 0xB1, 0xB7, 0xD7, 0xF7, 0x2030, 0x203B, 0x2103, 0x2116, 0x2160...0x216B: true
        case 0x2190...0x2193, 0x2500...0x254B, 0x25A0...0x25CF, 0x2605, 0x2606, 0xFFE5: true
        default: false
        }
    }
}
