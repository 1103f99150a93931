/// Which of the texts that share fingerprints with one are looked at, where there are many: of each stretch of it those that
/// share most of it.
///
/// A text that was printed again and again has copies enough to compare in these; one that shares a single stretch is not
/// crowded out by those that share all the others.
public struct CandidateChoice {
    /// Scalars of the text, about a sentence or two.
    private static let stretch: UInt32 = 128

    private let limits: PassageCopySearch.Limits
    /// For each stretch how many fingerprints of it a text shares.
    private var shared: [UInt32: [Int: Int]] = [:]
    private var counts: [Int: Int] = [:]

    public init(_ limits: PassageCopySearch.Limits) { self.limits = limits }

    /// Notes that a text holds the fingerprint that stands at a position, so many times.
    public mutating func add(_ text: Int, at position: UInt32, times: Int) {
        shared[position / Self.stretch, default: [:]][text, default: 0] += times
        counts[text, default: 0] += times
    }

    /// The texts that share enough, the text itself apart, at most ``PassageCopySearch/Limits/candidates`` for each stretch
    /// that is shared, and never fewer than ``least`` where there are so many; ascending.
    public func texts(besides number: Int) -> [Int] {
        let enough = Set(counts.lazy.filter { $0.value >= limits.shared && $0.key != number }.map(\.key))
        let most = max(Self.least, limits.candidates * shared.count)
        guard enough.count > most else { return enough.sorted() }
        var ranked = RankedArticles()
        for (_, texts) in shared.sorted(by: { $0.key < $1.key }) {
            let sharing = texts.filter { enough.contains($0.key) }
            ranked.add(
                sharing.sorted { $0.value == $1.value ? $0.key > $1.key : $0.value > $1.value }.map { Int64($0.key) })
        }
        return ranked.best(most).map(Int.init).sorted()
    }

    /// So many are always looked at.
    static let least = 12

    /// Those of some candidates of a text that are looked at.
    static func chosen(
        of candidates: [CandidateSearch.Candidate], for number: Int, _ limits: PassageCopySearch.Limits
    ) -> [CandidateSearch.Candidate] {
        guard candidates.count > Self.least else { return candidates }
        var choice = CandidateChoice(limits)
        for candidate in candidates {
            for seed in candidate.seeds { choice.add(candidate.text, at: seed.first, times: 1) }
        }
        let chosen = Set(choice.texts(besides: number))
        return candidates.filter { chosen.contains($0.text) }
    }
}
