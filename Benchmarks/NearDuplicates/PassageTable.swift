/// Reads a table of passages: id, tab, passage; one a line, UTF-8.
enum PassageTable {
    /// The scalar values of each line's second column.
    static func passages(in bytes: [UInt8]) -> [[UInt32]] {
        bytes.split(separator: 0x0A).map { line in
            guard let tab = line.firstIndex(of: 0x09) else { return [] }
            return scalars(of: line[(tab + 1)...])
        }
    }

    private static func scalars(of bytes: ArraySlice<UInt8>) -> [UInt32] {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(bytes.count / 3 + 8)
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { scalars.append(scalar.value) }
        return scalars
    }
}
