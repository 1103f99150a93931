import Claims

/// Finds all pairs of near-identical passages among many short texts: the task that the benchmark sets to every tool.
struct NearDuplicates {
    /// When two passages are a pair. Shares are in hundredths and count scalars without punctuation.
    struct Limits {
        /// A fingerprint at more places than this belongs to a set phrase and is no evidence.
        var commonAbove = 18
        /// The fewest shared fingerprints that make a candidate, and for how many of the shorter passage one is asked.
        var shared = 2
        var sharedOneOf = 6
        /// The fewest equal scalars of one alignment, and of them outside set phrases.
        var matched = 17
        var rareMatched = 10
        /// Alike as wholes: twice the equal scalars over the sum of both lengths, with and without set phrases.
        var alike = 60
        /// Or a part of one verbatim in the other: equal in the part, the part of the shorter passage, and of both.
        var verbatim = 95
        var partOfShorter = 45
        var partOfBoth = 30
    }

    struct Pair {
        var first: Int
        var second: Int
        /// Equal scalars.
        var matched: Int
    }

    let limits: Limits
    private let readings: [PassageReading]
    private let fingerprints: [Fingerprints]
    private let index: FingerprintIndex
    private let common: [CommonScalars]
    /// Pairs of texts that were aligned.
    private(set) var candidateCount = 0

    init(texts: [[UInt32]], limits: Limits = Limits()) {
        self.limits = limits
        let readings = texts.map { PassageReading($0, ranges: [0..<$0.count]) }
        let fingerprints = readings.map { Fingerprints(of: $0) }
        let index = FingerprintIndex(count: texts.count) { fingerprints[$0] }
        common = zip(readings, fingerprints).map { reading, fingerprints in
            CommonScalars(of: reading, fingerprints: fingerprints) { index.places(of: $0).count > limits.commonAbove }
        }
        (self.readings, self.fingerprints, self.index) = (readings, fingerprints, index)
    }

    /// The pairs, rising.
    mutating func pairs() -> [Pair] {
        var search = CandidateSearch(
            index: index, textCount: readings.count, commonAbove: limits.commonAbove)
        var aligner = PassageAligner(minimumMatched: 10)
        var pairs: [Pair] = []
        for first in readings.indices {
            let count = fingerprints[first].hashes.count
            let found = search.candidates(of: fingerprints[first], from: first + 1) { [limits, fingerprints] other in
                max(limits.shared, min(count, fingerprints[other].hashes.count) / limits.sharedOneOf)
            }
            for candidate in found {
                candidateCount += 1
                let alignments = aligner.alignments(
                    of: readings[first], with: readings[candidate.text], seeds: candidate.seeds)
                if let matched = matched(alignments, first, candidate.text) {
                    pairs.append(Pair(first: first, second: candidate.text, matched: matched))
                }
            }
        }
        return pairs
    }

    /// The equal scalars of two passages if they are a pair.
    private func matched(_ alignments: [PassageAlignment], _ first: Int, _ second: Int) -> Int? {
        let sound = alignments.filter { $0.matched * 100 >= $0.length * 65 }
        guard let best = sound.max(by: { $0.matched < $1.matched }), best.matched >= limits.matched else { return nil }
        let (length, other) = (readings[first].count, readings[second].count)
        let (rare, otherRare) = (common[first].rareCount(in: 0..<length), common[second].rareCount(in: 0..<other))
        let matched = min(sound.reduce(0) { $0 + $1.matched }, length, other)
        let rareMatched = sound.reduce(0) { $0 + self.rareMatched($1, in: first) }
        guard rareMatched >= limits.rareMatched else { return nil }
        let alike =
            200 * matched >= limits.alike * (length + other) && 200 * rareMatched >= limits.alike * (rare + otherRare)
        let part =
            100 * best.matched >= limits.verbatim * best.length
            && 100 * best.matched >= limits.partOfShorter * min(length, other)
            && 100 * self.rareMatched(best, in: first) >= limits.partOfShorter * min(rare, otherRare) * 9 / 10
            && 200 * rareMatched >= limits.partOfBoth * (rare + otherRare)
        return alike || part ? matched : nil
    }

    /// The equal scalars of an alignment that belong to no set phrase.
    private func rareMatched(_ alignment: PassageAlignment, in text: Int) -> Int {
        alignment.runs.reduce(0) { $0 + common[text].rareCount(in: $1.first..<$1.first + $1.length) }
    }
}
