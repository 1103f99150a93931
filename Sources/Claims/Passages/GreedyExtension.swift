/// Extends an alignment from a seed, one way, as far as the two texts go on alike.
///
/// The greedy method for texts that differ little (Zhang, Schwartz, Wagner and Miller 2000): for each number of edits,
/// and on each diagonal, the furthest point that is reached; work grows with the edits, not with the length. A match scores
/// 2, a substitution -2, an insertion or deletion -3; the extension ends where its score has fallen by `drop`
/// below the best, and is cut back to the best.
struct GreedyExtension {
    /// How far the score may fall before an extension is given up; fourteen substitutions in a row.
    static let drop = 20

    /// Scalars of the first text that the best extension takes in.
    private(set) var firstLength = 0
    /// Scalars of the second text that it takes in.
    private(set) var secondLength = 0
    /// Scalars from the start on that are equal in both texts.
    private(set) var equalLength = 0
    /// Substitutions, insertions and deletions in it.
    private(set) var editCount = 0

    /// The furthest index in the first text, by edits and diagonal, rows one after another.
    private var furthest: [Int32] = []
    private var rows: [Row] = []
    private var bestScores: [Int] = []
    private var bestDiagonal = 0

    /// Where the diagonals `low...high` of one number of edits stand in `furthest`.
    private struct Row {
        var low: Int
        var high: Int
        var start: Int
    }

    private static let unreached: Int32 = -1_000_000

    /// Extends over two runs of scalars read forward (`step` 1) or backward (`step` -1) from the given bases.
    mutating func extend(
        _ first: UnsafePointer<UInt32>, _ firstCount: Int, _ second: UnsafePointer<UInt32>, _ secondCount: Int,
        step: Int
    ) {
        let texts = Texts(first: first, firstCount: firstCount, second: second, secondCount: secondCount, step: step)
        begin(with: texts.matching(0, 0))
        // A score falls by at most 4 an edit: the best of this many edits ago is what an extension is held against.
        let lag = Self.drop / 4 + 1
        while let previous = rows.last, previous.low <= previous.high {
            let edits = rows.count
            let floor = (edits > lag ? bestScores[edits - lag - 1] : Int.min / 2) - Self.drop
            var row = Row(low: previous.low - 1, high: previous.high + 1, start: furthest.count)
            let reachedEnd = fill(row, after: previous, edits: edits, floor: floor, texts)
            bestScores.append(firstLength + secondLength - 4 * editCount)
            while row.low <= row.high, furthest[row.start] == Self.unreached {
                row.low += 1
                row.start += 1
            }
            while row.low <= row.high, furthest[row.start + row.high - row.low] == Self.unreached { row.high -= 1 }
            rows.append(row)
            if reachedEnd { break }
        }
    }

    private mutating func begin(with run: Int) {
        furthest.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
        bestScores.removeAll(keepingCapacity: true)
        (firstLength, secondLength, equalLength, editCount, bestDiagonal) = (run, run, run, 0, 0)
        furthest.append(Int32(truncatingIfNeeded: run))
        rows.append(Row(low: 0, high: 0, start: 0))
        bestScores.append(2 * run)
    }

    /// Computes one row; true where both texts are used up.
    private mutating func fill(_ row: Row, after previous: Row, edits: Int, floor: Int, _ texts: Texts) -> Bool {
        let width = row.high - row.low + 1
        furthest.append(contentsOf: repeatElement(Self.unreached, count: width))
        var reachedEnd = false
        var best = firstLength + secondLength - 4 * editCount
        furthest.withUnsafeMutableBufferPointer { furthest in
            // The three entries of the previous row around a diagonal slide along with it.
            var below = Self.unreached
            var middle = Self.unreached
            var above = furthest[previous.start]
            for diagonal in row.low...row.high {
                let limit = Int32(truncatingIfNeeded: min(texts.firstCount, texts.secondCount + diagonal))
                let index = Self.arrival(middle, above, below, limit: limit)
                below = middle
                middle = above
                above =
                    diagonal + 2 <= previous.high
                    ? furthest[previous.start + diagonal + 2 - previous.low] : Self.unreached
                let other = Int(index) - diagonal
                guard index >= 0, other >= 0, Int(index) + other - 4 * edits >= floor else { continue }
                let length = texts.matching(Int(index), other)
                let (end, otherEnd) = (Int(index) + length, other + length)
                furthest[row.start + diagonal - row.low] = Int32(truncatingIfNeeded: end)
                reachedEnd = reachedEnd || end == texts.firstCount && otherEnd == texts.secondCount
                let score = end + otherEnd - 4 * edits
                if score > best {
                    best = score
                    (firstLength, secondLength, editCount, bestDiagonal) = (end, otherEnd, edits, diagonal)
                }
            }
        }
        return reachedEnd
    }

    /// The two texts from the seed on.
    private struct Texts {
        let first: UnsafePointer<UInt32>
        let firstCount: Int
        let second: UnsafePointer<UInt32>
        let secondCount: Int
        let step: Int

        /// How many scalars are equal from the given indices on.
        @inline(__always)
        func matching(_ index: Int, _ other: Int) -> Int {
            let limit = min(firstCount &- index, secondCount &- other)
            var length = 0
            while length < limit, first[(index &+ length) &* step] == second[(other &+ length) &* step] { length &+= 1 }
            return length
        }
    }

    @inline(__always)
    private func index(_ row: Row, _ diagonal: Int) -> Int32 {
        diagonal < row.low || diagonal > row.high ? Self.unreached : furthest[row.start + diagonal - row.low]
    }

    /// The furthest index that one more edit leads to, not past `limit`: from the same diagonal, from the one above
    /// (an insertion into the second text) or from the one below (a deletion).
    @inline(__always)
    private static func arrival(_ same: Int32, _ above: Int32, _ below: Int32, limit: Int32) -> Int32 {
        var best = unreached
        if same < limit { best = same + 1 }
        if above <= limit, above > best { best = above }
        if below < limit, below + 1 > best { best = below + 1 }
        return best
    }

    /// The matching runs of the best extension, nearest to the seed first, as (index, other index, length).
    func runs() -> [Run] {
        var result: [Run] = []
        var end = firstLength
        var diagonal = bestDiagonal
        var edits = editCount
        while edits > 0 {
            let previous = rows[edits - 1]
            let begin = Int(
                Self.arrival(
                    index(previous, diagonal), index(previous, diagonal + 1), index(previous, diagonal - 1),
                    limit: Int32(truncatingIfNeeded: end)))
            if end > begin { result.append(Run(first: begin, second: begin - diagonal, length: end - begin)) }
            if Int(index(previous, diagonal)) + 1 == begin {
                end = begin - 1
            } else if Int(index(previous, diagonal + 1)) == begin {
                (end, diagonal) = (begin, diagonal + 1)
            } else {
                (end, diagonal) = (begin - 1, diagonal - 1)
            }
            edits -= 1
        }
        if end > 0 { result.append(Run(first: 0, second: 0, length: end)) }
        return result.reversed()
    }

    /// Scalars that match one for one.
    struct Run: Hashable, Sendable {
        var first: Int
        var second: Int
        var length: Int
    }
}
