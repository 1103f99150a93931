/// A digest of bytes, 16 bytes long: equal contents have equal ones, and different ones hardly ever.
///
/// MurmurHash3 (Austin Appleby, public domain), the 128-bit variant for 64-bit machines. It guards against slips, not
/// against somebody who looks for two contents of one digest.
public struct ContentDigest: Hashable, Sendable {
    public let first: UInt64
    public let second: UInt64

    public init(_ bytes: [UInt8]) {
        (first, second) = bytes.withUnsafeBytes { Self.hash($0) }
    }

    public init(_ text: String) { self.init(Array(text.utf8)) }

    public var bytes: [UInt8] {
        [first, second].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) } }
    }

    /// 32 digits of base 16.
    public var text: String {
        [first, second].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    private static let c1: UInt64 = 0x87C3_7B91_1142_53D5
    private static let c2: UInt64 = 0x4CF5_AD43_2745_937F

    private static func hash(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
        var (h1, h2): (UInt64, UInt64) = (0, 0)
        let blocks = bytes.count / 16
        for block in 0..<blocks {
            h1 ^= scrambled(word(bytes, block * 16), c1, c2, 31)
            h1 = (rotated(h1, 27) &+ h2) &* 5 &+ 0x52DC_E729
            h2 ^= scrambled(word(bytes, block * 16 + 8), c2, c1, 33)
            h2 = (rotated(h2, 31) &+ h1) &* 5 &+ 0x3849_5AB5
        }
        let rest = blocks * 16
        if bytes.count > rest + 8 { h2 ^= scrambled(tail(bytes, rest + 8, bytes.count), c2, c1, 33) }
        if bytes.count > rest { h1 ^= scrambled(tail(bytes, rest, min(rest + 8, bytes.count)), c1, c2, 31) }
        h1 ^= UInt64(bytes.count)
        h2 ^= UInt64(bytes.count)
        h1 = h1 &+ h2
        h2 = h2 &+ h1
        h1 = finished(h1)
        h2 = finished(h2)
        h1 = h1 &+ h2
        return (h1, h2 &+ h1)
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    private static func tail(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UInt64 {
        (start..<end).reduce(0) { $0 | UInt64(bytes[$1]) << (8 * UInt64($1 - start)) }
    }

    private static func scrambled(_ word: UInt64, _ a: UInt64, _ b: UInt64, _ turn: UInt64) -> UInt64 {
        rotated(word &* a, turn) &* b
    }

    private static func rotated(_ word: UInt64, _ turn: UInt64) -> UInt64 { word << turn | word >> (64 - turn) }

    private static func finished(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
        word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return word ^ word >> 33
    }
}
