import Claims

/// Reads what ``CompactOutput`` wrote; throws where the bytes end early or name a text that is not there.
final class CompactInput {
    struct Damaged: Error {}

    private let bytes: [UInt8]
    private var place: Int
    /// Where each text lies; read on first use.
    private var ranges: [Range<Int>] = []
    private var texts: [String?]
    private var terms: [Term] = []
    /// Where the last place began.
    var last = (line: 0, offset: 0)

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        place = 0
        texts = []
        let count = try Self.number(in: bytes, at: &place), size = try Self.number(in: bytes, at: &place)
        guard size <= bytes.count - place, count <= size else { throw Damaged() }
        let end = place + Int(size)
        ranges.reserveCapacity(Int(count))
        for _ in 0..<count {
            let length = try Self.number(in: bytes, at: &place)
            guard length <= end - place else { throw Damaged() }
            ranges.append(place..<place + Int(length))
            place += Int(length)
        }
        guard place == end else { throw Damaged() }
        texts = [String?](repeating: nil, count: ranges.count)
        terms.reserveCapacity(min(bytes.count / 5, 4096))
        for _ in 0..<(try self.count()) { terms.append(try nextTerm()) }
    }

    private func nextTerm() throws -> Term {
        guard place + 4 <= bytes.count else { throw Damaged() }
        let key = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[place + $1]) << (8 * UInt32($1)) }
        place += 4
        return Term(key: key, weight: Int32(bitPattern: UInt32(truncatingIfNeeded: try number())))
    }

    /// The term of a number, with its number.
    func term(_ number: Int) throws -> (term: Term, number: Int) {
        guard terms.indices.contains(number) else { throw Damaged() }
        return (terms[number], number)
    }

    func number() throws -> UInt64 {
        // Most are of one byte.
        if place < bytes.count, bytes[place] < 0x80 { return UInt64(try byte()) }
        return try Self.number(in: bytes, at: &place)
    }

    /// How many bytes are still to be read.
    var left: Int { bytes.count - place }

    func signed() throws -> Int64 {
        let value = try number()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    func byte() throws -> UInt8 {
        guard place < bytes.count else { throw Damaged() }
        place += 1
        return bytes[place - 1]
    }

    func text() throws -> String {
        let number = try number()
        guard number < ranges.count else { throw Damaged() }
        if let known = texts[Int(number)] { return known }
        guard let text = PackedText.text(of: bytes[ranges[Int(number)]]) else { throw Damaged() }
        texts[Int(number)] = text
        return text
    }

    /// The next text without passing over it.
    func peekedText() throws -> String {
        let start = place
        defer { place = start }
        return try text()
    }

    /// A number of four bytes.
    func reserved() throws -> Int {
        guard place + 4 <= bytes.count else { throw Damaged() }
        defer { place += 4 }
        return (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    /// A count of things that take a byte each at least.
    func count() throws -> Int {
        let number = try number()
        guard number <= bytes.count - place else { throw Damaged() }
        return Int(number)
    }

    private static func number(in bytes: [UInt8], at place: inout Int) throws -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while place < bytes.count, shift < 64 {
            let byte = bytes[place]
            place += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw Damaged()
    }
}
