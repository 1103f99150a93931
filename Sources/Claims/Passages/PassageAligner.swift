/// Aligns two readings around the fingerprints they share: every passage that stands in both, as far as it goes.
///
/// Keeps its working memory between calls; one a thread.
public struct PassageAligner {
    /// The fewest equal scalars of a passage; what is shorter is not returned.
    public var minimumMatched: Int
    private var forward = GreedyExtension()
    private var backward = GreedyExtension()

    public init(minimumMatched: Int) { self.minimumMatched = minimumMatched }

    /// A fingerprint that both texts hold: where its run begins in each reading.
    public struct Seed: Sendable, Hashable {
        public var first: UInt32
        public var second: UInt32

        public init(first: UInt32, second: UInt32) {
            self.first = first
            self.second = second
        }

        /// Seeds of one diagonal lie in one copy without insertions.
        var diagonal: Int { Int(first) - Int(second) }
    }

    /// The alignments that the seeds lead to, in the order of the first text.
    ///
    /// A seed that an alignment already runs through leads nowhere new, nor does one in a run of equal scalars from which another
    /// led nowhere; such seeds follow one another. Where both readings are one text, seeds have
    /// `first` before `second`, and a copy never reaches into the other.
    public mutating func alignments(
        of first: PassageReading, with second: PassageReading, seeds: [Seed], withinOneText: Bool = false
    ) -> [PassageAlignment] {
        var found: [PassageAlignment] = []
        var fruitless: (diagonal: Int, end: Int)?
        first.scalars.withUnsafeBufferPointer { first in
            second.scalars.withUnsafeBufferPointer { second in
                for seed in seeds where !found.contains(where: { Self.covers($0, seed) }) {
                    // Within one text how far a copy may reach hangs on the seed.
                    if !withinOneText, let fruitless, fruitless.diagonal == seed.diagonal, seed.first < fruitless.end {
                        continue
                    }
                    if let alignment = align(first, second, at: seed, withinOneText: withinOneText) {
                        found.append(alignment)
                    } else {
                        fruitless = (seed.diagonal, Int(seed.first) + forward.equalLength)
                    }
                }
            }
        }
        return found.sorted {
            ($0.first.lowerBound, $0.second.lowerBound) < ($1.first.lowerBound, $1.second.lowerBound)
        }
    }

    /// Whether an alignment runs through the seed, or so near it that the seed is a chance repetition beside it.
    private static func covers(_ alignment: PassageAlignment, _ seed: Seed) -> Bool {
        let (first, second) = (Int(seed.first), Int(seed.second))
        return alignment.first.contains(first) && alignment.second.contains(second)
    }

    private mutating func align(
        _ first: UnsafeBufferPointer<UInt32>, _ second: UnsafeBufferPointer<UInt32>, at seed: Seed, withinOneText: Bool
    ) -> PassageAlignment? {
        guard let firstBase = first.baseAddress, let secondBase = second.baseAddress else { return nil }
        let (start, otherStart) = (Int(seed.first), Int(seed.second))
        let firstEnd = withinOneText ? otherStart : first.count
        let secondBegin = withinOneText ? min(otherStart, start + Fingerprints.length) : 0
        forward.extend(
            firstBase + start, firstEnd - start, secondBase + otherStart, second.count - otherStart, step: 1)
        backward.extend(firstBase + start - 1, start, secondBase + otherStart - 1, otherStart - secondBegin, step: -1)
        let atMost = (forward.firstLength + backward.firstLength + forward.secondLength + backward.secondLength) / 2
        guard atMost >= minimumMatched else { return nil }
        let runs = joined(start, otherStart)
        guard let head = runs.first, let tail = runs.last else { return nil }
        let alignment = PassageAlignment(
            first: head.first..<tail.first + tail.length, second: head.second..<tail.second + tail.length, runs: runs)
        guard alignment.matched >= minimumMatched else { return nil }
        return withinOneText && alignment.first.upperBound > alignment.second.lowerBound ? nil : alignment
    }

    /// The runs of both extensions in the order of the texts, touching runs made one.
    private func joined(_ start: Int, _ otherStart: Int) -> [PassageAlignment.Run] {
        let before = backward.runs().reversed().map {
            PassageAlignment.Run(
                first: start - $0.first - $0.length, second: otherStart - $0.second - $0.length, length: $0.length)
        }
        let after = forward.runs().map {
            PassageAlignment.Run(first: start + $0.first, second: otherStart + $0.second, length: $0.length)
        }
        var runs: [PassageAlignment.Run] = []
        for run in before + after where run.length > 0 {
            if let last = runs.last, last.first + last.length == run.first, last.second + last.length == run.second {
                runs[runs.count - 1].length += run.length
            } else {
                runs.append(run)
            }
        }
        return runs
    }
}
