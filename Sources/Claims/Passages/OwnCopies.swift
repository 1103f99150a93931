/// Finds where a text repeats itself.
enum OwnCopies {
    /// A fingerprint that stands oftener than this in one text is a turn of phrase.
    private static let mostPlaces = 8

    /// The seeds of a text's copies of itself, the earlier place first, by diagonal.
    static func seeds(in fingerprints: Fingerprints) -> [PassageAligner.Seed] {
        // By hash and then by place: as one number each they are sorted several times faster.
        let order = fingerprints.hashes.enumerated().map { UInt64($1) << 32 | UInt64($0) }.sorted().map {
            Int($0 & 0xFFFF_FFFF)
        }
        var seeds: [PassageAligner.Seed] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, fingerprints.hashes[order[end]] == fingerprints.hashes[order[start]] { end += 1 }
            if end - start <= mostPlaces {
                for (number, earlier) in order[start..<end].enumerated() {
                    for later in order[(start + number + 1)..<end] {
                        seeds.append(
                            PassageAligner.Seed(
                                first: fingerprints.positions[earlier], second: fingerprints.positions[later]))
                    }
                }
            }
            start = end
        }
        return seeds.sorted { ($0.diagonal, $0.first) < ($1.diagonal, $1.first) }
    }
}
