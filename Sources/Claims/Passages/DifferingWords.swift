/// Puts together the gaps of an alignment that belong to one differing word or figure.
enum DifferingWords {
    /// The differences of an alignment, gaps that stand only a scalar or a few digits apart made one.
    ///
    /// An alignment finds the 0 of 2600 and 2150 equal by chance; the figures differ as wholes.
    static func joined(_ alignment: PassageAlignment) -> [PassageAlignment.Gap] {
        var joined: [PassageAlignment.Gap] = []
        for gap in alignment.gaps {
            if let last = joined.last, gap.first.lowerBound - last.first.upperBound <= 1,
                gap.second.lowerBound - last.second.upperBound <= 1
            {
                joined[joined.count - 1].first = last.first.lowerBound..<gap.first.upperBound
                joined[joined.count - 1].second = last.second.lowerBound..<gap.second.upperBound
            } else {
                joined.append(gap)
            }
        }
        return joined
    }
}
