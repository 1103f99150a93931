/// The fingerprints of one text: hashes of chosen runs of six scalars of its reading, with their places.
///
/// A run is chosen when the smallest of the pairs inside it stands at its start or its end (a closed syncmer). As in
/// winnowing, of any `guarantee` runs one after another at least one is chosen; but the choice depends on the run alone
/// and not on its neighbours, so that a run that survives editing is chosen in both copies. About two of five runs are.
public struct Fingerprints: Sendable, Hashable, Codable {
    /// The scalars of a run.
    public static let length = 6
    /// Of this many runs in a row at least one is chosen: what two texts share over `length + guarantee - 1` scalars
    /// always shows.
    public static let guarantee = 4

    /// The hashes, in the order of the text. The same everywhere and always; nothing of the machine enters.
    public private(set) var hashes: [UInt32] = []
    /// The index in the reading at which each run begins; as many as `hashes`, rising.
    public private(set) var positions: [UInt32] = []

    public init() {}

    public init(of reading: PassageReading) { self.init(of: reading.scalars) }

    public init(of scalars: [UInt32]) {
        let runs = scalars.count - Self.length + 1
        guard runs > 0 else { return }
        hashes.reserveCapacity(runs / 2)
        positions.reserveCapacity(runs / 2)
        scalars.withUnsafeBufferPointer { collect($0, runs: runs) }
    }

    /// Adds the fingerprints of a text that stands `offset` scalars further on.
    mutating func append(_ other: Fingerprints, movedBy offset: Int) {
        hashes.append(contentsOf: other.hashes)
        positions.append(contentsOf: other.positions.lazy.map { $0 + UInt32(truncatingIfNeeded: offset) })
    }

    private mutating func collect(_ text: UnsafeBufferPointer<UInt32>, runs: Int) {
        // The five pairs of the run that begins at `start`, the oldest first.
        var (p0, p1, p2, p3) = (Self.pair(text, 0), Self.pair(text, 1), Self.pair(text, 2), Self.pair(text, 3))
        var hash: UInt64 = 0
        for index in 0..<Self.length - 1 { hash = hash &* Self.base &+ Self.spread(text[index]) }
        for start in 0..<runs {
            let p4 = Self.pair(text, start + 4)
            hash = hash &* Self.base &+ Self.spread(text[start + Self.length - 1])
            let inner = min(p1, min(p2, p3))
            if p0 <= min(inner, p4) || p4 <= min(inner, p0) {
                hashes.append(UInt32(truncatingIfNeeded: (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 32))
                positions.append(UInt32(truncatingIfNeeded: start))
            }
            hash = hash &- Self.spread(text[start]) &* Self.leading
            (p0, p1, p2, p3) = (p1, p2, p3, p4)
        }
    }

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// `base` to the power of `length - 1`: the weight of a run's first scalar.
    private static let leading: UInt64 = {
        var power: UInt64 = 1
        for _ in 0..<length - 1 { power = power &* base }
        return power
    }()

    @inline(__always)
    private static func spread(_ scalar: UInt32) -> UInt64 {
        (UInt64(scalar) &+ 0x1F) &* 0xD6E8_FEB8_6659_FD93
    }

    @inline(__always)
    private static func pair(_ text: UnsafeBufferPointer<UInt32>, _ index: Int) -> UInt32 {
        let mixed = (UInt64(text[index]) << 21 ^ UInt64(text[index + 1])) &* 0x94D0_49BB_1331_11EB
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }
}
