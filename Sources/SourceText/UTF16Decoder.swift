/// Decodes UTF-16 of either byte order; a lone surrogate or an odd last byte becomes U+FFFD.
struct UTF16Decoder {
    let isLittleEndian: Bool

    func decode(_ source: [UInt8], from start: Int, into result: inout DecodedText) {
        result.reserve(source.count * 3 / 2)
        var index = start
        while index + 1 < source.count {
            let unit = unit(source, at: index)
            if unit & 0xFC00 == 0xD800, index + 3 < source.count {
                let low = self.unit(source, at: index + 2)
                if low & 0xFC00 == 0xDC00 {
                    let value = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
                    result.append(value, from: index, width: 4)
                    index += 4
                    continue
                }
            }
            result.append(unit, from: index, width: 2)
            index += 2
        }
        if index < source.count { result.appendUndecodable(from: index, width: 1) }
    }

    private func unit(_ source: [UInt8], at index: Int) -> UInt32 {
        isLittleEndian
            ? UInt32(source[index]) | UInt32(source[index + 1]) << 8
            : UInt32(source[index]) << 8 | UInt32(source[index + 1])
    }
}
