/// What a count over bytes says of them as UTF-8.
struct UTF8Census {
    /// Sequences of two bytes and more that are well formed.
    private(set) var multibyte = 0
    /// Bytes that belong to no well-formed sequence.
    private(set) var invalid = 0
    /// NUL and control characters other than tab, line ends and form feed.
    private(set) var controls = 0
    private(set) var firstControl: Int?

    init(_ source: [UInt8], from start: Int) {
        source.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    if byte < 0x20, Self.isStrayControl(byte) {
                        controls += 1
                        if firstControl == nil { firstControl = index }
                    }
                    index += 1
                    continue
                }
                let length = Self.sequenceLength(bytes, at: index)
                if length == 0 { invalid += 1 } else { multibyte += 1 }
                index += max(1, length)
            }
        }
    }

    /// Whether the invalid bytes look like damage to UTF-8 rather than another encoding.
    var isMostlyUTF8: Bool { multibyte > 0 && invalid <= multibyte / 4 + 1 }

    @inline(__always)
    static func isStrayControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0x0C
    }

    /// The length of the well-formed sequence at an index whose byte is 0x80 or more; 0 where there is none.
    @inline(__always)
    static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        func continues(_ offset: Int) -> Bool {
            index + offset < bytes.count && bytes[index + offset] & 0xC0 == 0x80
        }
        let lead = bytes[index]
        switch lead {
        case 0xC2...0xDF: return continues(1) ? 2 : 0
        case 0xE0...0xEF:
            guard continues(1), continues(2) else { return 0 }
            let second = bytes[index + 1]
            if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { return 0 }
            return 3
        case 0xF0...0xF4:
            guard continues(1), continues(2), continues(3) else { return 0 }
            let second = bytes[index + 1]
            if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F { return 0 }
            return 4
        default: return 0
        }
    }
}
