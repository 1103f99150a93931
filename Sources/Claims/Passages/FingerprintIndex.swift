/// From a fingerprint to the places where it stands, over many texts, and from a text to what it shares.
///
/// Only fingerprints that stand at two places or more are kept, which in newspaper text is a small part of all. Everything
/// is put in order by one sort and read in line: its time grows with the text, where a table of all hashes grows out of the
/// processor's cache.
public struct FingerprintIndex: Sendable {
    /// The distinct hashes, rising.
    private var hashes: [UInt32] = []
    /// For each hash the index of its first place; one more at the end.
    private var starts: [UInt32] = []
    /// For each value of a hash's leading 16 bits the first index in `hashes`; one more at the end.
    private var directory: [UInt32] = []
    /// The places, by hash; those of one hash by text and then in the text's order.
    public private(set) var places: [Place] = []
    /// What the texts share, by text; that of one text by hash.
    private var shares: [Share] = []
    /// For each text the index of its first share; one more at the end.
    private var shareStarts: [Int] = []

    /// Where a fingerprint stands.
    public struct Place: Sendable {
        /// The number of the text.
        public var text: UInt32
        /// The index in the text's reading at which the run begins.
        public var position: UInt32
    }

    /// A fingerprint of a text that stands elsewhere too, or twice in the text.
    public struct Share: Sendable {
        /// The index in the text's reading at which the run begins.
        public var position: UInt32
        fileprivate var start: UInt32
        fileprivate var end: UInt32

        /// The indices in ``FingerprintIndex/places`` of all its places, this one among them.
        public var places: Range<Int> { Int(start)..<Int(end) }
    }

    private struct Sighting {
        var hash: UInt32
        var place: Place
    }

    /// Reads the fingerprints of `count` texts, twice.
    /// - Parameter keepingSingles: whether fingerprints at a single place are kept too.
    public init(count: Int, keepingSingles: Bool = false, fingerprints: (Int) -> Fingerprints) {
        var sightings: [Sighting] = []
        sightings.reserveCapacity((0..<count).reduce(0) { $0 + fingerprints($1).hashes.count })
        for text in 0..<count {
            let read = fingerprints(text)
            let number = UInt32(truncatingIfNeeded: text)
            sightings.append(
                contentsOf: zip(read.hashes, read.positions).lazy.map {
                    Sighting(hash: $0, place: Place(text: number, position: $1))
                })
        }
        Self.sort(&sightings)
        group(sightings, leastPlaces: keepingSingles ? 1 : 2)
        share(among: count)
    }

    /// The indices in `places` of a hash's places; empty where it stands once or not at all.
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

    /// What a text shares with others or holds twice; in no order of the text.
    public func shares(ofText number: Int) -> ArraySlice<Share> {
        shares[shareStarts[number]..<shareStarts[number + 1]]
    }

    /// The number of distinct hashes that are kept.
    public var count: Int { hashes.count }

    /// Sorts by hash; a stable radix sort, so that the places of one hash stay in order.
    private static func sort(_ sightings: inout [Sighting]) {
        var sorted = sightings
        for shift in [UInt32(0), 11, 22] {
            var ends = [Int](repeating: 0, count: 2049)
            for sighting in sightings { ends[Int(sighting.hash >> shift & 2047) + 1] += 1 }
            for slot in 1..<2049 { ends[slot] += ends[slot - 1] }
            for sighting in sightings {
                let slot = Int(sighting.hash >> shift & 2047)
                sorted[ends[slot]] = sighting
                ends[slot] += 1
            }
            swap(&sightings, &sorted)
        }
    }

    private mutating func group(_ sightings: [Sighting], leastPlaces: Int) {
        var start = 0
        while start < sightings.count {
            let hash = sightings[start].hash
            var end = start + 1
            while end < sightings.count, sightings[end].hash == hash { end += 1 }
            if end - start >= leastPlaces {
                hashes.append(hash)
                starts.append(UInt32(truncatingIfNeeded: places.count))
                for index in start..<end { places.append(sightings[index].place) }
            }
            start = end
        }
        starts.append(UInt32(truncatingIfNeeded: places.count))
        directory = [UInt32](repeating: 0, count: 65537)
        for hash in hashes { directory[Int(hash >> 16) + 1] += 1 }
        for slot in 1..<65537 { directory[slot] += directory[slot - 1] }
    }

    private mutating func share(among count: Int) {
        let groups = hashes.indices.lazy.map { [starts] in (start: starts[$0], end: starts[$0 + 1]) }
            .filter { $0.end - $0.start > 1 }
        shareStarts = [Int](repeating: 0, count: count + 2)
        for group in groups {
            for place in group.start..<group.end { shareStarts[Int(places[Int(place)].text) + 2] += 1 }
        }
        for text in 2..<count + 2 { shareStarts[text] += shareStarts[text - 1] }
        shares = [Share](repeating: Share(position: 0, start: 0, end: 0), count: shareStarts[count + 1])
        // While shares are put in, the start of the next text is the end of this one as far as it is filled.
        for group in groups {
            for place in places[Int(group.start)..<Int(group.end)] {
                let end = Int(place.text) + 1
                shares[shareStarts[end]] = Share(position: place.position, start: group.start, end: group.end)
                shareStarts[end] += 1
            }
        }
        shareStarts.removeLast()
    }
}
