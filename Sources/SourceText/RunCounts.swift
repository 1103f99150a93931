import EmbeddedFiles

/// How often short runs of characters stand in print, and at the beginning of a sentence.
///
/// The table has as many rows as a novel has lines, and an article asks for a few dozen of them: they are looked up where they
/// stand, and nothing is made ready for it.
struct RunCounts: Sendable {
    struct Count {
        let all: Double
        let beginning: Double
    }

    private let table: LexiconText
    /// Where the first row begins that is no remark.
    private let firstRow: Int

    /// - Parameter table: rows of run, tab, count, tab, count at the beginning, in byte order of the runs and each run once, behind
    ///   remarks that begin with `#`. The empty run stands for all single ones together.
    init(_ table: LexiconText) {
        self.table = table
        var row = Row(bytes: table.bytes)
        while row.isRemark { row.skip() }
        firstRow = row.place
    }

    /// The same of a table whose rows stand in any order: of equal runs the later counts, and the sum is made anew.
    init(unordered table: LexiconText) {
        var counts: [[UInt32]: (all: Int, beginning: Int)] = [:]
        var row = Row(bytes: table.bytes)
        while !row.isAtEnd {
            let isRemark = row.isRemark
            let run = row.run()
            if !isRemark, !run.isEmpty, let all = row.number(endedBy: Row.tab),
                let beginning = row.number(endedBy: Row.end)
            {
                counts[run] = (all, beginning)
            }
            row.skip()
        }
        let single = counts.filter { $0.key.count == 1 }.values
        counts[[]] = (single.reduce(0) { $0 + $1.all }, single.reduce(0) { $0 + $1.beginning })
        let rows = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { run, count in
            String(String.UnicodeScalarView(run.compactMap(Unicode.Scalar.init))) + "\t\(count.all)\t\(count.beginning)"
        }
        self.init(LexiconText(keeping: rows.joined(separator: "\n")))
    }

    /// The counts of a run of scalars; none of one that is too rare to be in the table.
    func count(of run: ArraySlice<UInt32>) -> Count {
        let bytes = table.bytes
        // Both are the beginning of a row, or the end.
        var (low, high) = (firstRow, bytes.count)
        while low < high {
            var start = (low + high) / 2
            while start > low, bytes[start - 1] != Row.end { start -= 1 }
            var row = Row(bytes: bytes, place: start)
            switch row.order(beside: run) {
            case .before:
                row.skip()
                low = row.place
            case .behind: high = start
            case .same:
                let (all, beginning) = (row.number(endedBy: Row.tab), row.number(endedBy: Row.end))
                return Count(all: Double(all ?? 0), beginning: Double(beginning ?? 0))
            }
        }
        return Count(all: 0, beginning: 0)
    }

    /// A row of the table, read byte by byte.
    private struct Row {
        static let tab = UInt8(ascii: "\t"), end = UInt8(ascii: "\n")

        let bytes: UnsafeBufferPointer<UInt8>
        private(set) var place = 0

        init(bytes: UnsafeBufferPointer<UInt8>, place: Int = 0) {
            self.bytes = bytes
            self.place = place
        }

        var isAtEnd: Bool { place >= bytes.count }

        var isRemark: Bool { !isAtEnd && bytes[place] == UInt8(ascii: "#") }

        /// Goes on to the next row.
        mutating func skip() {
            while !isAtEnd, bytes[place] != Self.end { place += 1 }
            place = min(bytes.count, place + 1)
        }

        enum Order { case before, same, behind }

        /// Where the row stands beside that of a run; where that is the same, reading has passed the run.
        mutating func order(beside run: ArraySlice<UInt32>) -> Order {
            for scalar in run {
                guard let own = nextScalar() else { return .before }
                if own != scalar { return own < scalar ? .before : .behind }
            }
            return nextScalar() == nil ? .same : .behind
        }

        /// The scalars of the run, and passes it.
        mutating func run() -> [UInt32] {
            var run: [UInt32] = []
            while let scalar = nextScalar() { run.append(scalar) }
            return run
        }

        /// The next scalar of the run; nil at its end, and then passes the tab.
        private mutating func nextScalar() -> UInt32? {
            guard !isAtEnd, bytes[place] != Self.end else { return nil }
            let byte = bytes[place]
            place += 1
            guard byte != Self.tab else { return nil }
            let leading: UInt8 = byte < 0x80 ? 0x7F : byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07
            var scalar = UInt32(byte & leading)
            while !isAtEnd, bytes[place] & 0xC0 == 0x80 {
                scalar = scalar << 6 | UInt32(bytes[place] & 0x3F)
                place += 1
            }
            return scalar
        }

        /// A number up to a mark, or to the end of the table; nil where there are no digits, or something else follows.
        mutating func number(endedBy mark: UInt8) -> Int? {
            var number = 0
            let start = place
            while !isAtEnd, bytes[place] &- 0x30 < 10 {
                number = number &* 10 &+ Int(bytes[place] - 0x30)
                place += 1
            }
            guard place > start, isAtEnd ? mark == Self.end : bytes[place] == mark else { return nil }
            if mark == Self.tab { place += 1 }
            return number
        }
    }
}
