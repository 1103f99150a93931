/// How often short runs of characters stand in print, and at the beginning of a sentence; in an open hash table, since tens of
/// thousands of rows are read whenever the program starts.
struct RunCounts: Sendable {
    struct Count {
        let all: Double
        let beginning: Double
    }

    /// 0 where a slot is free.
    private var keys: [UInt64]
    private var counts: [(all: UInt32, beginning: UInt32)]
    /// Of all single characters.
    private(set) var total = 0
    private(set) var sentences = 0

    /// Rows of run, tab, count, tab, count at the beginning; `#` begins a remark.
    init(_ table: String) {
        var table = table
        let rows = table.utf8.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        var size = 64
        while size < rows * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        counts = Array(repeating: (0, 0), count: size)
        table.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
                if end > start, bytes[start] != 0x23 { add(bytes[start..<end]) }
                start = end + 1
            }
        }
    }

    private mutating func add(_ row: Slice<UnsafeBufferPointer<UInt8>>) {
        guard let first = row.firstIndex(of: 0x09), first > row.startIndex,
            let second = row[(first + 1)...].firstIndex(of: 0x09), second > first + 1, second + 1 < row.endIndex
        else { return }
        let all = Self.number(row[(first + 1)..<second]), beginning = Self.number(row[(second + 1)...])
        var key: UInt64 = 0
        var scalar: UInt32 = 0
        var length = 0
        for byte in row[..<first] {
            switch byte {
            case ..<0x80: scalar = UInt32(byte)
            case ..<0xC0:
                scalar = scalar << 6 | UInt32(byte & 0x3F)
                key = key & ~0x1F_FFFF | UInt64(scalar)
                continue
            case ..<0xE0: scalar = UInt32(byte & 0x1F)
            case ..<0xF0: scalar = UInt32(byte & 0x0F)
            default: scalar = UInt32(byte & 0x07)
            }
            key = key << 21 | UInt64(scalar)
            length += 1
        }
        let slot = slot(of: key)
        keys[slot] = key
        counts[slot] = (all, beginning)
        if length == 1 { (total, sentences) = (total + Int(all), sentences + Int(beginning)) }
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        digits.reduce(0) { $0 &* 10 &+ UInt32($1) &- 0x30 }
    }

    func count(of scalars: ArraySlice<UInt32>) -> Count {
        let key = scalars.reduce(0) { $0 << 21 | UInt64($1) }
        let slot = slot(of: key)
        guard keys[slot] == key else { return Count(all: 0, beginning: 0) }
        return Count(all: Double(counts[slot].all), beginning: Double(counts[slot].beginning))
    }

    /// Where a run stands, or the free slot where it would.
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 24) & (keys.count - 1)
        while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }
}
