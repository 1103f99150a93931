import Findings
import SourceText

/// A block of an article as copies of it are looked for: its text as it stands in the file, where, and its fingerprints.
public struct Passage: Sendable, Codable, Hashable {
    /// What the block is in the make-up of the page.
    public var role: Article.Role
    /// Where it stands; `text` is the block as it stands there, line breaks and escapes included.
    public var place: TextPlace
    /// The text as read, where it cannot be read off `place.text`: escapes in a record, a misread dash.
    public var folded: String?
    /// For `folded`: from which of its scalars on the scalars of `place.text` go along with it one by one.
    public var steps: [Step]
    public var fingerprints: Fingerprints
    /// The scalars of its reading.
    public var count: Int32

    /// A scalar of the folded text and the one of the file's text that it was read from.
    public struct Step: Sendable, Codable, Hashable {
        public var folded: Int32
        public var source: Int32

        public init(folded: Int32, source: Int32) {
            self.folded = folded
            self.source = source
        }
    }

    public init(
        role: Article.Role, place: TextPlace, folded: String? = nil, steps: [Step] = [], fingerprints: Fingerprints,
        count: Int
    ) {
        self.role = role
        self.place = place
        self.folded = folded
        self.steps = steps
        self.fingerprints = fingerprints
        self.count = Int32(truncatingIfNeeded: count)
    }

    /// The passage as matching reads it; positions are indices into the scalars of `place.text`.
    public var reading: PassageReading { reading(of: [UInt32](scalarsOf: place.text)) }

    /// The same for who holds the scalars of `place.text` already.
    func reading(of scalars: [UInt32]) -> PassageReading {
        guard let folded else { return PassageReading(scalars, ranges: [0..<scalars.count]) }
        let scalars = [UInt32](scalarsOf: folded)
        return PassageReading(scalars, ranges: [0..<scalars.count]).moved { source(of: $0) }
    }

    /// The fingerprints of passages one after another, their positions moved to one reading over all.
    public static func fingerprints(of passages: [Passage]) -> Fingerprints {
        var all = Fingerprints()
        var count = 0
        for passage in passages {
            all.append(passage.fingerprints, movedBy: count)
            count += Int(passage.count)
        }
        return all
    }

    /// The index in the scalars of `place.text` of a scalar of `folded`.
    func source(of folded: UInt32) -> UInt32 {
        var low = 0
        var high = steps.count
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].folded <= Int32(folded) { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        return UInt32(steps[low - 1].source) + folded - UInt32(steps[low - 1].folded)
    }
}
