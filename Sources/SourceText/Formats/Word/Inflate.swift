/// Undoes deflate (RFC 1951), as ZIP archives use it.
struct Inflate {
    private let source: ArraySlice<UInt8>
    private var index: Int
    private var bits: UInt32 = 0
    private var bitCount = 0
    private var output: [UInt8] = []
    private let limit: Int

    struct Damage: Error {}

    /// The bytes that were deflated.
    /// - Parameter limit: the most bytes that may come out; more is taken for damage.
    static func bytes(of source: ArraySlice<UInt8>, limit: Int) throws(Damage) -> [UInt8] {
        var inflate = Inflate(source, limit: limit)
        return try inflate.run()
    }

    private init(_ source: ArraySlice<UInt8>, limit: Int) {
        self.source = source
        self.limit = limit
        index = source.startIndex
    }

    private mutating func run() throws(Damage) -> [UInt8] {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copyStored()
            case 1: try readBlock(Self.fixedLengths, Self.fixedDistances)
            case 2:
                let (lengths, distances) = try readTables()
                try readBlock(lengths, distances)
            default: throw Damage()
            }
        }
        return output
    }

    private mutating func take(_ count: Int) throws(Damage) -> Int {
        while bitCount < count {
            guard index < source.endIndex else { throw Damage() }
            bits |= UInt32(source[index]) << UInt32(bitCount)
            index += 1
            bitCount += 8
        }
        let value = Int(bits & ((1 << UInt32(count)) - 1))
        bits >>= UInt32(count)
        bitCount -= count
        return value
    }

    private mutating func copyStored() throws(Damage) {
        bits = 0
        bitCount = 0
        guard index + 4 <= source.endIndex else { throw Damage() }
        let length = Int(source[index]) | Int(source[index + 1]) << 8
        index += 4
        guard index + length <= source.endIndex, output.count + length <= limit else { throw Damage() }
        output += source[index..<index + length]
        index += length
    }

    /// A canonical Huffman code: how many codes each length has, and the symbols in the order of their codes.
    private struct Code {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int] = []

        init(_ lengths: [Int]) {
            for length in lengths { counts[length] += 1 }
            counts[0] = 0
            var offsets = [Int](repeating: 0, count: 17)
            for length in 1...15 { offsets[length + 1] = offsets[length] + counts[length] }
            symbols = [Int](repeating: 0, count: offsets[16])
            for (symbol, length) in lengths.enumerated() where length > 0 {
                symbols[offsets[length]] = symbol
                offsets[length] += 1
            }
        }
    }

    private mutating func symbol(_ code: Code) throws(Damage) -> Int {
        var value = 0
        var first = 0
        var place = 0
        for length in 1...15 {
            value |= try take(1)
            let count = code.counts[length]
            if value - first < count { return code.symbols[place + value - first] }
            place += count
            first = (first + count) << 1
            value <<= 1
        }
        throw Damage()
    }

    private static let fixedLengths = Code(
        (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    private static let fixedDistances = Code([Int](repeating: 5, count: 30))
    private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    private mutating func readTables() throws(Damage) -> (Code, Code) {
        let literals = try take(5) + 257, distances = try take(5) + 1, count = try take(4) + 4
        var lengths = [Int](repeating: 0, count: 19)
        for place in 0..<count { lengths[Self.lengthOrder[place]] = try take(3) }
        let code = Code(lengths)
        var all: [Int] = []
        while all.count < literals + distances {
            let symbol = try symbol(code)
            switch symbol {
            case 16:
                guard let last = all.last else { throw Damage() }
                all += [Int](repeating: last, count: 3 + (try take(2)))
            case 17: all += [Int](repeating: 0, count: 3 + (try take(3)))
            case 18: all += [Int](repeating: 0, count: 11 + (try take(7)))
            default: all.append(symbol)
            }
        }
        guard all.count == literals + distances else { throw Damage() }
        return (Code(Array(all[..<literals])), Code(Array(all[literals...])))
    }

    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBases = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145,
        8193, 12_289, 16_385, 24_577,
    ]

    private mutating func readBlock(_ lengths: Code, _ distances: Code) throws(Damage) {
        while true {
            let symbol = try symbol(lengths)
            if symbol == 256 { return }
            guard output.count < limit else { throw Damage() }
            if symbol < 256 {
                output.append(UInt8(symbol))
                continue
            }
            guard symbol - 257 < Self.lengthBases.count else { throw Damage() }
            let length = Self.lengthBases[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
            let slot = try self.symbol(distances)
            guard slot < Self.distanceBases.count else { throw Damage() }
            let distance = Self.distanceBases[slot] + (try take(max(0, slot / 2 - 1)))
            guard distance <= output.count, output.count + length <= limit else { throw Damage() }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }
}
