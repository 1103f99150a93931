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
