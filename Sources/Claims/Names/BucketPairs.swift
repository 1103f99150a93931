/// What is laid side by side: the pairs of numbers that stand together in a bucket.
enum BucketPairs {
    /// Each pair once, the smaller number first, ascending. Numbers ascend in their bucket.
    ///
    /// Packed and sorted, not kept in a set: there are millions in a large archive, and most stand in several buckets.
    static func of(_ buckets: some Sequence<[Int]>, where isAllowed: (Int, Int) -> Bool = { _, _ in true })
        -> [(Int, Int)]
    {
        var pairs: [UInt64] = []
        for bucket in buckets {
            for (place, a) in bucket.enumerated() {
                for b in bucket[(place + 1)...] where a != b && isAllowed(a, b) {
                    pairs.append(UInt64(a) << 32 | UInt64(b))
                }
            }
        }
        pairs.sort()
        return pairs.indices.filter { $0 == 0 || pairs[$0] != pairs[$0 - 1] }
            .map { (Int(pairs[$0] >> 32), Int(pairs[$0] & 0xFFFF_FFFF)) }
    }
}
