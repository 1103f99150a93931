/// A passage that stands in two texts, or twice in one: where, and in what the two copies are equal.
public struct PassageAlignment: Sendable, Hashable {
    /// Range in the first reading, from the first scalar that matches to past the last.
    public var first: Range<Int>
    /// Range in the second reading.
    public var second: Range<Int>
    /// The runs of equal scalars, in order, none touching the next in both texts. What stands between is the difference.
    public var runs: [Run]

    public init(first: Range<Int>, second: Range<Int>, runs: [Run]) {
        self.first = first
        self.second = second
        self.runs = runs
    }

    /// Equal scalars, one for one.
    public struct Run: Sendable, Hashable {
        /// Index in the first reading.
        public var first: Int
        /// Index in the second reading.
        public var second: Int
        public var length: Int

        public init(first: Int, second: Int, length: Int) {
            self.first = first
            self.second = second
            self.length = length
        }
    }

    /// What stands in one copy where the other has something else; either may be empty, not both.
    public struct Gap: Sendable, Hashable {
        public var first: Range<Int>
        public var second: Range<Int>

        public init(first: Range<Int>, second: Range<Int>) {
            self.first = first
            self.second = second
        }
    }

    /// The number of equal scalars.
    public var matched: Int { runs.reduce(0) { $0 + $1.length } }

    /// The length of the longer copy.
    public var length: Int { max(first.count, second.count) }

    /// The length of the longer copy, sentences put in or left out apart.
    public var dense: Int {
        matched + gaps.map { max($0.first.count, $0.second.count) }.filter { $0 <= Self.sentence }.reduce(0, +)
    }

    /// A gap of more scalars than this is a sentence put in or left out.
    public static let sentence = 20

    /// The differences, in order.
    public var gaps: [Gap] {
        zip(runs, runs.dropFirst()).map { run, next in
            Gap(first: run.first + run.length..<next.first, second: run.second + run.length..<next.second)
        }
    }

    /// Whether every scalar is equal.
    public var isExact: Bool { runs.count == 1 }
}
