/// Which scalars of a reading are no evidence of copying, because they stand in many places: credits, titles, formulas.
public struct CommonScalars: Sendable {
    /// For each index of the reading, and one more, the number of common scalars before it.
    private var before: [UInt32]

    /// - Parameters:
    ///   - isCommon: whether a fingerprint's hash stands in many places.
    ///   - phrases: formulas that are common whatever the corpus says.
    public init(
        of reading: PassageReading, fingerprints: Fingerprints, phrases: SetPhrases? = nil,
        isCommon: (UInt32) -> Bool
    ) {
        let common = zip(fingerprints.hashes, fingerprints.positions).filter { isCommon($0.0) }
        self.init(of: reading, fingerprintsAt: common.lazy.map(\.1), phrases: phrases)
    }

    /// - Parameters:
    ///   - positions: where in the reading fingerprints begin that stand in many places; in any order.
    ///   - phrases: formulas that are common whatever the corpus says.
    public init(
        of reading: PassageReading, fingerprintsAt positions: some Sequence<UInt32>, phrases: SetPhrases? = nil
    ) {
        before = [UInt32](repeating: 0, count: reading.count + 1)
        for position in positions {
            for index in Int(position)..<Int(position) + Fingerprints.length { before[index + 1] = 1 }
        }
        for range in phrases?.ranges(in: reading) ?? [] {
            for index in range { before[index + 1] = 1 }
        }
        for index in 1..<before.count { before[index] += before[index - 1] }
    }

    /// The number of common scalars in a range of the reading.
    public func count(in range: Range<Int>) -> Int { Int(before[range.upperBound] - before[range.lowerBound]) }

    /// The number of scalars in a range of the reading that are not common.
    public func rareCount(in range: Range<Int>) -> Int { range.count - count(in: range) }

    /// The stretches of common scalars, as long as they go.
    var ranges: [Range<Int>] {
        var ranges: [Range<Int>] = []
        for index in 0..<before.count - 1 where before[index + 1] > before[index] {
            if let last = ranges.last, last.upperBound == index {
                ranges[ranges.count - 1] = last.lowerBound..<index + 1
            } else {
                ranges.append(index..<index + 1)
            }
        }
        return ranges
    }

    /// The equal scalars of an alignment that are not common; this is the first of its readings.
    public func rareMatched(_ alignment: PassageAlignment) -> Int {
        alignment.runs.reduce(0) { $0 + rareCount(in: $1.first..<$1.first + $1.length) }
    }
}
