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
        /// Unless one of so many is shared, their rarities must add up to one for so many.
        var telling = 4
        var rareOneOf = 52
        /// The fewest equal scalars of one alignment, and of them outside set phrases.
        var matched = 17
        var rareMatched = 10
        /// Alike as wholes: twice the equal scalars over the sum of both lengths, with and without set phrases.
        var alike = 60
        /// Or a part of one verbatim in the other: equal in the part, the part of the shorter passage, and of both.
        var verbatim = 95
        var partOfShorter = 45
        var partOfBoth = 30

        /// Whether what two passages share is worth aligning them.
        /// - Parameter count: the fingerprints of the one that has fewer.
        func propose(_ found: CandidateSearch.Shared, ofFingerprints count: Int) -> Bool {
            guard found.count >= max(shared, count / sharedOneOf) else { return false }
            return found.count * telling >= count || found.rarity * Double(rareOneOf) >= Double(count)
        }
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
    private var common: [Int: CommonScalars] = [:]
    /// Pairs of texts that were aligned.
    private(set) var candidateCount = 0

    init(texts: [[UInt32]], limits: Limits = Limits()) {
        self.limits = limits
        let readings = texts.map { PassageReading($0, ranges: [0..<$0.count]) }
        let fingerprints = readings.map { Fingerprints(of: $0) }
        let index = FingerprintIndex(count: texts.count) { fingerprints[$0] }
        (self.readings, self.fingerprints, self.index) = (readings, fingerprints, index)
    }

    /// The pairs, rising.
    mutating func pairs() -> [Pair] {
        var search = CandidateSearch(index: index, commonAbove: limits.commonAbove)
        var aligner = PassageAligner(minimumMatched: 10)
        var pairs: [Pair] = []
        for first in readings.indices {
            let count = fingerprints[first].hashes.count
            let found = search.candidates(ofText: first, from: first + 1) { [limits, fingerprints] shared in
                limits.propose(shared, ofFingerprints: min(count, fingerprints[shared.text].hashes.count))
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
    private mutating func matched(_ alignments: [PassageAlignment], _ first: Int, _ second: Int) -> Int? {
        let sound = alignments.filter { $0.matched * 100 >= $0.length * 65 }
        guard let best = sound.max(by: { $0.matched < $1.matched }), best.matched >= limits.matched else { return nil }
        let (length, other) = (readings[first].count, readings[second].count)
        let matched = min(sound.reduce(0) { $0 + $1.matched }, length, other)
        let alike = 200 * matched >= limits.alike * (length + other)
        let part =
            100 * best.matched >= limits.verbatim * best.length
            && 100 * best.matched >= limits.partOfShorter * min(length, other)
        guard alike || part else { return nil }
        let (common, otherCommon) = (self.common(in: first), self.common(in: second))
        let (rare, otherRare) = (common.rareCount(in: 0..<length), otherCommon.rareCount(in: 0..<other))
        let rareMatched = sound.reduce(0) { $0 + common.rareMatched($1) }
        guard rareMatched >= limits.rareMatched else { return nil }
        let isAlike = alike && 200 * rareMatched >= limits.alike * (rare + otherRare)
        let isPart =
            part && 100 * common.rareMatched(best) >= limits.partOfShorter * min(rare, otherRare) * 9 / 10
            && 200 * rareMatched >= limits.partOfBoth * (rare + otherRare)
        return isAlike || isPart ? matched : nil
    }

    /// What of a text belongs to set phrases; reckoned where it is asked for.
    private mutating func common(in text: Int) -> CommonScalars {
        if let known = common[text] { return known }
        let positions = index.shares(ofText: text).lazy.filter { [limits] in $0.places.count > limits.commonAbove }
            .map(\.position)
        let made = CommonScalars(of: readings[text], fingerprintsAt: positions)
        common[text] = made
        return made
    }
}
