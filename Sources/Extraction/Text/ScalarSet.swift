/// A set of scalars of the basic plane, asked in one look-up.
final class ScalarSet: Sendable {
    private let bits: FixedTable<UInt64>

    init(_ scalars: String) {
        var bits = [UInt64](repeating: 0, count: 1024)
        for scalar in scalars.unicodeScalars where scalar.value < 0x10000 {
            bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
        }
        self.bits = FixedTable(bits)
    }

    func contains(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 && bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
    }
}
