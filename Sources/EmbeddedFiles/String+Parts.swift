extension String {
    /// The parts between ASCII marks, found by byte: whole characters cost ten times as much to tell apart.
    public func parted(at mark: Unicode.Scalar, keepingEmpty: Bool = false) -> [Substring] {
        self[...].parted(at: mark, keepingEmpty: keepingEmpty)
    }

    /// The words between spaces.
    public var words: [Substring] { parted(at: " ") }
}

extension Substring {
    /// The parts between ASCII marks, found by byte.
    public func parted(at mark: Unicode.Scalar, keepingEmpty: Bool = false) -> [Substring] {
        var parts: [Substring] = []
        var start = startIndex
        var passed = 0
        for place in places(of: UInt8(truncatingIfNeeded: mark.value)) {
            let end = utf8.index(start, offsetBy: place - passed)
            if keepingEmpty || place > passed { parts.append(self[start..<end]) }
            start = utf8.index(after: end)
            passed = place + 1
        }
        if keepingEmpty || start < endIndex { parts.append(self[start...]) }
        return parts
    }

    /// How many bytes stand before each occurrence of a byte; ascending.
    private func places(of byte: UInt8) -> [Int] {
        utf8.withContiguousStorageIfAvailable { bytes in bytes.indices.filter { bytes[$0] == byte } }
            ?? utf8.enumerated().filter { $0.element == byte }.map(\.offset)
    }

    /// The words between spaces.
    public var words: [Substring] { parted(at: " ") }

    /// Puts the values of the scalars behind those of a list, read by byte.
    public func appendScalars(to scalars: inout [UInt32]) {
        let isRead: Void? = utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes {
                if byte & 0xC0 == 0x80 {
                    let last = scalars.count - 1
                    scalars[last] = scalars[last] << 6 | UInt32(byte & 0x3F)
                } else {
                    let leading: UInt8 = byte < 0x80 ? 0x7F : byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07
                    scalars.append(UInt32(byte & leading))
                }
            }
        }
        if isRead == nil { scalars += unicodeScalars.lazy.map(\.value) }
    }
}

extension StringProtocol {
    /// Whether it is a remark of a lexicon.
    public var isRemark: Bool { utf8.first == 0x23 }
}
