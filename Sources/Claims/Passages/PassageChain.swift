/// Joins alignments of two texts that follow one another with a sentence put in or left out between them.
enum PassageChain {
    /// What may lie between two parts in the copy that holds less, and in the one that holds more.
    private static let smallestGap = 8
    private static let largestGap = 120

    /// The alignments, those that belong together made one; in the order of the first text.
    ///
    /// Of alignments that cover one another in the first text and in the second, only the one of more equal scalars stays.
    static func joined(_ alignments: [PassageAlignment]) -> [PassageAlignment] {
        var chains: [PassageAlignment] = []
        for alignment in alignments where !isCovered(alignment, by: alignments) {
            if let last = chains.indices.last(where: { follows(alignment, chains[$0]) }) {
                chains[last].first = chains[last].first.lowerBound..<alignment.first.upperBound
                chains[last].second = chains[last].second.lowerBound..<alignment.second.upperBound
                chains[last].runs += alignment.runs
            } else {
                chains.append(alignment)
            }
        }
        return chains
    }

    private static func follows(_ next: PassageAlignment, _ previous: PassageAlignment) -> Bool {
        let gap = next.first.lowerBound - previous.first.upperBound
        let otherGap = next.second.lowerBound - previous.second.upperBound
        return gap >= 0 && otherGap >= 0 && min(gap, otherGap) <= smallestGap && max(gap, otherGap) <= largestGap
            && gap + otherGap > 0
    }

    private static func isCovered(_ alignment: PassageAlignment, by others: [PassageAlignment]) -> Bool {
        others.contains { other in
            other != alignment && other.matched > alignment.matched
                && (covers(other.first, alignment.first) || covers(other.second, alignment.second))
                && (other.first.overlaps(alignment.first) && other.second.overlaps(alignment.second))
        }
    }

    private static func covers(_ range: Range<Int>, _ inner: Range<Int>) -> Bool {
        range.lowerBound <= inner.lowerBound && inner.upperBound <= range.upperBound
    }
}
