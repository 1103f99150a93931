extension String {
    /// The text of scalar values; one that is none becomes U+FFFD.
    public init(scalars: ArraySlice<UInt32>) {
        self = scalars.withUnsafeBufferPointer { scalars in
            // To the byte, since many of these strings are kept as long as their article.
            let length = scalars.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 ? 2 : $1 < 0x10000 ? 3 : 4) }
            return String(unsafeUninitializedCapacity: length) { bytes in
                var count = 0
                func put(_ byte: UInt32) {
                    bytes[count] = UInt8(truncatingIfNeeded: byte)
                    count += 1
                }
                for value in scalars {
                    let scalar = Unicode.Scalar(value)?.value ?? 0xFFFD
                    switch scalar {
                    case ..<0x80: put(scalar)
                    case ..<0x800:
                        put(0xC0 | scalar >> 6)
                        put(0x80 | scalar & 0x3F)
                    case ..<0x10000:
                        put(0xE0 | scalar >> 12)
                        put(0x80 | scalar >> 6 & 0x3F)
                        put(0x80 | scalar & 0x3F)
                    default:
                        put(0xF0 | scalar >> 18)
                        put(0x80 | scalar >> 12 & 0x3F)
                        put(0x80 | scalar >> 6 & 0x3F)
                        put(0x80 | scalar & 0x3F)
                    }
                }
                return count
            }
        }
    }
}

extension [UInt32] {
    /// The values of a text's scalars.
    public init(scalarsOf text: String) {
        var text = text
        self = text.withUTF8 { bytes in
            // Each text of a large index passes here: the list is written where it stands. A string's bytes are UTF-8.
            [UInt32](unsafeUninitializedCapacity: bytes.count(where: { $0 & 0xC0 != 0x80 })) { scalars, count in
                var index = 0
                while index < bytes.count {
                    let (scalar, width) = bytes.scalar(at: index)
                    scalars.initializeElement(at: count, to: scalar)
                    index += width
                    count += 1
                }
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The scalar whose first byte stands at an index of valid UTF-8, and how many bytes it has.
    @inline(__always)
    func scalar(at index: Int) -> (value: UInt32, width: Int) {
        let lead = UInt32(self[index])
        let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var scalar = width == 1 ? lead : lead & (0x7F >> UInt32(width))
        for place in index + 1..<index + width { scalar = scalar << 6 | UInt32(self[place] & 0x3F) }
        return (scalar, width)
    }
}
