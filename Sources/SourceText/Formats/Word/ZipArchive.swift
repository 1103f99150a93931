/// The files inside a ZIP archive, as DOCX is one: no encryption, no archives over 4 GB.
struct ZipArchive {
    /// In the order of the archive's directory.
    private(set) var entries: [Entry]

    /// A file of the archive, packed as it lies there.
    struct Entry {
        let name: String
        /// 0 stored, 8 deflated.
        let method: UInt16
        let checksum: UInt32
        /// Bytes when unpacked.
        let size: Int
        let data: ArraySlice<UInt8>
    }

    /// The most bytes that a file may have when unpacked.
    static let limit = 64 << 20

    /// Nil where the bytes are no archive, or a damaged one.
    init?(_ bytes: [UInt8]) {
        guard let end = Self.directoryEnd(in: bytes) else { return nil }
        var entries: [Entry] = []
        var place = Self.number(bytes, end + 16, 4)
        for _ in 0..<Self.number(bytes, end + 10, 2) {
            guard place + 46 <= bytes.count, Self.number(bytes, place, 4) == 0x0201_4B50,
                let entry = Self.entry(bytes, at: place)
            else { return nil }
            entries.append(entry)
            place +=
                46 + Self.number(bytes, place + 28, 2) + Self.number(bytes, place + 30, 2)
                + Self.number(bytes, place + 32, 2)
        }
        self.entries = entries
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ width: Int) -> Int {
        guard place >= 0, place + width <= bytes.count else { return 0 }
        return (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    /// The record at the archive's end, before a comment of at most 65535 bytes.
    private static func directoryEnd(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let least = max(0, bytes.count - 22 - 65_535)
        return (least...bytes.count - 22).reversed().first { number(bytes, $0, 4) == 0x0605_4B50 }
    }

    private static func entry(_ bytes: [UInt8], at place: Int) -> Entry? {
        let nameEnd = place + 46 + number(bytes, place + 28, 2)
        let packed = number(bytes, place + 20, 4), local = number(bytes, place + 42, 4)
        guard nameEnd <= bytes.count, local + 30 <= bytes.count, number(bytes, local, 4) == 0x0403_4B50,
            number(bytes, place + 8, 2) & 1 == 0
        else { return nil }
        let start = local + 30 + number(bytes, local + 26, 2) + number(bytes, local + 28, 2)
        guard start + packed <= bytes.count else { return nil }
        return Entry(
            name: String(decoding: bytes[(place + 46)..<nameEnd], as: UTF8.self),
            method: UInt16(number(bytes, place + 10, 2)), checksum: UInt32(number(bytes, place + 16, 4)),
            size: number(bytes, place + 24, 4), data: bytes[start..<start + packed])
    }

    /// The unpacked bytes of a file; nil where there is none of that name, or it is damaged.
    func file(_ name: String) -> [UInt8]? {
        guard let entry = entries.first(where: { $0.name == name }), entry.size <= Self.limit else { return nil }
        switch entry.method {
        case 0: return Array(entry.data)
        case 8: return try? Inflate.bytes(of: entry.data, limit: entry.size)
        default: return nil
        }
    }

    /// Puts a file in the place of the one of that name, or after all.
    mutating func put(_ bytes: [UInt8], as name: String) {
        let entry = Entry(
            name: name, method: 0, checksum: Self.checksum(of: bytes), size: bytes.count, data: bytes[...])
        if let number = entries.firstIndex(where: { $0.name == name }) {
            entries[number] = entry
        } else {
            entries.append(entry)
        }
    }

    /// The archive's bytes; the same files give the same bytes, since no time is kept.
    var bytes: [UInt8] {
        var result: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            // Version 2.0, names in UTF-8, 1 January 1980.
            let common =
                Self.little(20, 2) + Self.little(0x800, 2) + Self.little(Int(entry.method), 2) + Self.little(0, 2)
                + Self.little(0x21, 2) + Self.little(Int(entry.checksum), 4) + Self.little(entry.data.count, 4)
                + Self.little(entry.size, 4) + Self.little(name.count, 2) + Self.little(0, 2)
            directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common + Self.little(0, 2)
            directory += Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4) + Self.little(result.count, 4) + name
            result += Self.little(0x0403_4B50, 4) + common + name + entry.data
        }
        let start = result.count
        result += directory
        result += Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(entries.count, 2)
        result += Self.little(entries.count, 2) + Self.little(directory.count, 4) + Self.little(start, 4)
        return result + Self.little(0, 2)
    }

    private static func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-32 of ISO 3309.
    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ value >> 8 }
        return ~value
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
}
