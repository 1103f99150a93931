/// Where the lines of a text begin, and how many scalars stand before a place in its line.
///
/// Lines end at LF, CR LF or CR. Columns count Unicode scalars from 1, so that a Han character and an emoji are one
/// column each.
public struct LineIndex: Sendable {
    /// Byte offset in the text of the first byte of each line; never empty.
    public let starts: [Int32]
    /// Scalars that begin before every multiple of `stride` bytes, so that a column on a line of any length is found in
    /// constant time.
    private let scalarsBefore: [Int32]
    private static let stride = 128

    public init(_ text: [UInt8]) {
        var starts: [Int32] = [0]
        var scalarsBefore: [Int32] = []
        scalarsBefore.reserveCapacity(text.count / Self.stride + 1)
        text.withUnsafeBufferPointer { bytes in
            var scalars: Int32 = 0
            for offset in 0..<bytes.count {
                if offset % Self.stride == 0 { scalarsBefore.append(scalars) }
                let byte = bytes[offset]
                if byte & 0xC0 != 0x80 { scalars += 1 }
                guard byte <= 0x0D else { continue }
                if byte == 0x0A || (byte == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)) {
                    starts.append(Int32(offset + 1))
                }
            }
        }
        self.starts = starts
        self.scalarsBefore = scalarsBefore
    }

    public var lineCount: Int { starts.count }

    /// The 0-based line that holds a byte offset.
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// How many scalars begin in the text before a byte offset.
    func scalars(before offset: Int, in text: [UInt8]) -> Int {
        let block = min(offset / Self.stride, scalarsBefore.count - 1)
        guard block >= 0 else { return 0 }
        let rest = block * Self.stride..<min(offset, text.count)
        return text.withUnsafeBufferPointer { bytes in
            var count = Int(scalarsBefore[block])
            for index in rest where bytes[index] & 0xC0 != 0x80 { count += 1 }
            return count
        }
    }
}
