/// Finds for one text the others that share fingerprints with it: candidates for a common passage.
///
/// Keeps its working memory between calls; one a thread.
public struct CandidateSearch {
    private let index: FingerprintIndex
    /// A fingerprint that stands at more places than this is taken for a set phrase and proposes nothing.
    private let commonAbove: Int
    private var seeds: [PassageAligner.Seed] = []
    /// For each seed one over the number of places at which its fingerprint stands.
    private var rarities: [Double] = []
    /// For each seed the other text and the seed's index in `seeds`: `text << 32 | seed`.
    private var met: [UInt64] = []

    public init(index: FingerprintIndex, commonAbove: Int) {
        self.index = index
        self.commonAbove = commonAbove
    }

    /// What a text shares with the one asked about.
    public struct Shared {
        public var text: Int
        /// How many fingerprints, two or more.
        public var count: Int
        /// What they tell: each counts one over the number of places at which it stands.
        public var rarity: Double
    }

    /// A text and the seeds it shares with the one asked about, by diagonal and then in its order.
    public struct Candidate: Sendable {
        public var text: Int
        public var seeds: [PassageAligner.Seed]

        /// - Parameter seeds: in any order.
        public init(text: Int, seeds: [PassageAligner.Seed]) {
            self.text = text
            self.seeds = seeds.sorted { ($0.diagonal, $0.first) < ($1.diagonal, $1.first) }
        }
    }

    /// The candidates of a text of the index among the texts numbered `from` upwards, in rising order.
    ///
    /// - Parameter isEnough: whether a text shares enough to be a candidate; not asked of one that shares a single
    ///   fingerprint, which is none.
    public mutating func candidates(
        ofText number: Int, from: Int, where isEnough: (Shared) -> Bool = { _ in true }
    ) -> [Candidate] {
        seeds.removeAll(keepingCapacity: true)
        rarities.removeAll(keepingCapacity: true)
        met.removeAll(keepingCapacity: true)
        for share in index.shares(ofText: number) where share.places.count <= commonAbove { meet(share, from: from) }
        met.sort()
        var candidates: [Candidate] = []
        var start = 0
        while start < met.count {
            let text = met[start] >> 32
            var end = start
            var rarity = 0.0
            while end < met.count, met[end] >> 32 == text {
                rarity += rarities[Int(met[end] & 0xFFFF_FFFF)]
                end += 1
            }
            if end - start >= 2, isEnough(Shared(text: Int(text), count: end - start, rarity: rarity)) {
                let shared = met[start..<end].map { seeds[Int($0 & 0xFFFF_FFFF)] }
                candidates.append(Candidate(text: Int(text), seeds: shared))
            }
            start = end
        }
        return candidates
    }

    private mutating func meet(_ share: FingerprintIndex.Share, from: Int) {
        // From the last place on: those in texts before `from` come first.
        for place in index.places[share.places].reversed() {
            guard Int(place.text) >= from else { return }
            met.append(UInt64(place.text) << 32 | UInt64(seeds.count))
            seeds.append(PassageAligner.Seed(first: share.position, second: place.position))
            rarities.append(1 / Double(share.places.count))
        }
    }
}
