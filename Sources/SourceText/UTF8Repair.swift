/// Decodes damaged UTF-8: each byte that belongs to no well-formed sequence becomes U+FFFD.
enum UTF8Repair {
    static func decode(_ source: [UInt8], from start: Int, into result: inout DecodedText) {
        result.reserve(source.count + 64)
        source.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                let byte = bytes[index]
                let length = byte < 0x80 ? 1 : UTF8Census.sequenceLength(bytes, at: index)
                if length == 0 {
                    result.appendUndecodable(from: index, width: 1)
                    index += 1
                } else {
                    result.append(value(bytes, at: index, length: length), from: index, width: length)
                    index += length
                }
            }
        }
    }

    /// The scalar value of a well-formed sequence.
    @inline(__always)
    static func value(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> UInt32 {
        switch length {
        case 1: UInt32(bytes[index])
        case 2: UInt32(bytes[index] & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
        case 3:
            UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
                | UInt32(bytes[index + 2] & 0x3F)
        default:
            UInt32(bytes[index] & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
                | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
        }
    }
}
