/// Puts together the gaps of an alignment that belong to one differing word or figure.
enum DifferingWords {
    /// The differences of an alignment, gaps that stand only a scalar or a few digits apart made one.
    ///
    /// An alignment finds the 0 of 2600 and 2150 equal by chance, and so it does 分之 of 三分之二 and 二分之一; the figures differ as wholes.
    /// - Parameter scalars: those of the first text, by which the alignment counts.
    static func joined(_ alignment: PassageAlignment, in scalars: [UInt32]) -> [PassageAlignment.Gap] {
        var joined: [PassageAlignment.Gap] = []
        for gap in alignment.gaps {
            if let last = joined.last,
                isOneFigure(last.first.upperBound..<gap.first.lowerBound, scalars)
                    && gap.second.lowerBound - last.second.upperBound == fraction.count
                    || gap.first.lowerBound - last.first.upperBound <= 1
                        && gap.second.lowerBound - last.second.upperBound <= 1
            {
                joined[joined.count - 1].first = last.first.lowerBound..<gap.first.upperBound
                joined[joined.count - 1].second = last.second.lowerBound..<gap.second.upperBound
            } else {
                joined.append(gap)
            }
        }
        return joined
    }

    /// Whether what stands between two gaps is what joins the two numbers of a fraction.
    private static func isOneFigure(_ between: Range<Int>, _ scalars: [UInt32]) -> Bool {
        between.count == fraction.count && scalars[between].elementsEqual(fraction)
    }

    /// 分之
    private static let fraction: [UInt32] = [0x5206, 0x4E4B]
}
