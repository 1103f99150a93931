/// Dismisses most places of a text where no word of a trie begins, by the first two scalars; where one begins it never does.
struct PairSieve: Sendable {
    private let bits: FixedTable<UInt64>
    /// By how much a product is shifted down to the number of a bit.
    private let shift: UInt32
    /// Whether some word is a single scalar, which whatever follows it leaves standing.
    private let holdsSingles: Bool

    init(_ growth: WordTrieGrowth) {
        var pairs: [(UInt32, UInt32)] = []
        var singles: [UInt32] = []
        growth.eachRoot { scalar, node in
            if growth.value(of: Int(node)) >= 0 { singles.append(scalar) }
            growth.eachChild(of: Int(node)) { second, _ in pairs.append((scalar, second)) }
        }
        // Eight bits a pair let one of eight other pairs through, and stay in the nearest cache.
        var width: UInt32 = 6
        while 1 << width < (pairs.count + singles.count) * 8 { width += 1 }
        shift = 32 - width
        holdsSingles = !singles.isEmpty
        var bits = [UInt64](repeating: 0, count: 1 << (width - 6))
        func mark(_ product: UInt32) {
            let bit = product >> (32 - width)
            bits[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        }
        for (first, second) in pairs { mark(Self.product(first, second)) }
        for single in singles { mark(Self.product(single)) }
        self.bits = FixedTable(bits)
    }

    /// Whether a word may begin with two scalars, or be the first alone.
    @inline(__always)
    func mayHold(_ first: UInt32, _ second: UInt32) -> Bool {
        isMarked(Self.product(first, second)) || holdsSingles && isMarked(Self.product(first))
    }

    @inline(__always)
    private func isMarked(_ product: UInt32) -> Bool {
        let bit = product >> shift
        return bits[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0
    }

    @inline(__always)
    private static func product(_ first: UInt32, _ second: UInt32) -> UInt32 {
        (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)
    }

    @inline(__always)
    private static func product(_ single: UInt32) -> UInt32 { single &* 0xC2B2_AE3D }
}
