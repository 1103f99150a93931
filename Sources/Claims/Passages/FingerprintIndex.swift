/// From a fingerprint to the places where it stands, over many texts.
///
/// Only fingerprints that stand at two places or more are kept, which in newspaper text is a small part of all. They are
/// told apart by a table of two bits a slot before anything is stored, so that memory follows what recurs.
public struct FingerprintIndex: Sendable {
    /// The distinct hashes, rising.
    private var hashes: [UInt32] = []
    /// For each hash the index of its first place; one more at the end.
    private var starts: [UInt32] = [0]
    /// For each value of a hash's leading 16 bits the first index in `hashes`; one more at the end.
    private var directory: [UInt32] = []
    /// The texts of the places, by number, rising for one hash.
    public private(set) var texts: [UInt32] = []
    /// The places in the texts' readings, rising within one text.
    public private(set) var positions: [UInt32] = []

    /// Reads the fingerprints of `count` texts, twice.
    /// - Parameter keepingSingles: whether fingerprints at a single place are kept too.
    public init(count: Int, keepingSingles: Bool = false, fingerprints: (Int) -> Fingerprints) {
        var seen = RecurrenceTable(slots: (0..<count).reduce(0) { $0 + fingerprints($1).hashes.count })
        for text in 0..<count {
            for hash in fingerprints(text).hashes { seen.note(hash) }
        }
        var keys: [UInt32] = []
        for text in 0..<count {
            let read = fingerprints(text)
            for index in read.hashes.indices where keepingSingles || seen.recurs(read.hashes[index]) {
                keys.append(read.hashes[index])
                texts.append(UInt32(truncatingIfNeeded: text))
                positions.append(read.positions[index])
            }
        }
        sort(&keys)
        group(keys)
    }

    /// The indices in `texts` and `positions` of a hash's places; empty where it stands once or not at all.
    public func places(of hash: UInt32) -> Range<Int> {
        var low = Int(directory[Int(hash >> 16)])
        var high = Int(directory[Int(hash >> 16) + 1])
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        guard low < hashes.count, hashes[low] == hash else { return 0..<0 }
        return Int(starts[low])..<Int(starts[low + 1])
    }

    /// The number of distinct hashes that recur.
    public var count: Int { hashes.count }

    /// Sorts keys, texts and positions by key; a stable radix sort, so that texts and positions stay in order.
    private mutating func sort(_ keys: inout [UInt32]) {
        var otherKeys = keys
        var otherTexts = texts
        var otherPositions = positions
        for shift in [UInt32(0), 11, 22] {
            var counts = [Int](repeating: 0, count: 2049)
            for key in keys { counts[Int(key >> shift & 2047) + 1] += 1 }
            for slot in 1..<2049 { counts[slot] += counts[slot - 1] }
            for index in keys.indices {
                let slot = Int(keys[index] >> shift & 2047)
                let target = counts[slot]
                counts[slot] += 1
                otherKeys[target] = keys[index]
                otherTexts[target] = texts[index]
                otherPositions[target] = positions[index]
            }
            swap(&keys, &otherKeys)
            swap(&texts, &otherTexts)
            swap(&positions, &otherPositions)
        }
    }

    private mutating func group(_ keys: [UInt32]) {
        starts = []
        for index in keys.indices where index == 0 || keys[index] != keys[index - 1] {
            hashes.append(keys[index])
            starts.append(UInt32(truncatingIfNeeded: index))
        }
        starts.append(UInt32(truncatingIfNeeded: keys.count))
        directory = [UInt32](repeating: 0, count: 65537)
        for hash in hashes { directory[Int(hash >> 16) + 1] += 1 }
        for slot in 1..<65537 { directory[slot] += directory[slot - 1] }
    }
}
