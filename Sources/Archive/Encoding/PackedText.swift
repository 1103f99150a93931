/// Text in two bytes a Han character instead of three; ASCII takes one, what is seldom four.
///
/// A byte below 0x80 is itself; one up to 0xFE is the upper half of a place in ``blocks`` laid end to end, with the lower
/// half after it; after 0xFF stands a scalar in three bytes.
enum PackedText {
    /// The blocks of Unicode that Chinese newspapers are written in beside ASCII; together less than 127 times 256 scalars.
    private static let blocks: [(range: Range<UInt32>, base: UInt32)] = {
        let ranges: [Range<UInt32>] = [
            0x4E00..<0xA000, 0x3000..<0x3400, 0xFF00..<0xFFF0, 0x2000..<0x2700, 0x0080..<0x0600,
        ]
        var base: UInt32 = 0
        return ranges.map { range in
            defer { base += UInt32(range.count) }
            return (range, base)
        }
    }()

    static func append(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value < 0x80 {
                bytes.append(UInt8(value))
            } else if let block = blocks.first(where: { $0.range.contains(value) }) {
                let place = value - block.range.lowerBound + block.base
                bytes.append(UInt8(0x80 + place >> 8))
                bytes.append(UInt8(place & 0xFF))
            } else {
                bytes.append(0xFF)
                for shift: UInt32 in [16, 8, 0] { bytes.append(UInt8(value >> shift & 0xFF)) }
            }
        }
    }

    /// The text of packed bytes; nil where they end early or spell none.
    static func text(of bytes: ArraySlice<UInt8>) -> String? {
        var isSound = true
        let text = bytes.withUnsafeBufferPointer { packed in
            // A character of two bytes takes three at most, one of four no more than four.
            String(unsafeUninitializedCapacity: packed.count * 3 / 2) { space in
                let count = unpack(packed, into: space)
                isSound = count != nil
                return count ?? 0
            }
        }
        return isSound ? text : nil
    }

    /// Writes packed bytes as UTF-8; gives their number, or nil where they end early or spell no text.
    private static func unpack(
        _ packed: UnsafeBufferPointer<UInt8>, into space: UnsafeMutableBufferPointer<UInt8>
    ) -> Int? {
        var count = 0
        var index = 0
        while index < packed.count {
            let byte = packed[index]
            let length = byte < 0x80 ? 1 : byte < 0xFF ? 2 : 4
            guard index + length <= packed.count else { return nil }
            switch length {
            case 1:
                space[count] = byte
                count += 1
            case 2:
                guard let value = scalar(at: UInt32(byte - 0x80) << 8 | UInt32(packed[index + 1])) else { return nil }
                count += write(value, to: space, at: count)
            default:
                let value = packed[index + 1..<index + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                guard let scalar = Unicode.Scalar(value) else { return nil }
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    space[count] = byte
                    count += 1
                }
            }
            index += length
        }
        return count
    }

    private static func scalar(at place: UInt32) -> UInt32? {
        if place < 0x5200 { return 0x4E00 + place }
        for block in blocks where place < block.base + UInt32(block.range.count) {
            return block.range.lowerBound + place - block.base
        }
        return nil
    }

    /// Writes a scalar of two or three bytes; gives how many.
    private static func write(_ value: UInt32, to space: UnsafeMutableBufferPointer<UInt8>, at place: Int) -> Int {
        guard value >= 0x800 else {
            space[place] = UInt8(0xC0 | value >> 6)
            space[place + 1] = UInt8(0x80 | value & 0x3F)
            return 2
        }
        space[place] = UInt8(0xE0 | value >> 12)
        space[place + 1] = UInt8(0x80 | value >> 6 & 0x3F)
        space[place + 2] = UInt8(0x80 | value & 0x3F)
        return 3
    }
}
