import SourceText

/// The longest stretch of characters that two texts have in common, told by its places in both.
struct CommonRun {
    let first: Range<Int>, second: Range<Int>

    /// The first of the longest runs of characters that may be part of one; nil where the texts share none.
    init?(_ a: [UInt32], _ b: [UInt32], of isPart: (UInt32) -> Bool) {
        var best = 0
        var ends = (0, 0)
        var previous = [Int](repeating: 0, count: b.count + 1)
        for (here, x) in a.enumerated() {
            var row = [Int](repeating: 0, count: b.count + 1)
            if isPart(x) {
                for (there, y) in b.enumerated() where x == y {
                    row[there + 1] = previous[there] + 1
                    if row[there + 1] > best { (best, ends) = (row[there + 1], (here + 1, there + 1)) }
                }
            }
            previous = row
        }
        guard best > 0 else { return nil }
        first = ends.0 - best..<ends.0
        second = ends.1 - best..<ends.1
    }
}
