/// Finds for one text the others that share fingerprints with it in the same order: candidates for a common passage.
///
/// Keeps its working memory between calls; one a thread.
public struct CandidateSearch {
    private let index: FingerprintIndex
    /// A fingerprint that stands at more places than this is taken for a set phrase and proposes nothing.
    private let commonAbove: Int
    private var counts: [UInt32]
    private var touched: [UInt32] = []

    public init(index: FingerprintIndex, textCount: Int, commonAbove: Int) {
        self.index = index
        self.commonAbove = commonAbove
        counts = [UInt32](repeating: 0, count: textCount)
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

    /// The candidates among the texts numbered `from` upwards, in rising order.
    ///
    /// - Parameter least: the fewest shared fingerprints that make a text of this number a candidate.
    public mutating func candidates(
        of fingerprints: Fingerprints, from: Int, least: (Int) -> Int = { _ in 2 }
    ) -> [Candidate] {
        var shared: [(places: Range<Int>, position: UInt32)] = []
        for (hash, position) in zip(fingerprints.hashes, fingerprints.positions) {
            let places = index.places(of: hash)
            guard places.count > 1, places.count <= commonAbove else { continue }
            shared.append((places, position))
            for place in places where Int(index.texts[place]) >= from { note(index.texts[place]) }
        }
        let kept = touched.filter { Int(counts[Int($0)]) >= least(Int($0)) }.sorted()
        defer { forget() }
        guard !kept.isEmpty else { return [] }
        return seeds(kept, shared)
    }

    private mutating func note(_ text: UInt32) {
        if counts[Int(text)] == 0 { touched.append(text) }
        counts[Int(text)] &+= 1
    }

    private mutating func forget() {
        for text in touched { counts[Int(text)] = 0 }
        touched.removeAll(keepingCapacity: true)
    }

    private mutating func seeds(_ kept: [UInt32], _ shared: [(places: Range<Int>, position: UInt32)]) -> [Candidate] {
        var candidates = kept.map { Candidate(text: Int($0), seeds: []) }
        // From here on a count is the candidate's number plus one.
        for text in touched { counts[Int(text)] = 0 }
        for (number, text) in kept.enumerated() { counts[Int(text)] = UInt32(truncatingIfNeeded: number + 1) }
        for (places, position) in shared {
            for place in places where counts[Int(index.texts[place])] > 0 {
                candidates[Int(counts[Int(index.texts[place])]) - 1].seeds.append(
                    PassageAligner.Seed(first: position, second: index.positions[place]))
            }
        }
        for number in candidates.indices {
            candidates[number].seeds.sort { ($0.diagonal, $0.first) < ($1.diagonal, $1.first) }
        }
        return candidates
    }
}
