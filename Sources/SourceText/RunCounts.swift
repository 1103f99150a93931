import EmbeddedFiles

/// How often short runs of characters stand in print, and at the beginning of a sentence; in an open hash table, since tens of
/// thousands of rows are read whenever the program starts.
struct RunCounts: Sendable {
    struct Count {
        let all: Double
        let beginning: Double
    }

    /// 0 where a slot is free.
    private let keys: [UInt64]
    private let counts: [(all: UInt32, beginning: UInt32)]
    /// Of all single characters.
    let total: Int
    let sentences: Int

    /// Rows of run, tab, count, tab, count at the beginning; `#` begins a remark.
    init(_ table: LexiconText) {
        let bytes = table.bytes
        let rows = bytes.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        var size = 64
        while size < rows * 2 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var counts = [(all: UInt32, beginning: UInt32)](repeating: (0, 0), count: size)
        var (total, sentences) = (0, 0)
        var row = Row(bytes: bytes)
        while row.next() {
            guard row.isWhole else { continue }
            let slot = Self.slot(of: row.key, in: keys)
            keys[slot] = row.key
            counts[slot] = (row.all, row.beginning)
            if row.length == 1 {
                (total, sentences) = (total + Int(row.all), sentences + Int(row.beginning))
            }
        }
        (self.keys, self.counts, self.total, self.sentences) = (keys, counts, total, sentences)
    }

    /// The rows of a table, one after another, read byte by byte: there are as many as a novel has lines.
    private struct Row {
        let bytes: UnsafeBufferPointer<UInt8>
        private var place = 0
        /// The scalars of the run, each in 21 bits.
        private(set) var key: UInt64 = 0
        /// How many scalars the run has.
        private(set) var length = 0
        private(set) var all: UInt32 = 0
        private(set) var beginning: UInt32 = 0
        /// Whether the row has a run and both counts.
        private(set) var isWhole = false

        init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        /// Reads the next row; false behind the last one.
        mutating func next() -> Bool {
            guard place < bytes.count else { return false }
            isWhole = false
            if bytes[place] != 0x23, readRun(), let first = number(endedBy: 0x09), let second = number(endedBy: 0x0A) {
                (all, beginning, isWhole) = (first, second, true)
            }
            while place < bytes.count, bytes[place] != 0x0A { place += 1 }
            place += 1
            return true
        }

        /// Reads the run and the tab after it; false where one of them is missing.
        private mutating func readRun() -> Bool {
            (key, length) = (0, 0)
            while place < bytes.count, bytes[place] != 0x0A {
                let byte = bytes[place]
                if byte == 0x09 {
                    place += 1
                    return length > 0
                }
                if byte & 0xC0 == 0x80 {
                    key = key & ~0x1F_FFFF | (key << 6 | UInt64(byte & 0x3F)) & 0x1F_FFFF
                } else {
                    let leading: UInt8 = byte < 0x80 ? 0x7F : byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07
                    key = key << 21 | UInt64(byte & leading)
                    length += 1
                }
                place += 1
            }
            return false
        }

        /// A number up to a mark, or to the end of the table; nil where there are no digits, or something else follows.
        private mutating func number(endedBy mark: UInt8) -> UInt32? {
            var number: UInt32 = 0
            let start = place
            while place < bytes.count, bytes[place] &- 0x30 < 10 {
                number = number &* 10 &+ UInt32(bytes[place] - 0x30)
                place += 1
            }
            guard place > start, place == bytes.count && mark == 0x0A || place < bytes.count && bytes[place] == mark
            else { return nil }
            if mark != 0x0A { place += 1 }
            return number
        }
    }

    func count(of scalars: ArraySlice<UInt32>) -> Count {
        let key = scalars.reduce(0) { $0 << 21 | UInt64($1) }
        let slot = Self.slot(of: key, in: keys)
        guard keys[slot] == key else { return Count(all: 0, beginning: 0) }
        return Count(all: Double(counts[slot].all), beginning: Double(counts[slot].beginning))
    }

    /// Where a run stands, or the free slot where it would.
    private static func slot(of key: UInt64, in keys: [UInt64]) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
        while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }
}
