/// Under which keys a claim is looked up: its heaviest words, each with the family of its unit.
enum ClaimKeys {
    /// At most ``most`` keys, ascending.
    static func keys(dimension: String, unit: String, head: [Term], clause: [Term]) -> [UInt32] {
        let family = seed(UnitComparison.family(dimension: dimension, unit: unit))
        let ranked = heaviest(head, most) + heaviest(clause, most - min(most, head.count))
        return Set(ranked.prefix(most).map { mix(family, $0.key) }).sorted()
    }

    /// Enough for a noun phrase and its verb.
    private static let most = 10

    private static func heaviest(_ terms: [Term], _ count: Int) -> ArraySlice<Term> {
        terms.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(max(0, count))
    }

    private static func seed(_ family: String) -> UInt32 {
        family.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }

    private static func mix(_ family: UInt32, _ term: UInt32) -> UInt32 {
        var state = (family ^ term &* 0x9E37_79B9) &* 0x85EB_CA6B
        state ^= state >> 13
        return state &* 0xC2B2_AE35
    }
}
