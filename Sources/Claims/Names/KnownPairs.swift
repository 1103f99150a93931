import EmbeddedFiles

/// Pairs of characters that are words, or stand side by side everywhere (`Rules/lexicons/known-pairs.tsv`).
struct KnownPairs: Sendable {
    static let embedded = KnownPairs(LexiconTable(lexicon: "known-pairs.tsv"))

    /// By the first character, of the basic plane, where its second ones begin in `seconds`; one more at the end.
    private var starts = [Int32](repeating: 0, count: 0x10001)
    private var seconds: [UInt32] = []

    /// - Parameter table: a first character, and all that follow it, in each row.
    init(_ table: LexiconTable) {
        var rows: [(UInt32, [UInt32])] = []
        for row in table.rows where row.count == 2 {
            guard let first = row[0].scalars.first, first < 0x10000 else { continue }
            rows.append((first, row[1].scalars.sorted()))
        }
        rows.sort { $0.0 < $1.0 }
        var next = 0
        for (first, followers) in rows {
            while next <= Int(first) {
                starts[next] = Int32(seconds.count)
                next += 1
            }
            seconds += followers
        }
        while next < starts.count {
            starts[next] = Int32(seconds.count)
            next += 1
        }
    }

    func holds(_ first: UInt32, _ second: UInt32) -> Bool {
        guard first < 0x10000 else { return false }
        var low = Int(starts[Int(first)]), high = Int(starts[Int(first) + 1])
        while low < high {
            let middle = (low + high) / 2
            if seconds[middle] < second { low = middle + 1 } else { high = middle }
        }
        return low < Int(starts[Int(first) + 1]) && seconds[low] == second
    }
}
