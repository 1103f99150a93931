import Claims

/// Reads what ``CompactOutput`` wrote; throws where the bytes end early or name a text that is not there.
struct CompactInput {
    struct Damaged: Error {}

    /// Where reading stands.
    struct Mark {
        fileprivate var place: Int
        /// Where the last place in the text began.
        var last = (line: 0, offset: 0)
    }

    private let bytes: [UInt8]
    var mark = Mark(place: 0)
    /// Where each text lies; it is read on first use.
    private var ranges: [Range<Int>] = []
    private var texts: [String?]
    private var terms: [Term] = []

    private var place: Int {
        get { mark.place }
        set { mark.place = newValue }
    }

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        texts = []
        let count = try number()
        let size = try number()
        guard size <= bytes.count - place, count <= size else { throw Damaged() }
        let end = place + Int(size)
        ranges.reserveCapacity(Int(count))
        for _ in 0..<count {
            let length = try number()
            guard length <= end - place else { throw Damaged() }
            ranges.append(place..<place + Int(length))
            place += Int(length)
        }
        guard place == end else { throw Damaged() }
        texts = [String?](repeating: nil, count: ranges.count)
        let termCount = try self.count()
        terms.reserveCapacity(min(termCount, left / 5))
        for _ in 0..<termCount { terms.append(try nextTerm()) }
    }

    private mutating func nextTerm() throws -> Term {
        let key = try fourBytes()
        return Term(key: key, weight: Int32(bitPattern: UInt32(truncatingIfNeeded: try number())))
    }

    private mutating func fourBytes() throws -> UInt32 {
        guard place + 4 <= bytes.count else { throw Damaged() }
        defer { place += 4 }
        return UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
            | UInt32(bytes[place + 3]) << 24
    }

    /// The term of a number, with its number.
    func term(_ number: Int) throws -> (term: Term, number: Int) {
        guard terms.indices.contains(number) else { throw Damaged() }
        return (terms[number], number)
    }

    mutating func number() throws -> UInt64 {
        // Most are of one byte.
        if place < bytes.count, bytes[place] < 0x80 {
            place += 1
            return UInt64(bytes[place - 1])
        }
        return try longNumber()
    }

    /// Passes over so many numbers, texts or flags.
    mutating func skip(_ count: Int) throws {
        for _ in 0..<count {
            while place < bytes.count, bytes[place] >= 0x80 { place += 1 }
            guard place < bytes.count else { throw Damaged() }
            place += 1
        }
    }

    /// How many bytes are still to be read.
    var left: Int { bytes.count - place }

    mutating func signed() throws -> Int64 {
        let value = try number()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    mutating func byte() throws -> UInt8 {
        guard place < bytes.count else { throw Damaged() }
        place += 1
        return bytes[place - 1]
    }

    mutating func text() throws -> String {
        let number = try number()
        guard number < ranges.count else { throw Damaged() }
        if let known = texts[Int(number)] { return known }
        guard let text = PackedText.text(of: bytes[ranges[Int(number)]]) else { throw Damaged() }
        texts[Int(number)] = text
        return text
    }

    /// The next text without passing over it.
    mutating func peekedText() throws -> String {
        let start = place
        defer { place = start }
        return try text()
    }

    /// A number of four bytes.
    mutating func reserved() throws -> Int { Int(try fourBytes()) }

    /// A count of things that take a byte each at least.
    mutating func count() throws -> Int {
        let number = try number()
        guard number <= bytes.count - place else { throw Damaged() }
        return Int(number)
    }

    private mutating func longNumber() throws -> UInt64 {
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
