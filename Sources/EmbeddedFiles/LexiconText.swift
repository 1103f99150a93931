#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A stretch of the text of a word list: the whole, a row, a field, a word.
///
/// It is told by its place in memory, which is never given back: of the lists that travel in the program the program itself, of
/// a newsroom's own a copy kept until the end. So taking a list apart copies nothing and counts no references, and the fifty
/// thousand words that every start of the program enters into its tables cost little more than their bytes.
public struct LexiconText: @unchecked Sendable {
    private let start: UnsafePointer<UInt8>
    /// Bytes.
    public let count: Int

    private init(start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.count = count
    }

    /// A copy of a text, kept until the program ends.
    public init(keeping text: String) {
        let bytes = Array(text.utf8)
        let kept = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        for (place, byte) in bytes.enumerated() { (kept + place).initialize(to: byte) }
        self.init(start: UnsafePointer(kept), count: bytes.count)
    }

    public var isEmpty: Bool { count == 0 }

    /// Its bytes, valid until the program ends.
    public var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start, count: count)
    }

    /// Whether it is a remark.
    public var isRemark: Bool { bytes.first == UInt8(ascii: "#") }

    // MARK: Parts

    /// The part from one byte up to another.
    private func part(_ from: Int, _ to: Int) -> LexiconText {
        LexiconText(start: start + from, count: to - from)
    }

    /// The stretches between marks, in order; empty ones too where they are asked for.
    public func parts(at mark: UInt8, keepingEmpty: Bool = false) -> [LexiconText] {
        var parts: [LexiconText] = []
        var rest = self
        while let place = rest.place(of: mark) {
            if keepingEmpty || place > 0 { parts.append(rest.part(0, place)) }
            rest = rest.part(place + 1, rest.count)
        }
        if keepingEmpty || !rest.isEmpty { parts.append(rest) }
        return parts
    }

    /// How many bytes stand before the first occurrence of a byte; nil where there is none.
    private func place(of byte: UInt8) -> Int? {
        memchr(start, Int32(byte), count).map { UnsafeRawPointer($0) - UnsafeRawPointer(start) }
    }

    /// The lines, without empty ones.
    public var lines: [LexiconText] { parts(at: UInt8(ascii: "\n")) }

    /// The words between spaces.
    public var words: [LexiconText] { parts(at: UInt8(ascii: " ")) }

    /// Passes on the words between spaces.
    public func eachWord(_ receive: (LexiconText) -> Void) {
        var from = 0
        for place in 0...count where place == count || start[place] == UInt8(ascii: " ") {
            if place > from { receive(part(from, place)) }
            from = place + 1
        }
    }

    /// What follows a beginning; nil where it begins otherwise.
    public func rest(after beginning: LexiconText) -> LexiconText? {
        guard count >= beginning.count, part(0, beginning.count) == beginning else { return nil }
        return part(beginning.count, count)
    }

    /// Without a byte at its end.
    public func without(last byte: UInt8) -> LexiconText { bytes.last == byte ? part(0, count - 1) : self }

    // MARK: Characters

    /// Puts the values of its scalars into the beginning of a list, which is made longer where it is too short.
    ///
    /// - Returns: how many there are.
    public func copyScalars(into scalars: inout [UInt32]) -> Int {
        if scalars.count < count { scalars += repeatElement(0, count: count - scalars.count) }
        return scalars.withUnsafeMutableBufferPointer { scalars in
            var length = 0
            for byte in bytes {
                if byte & 0xC0 == 0x80, length > 0 {
                    scalars[length - 1] = scalars[length - 1] << 6 | UInt32(byte & 0x3F)
                } else {
                    let leading: UInt8 = byte < 0x80 ? 0x7F : byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07
                    scalars[length] = UInt32(byte & leading)
                    length += 1
                }
            }
            return length
        }
    }

    /// The values of its scalars.
    public var scalars: [UInt32] {
        var scalars: [UInt32] = []
        let length = copyScalars(into: &scalars)
        scalars.removeLast(scalars.count - length)
        return scalars
    }
}

extension LexiconText: ExpressibleByStringLiteral {
    public init(_ text: StaticString) {
        self.init(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    public init(stringLiteral value: StaticString) { self.init(value) }
}

extension LexiconText: Hashable {
    public static func == (a: LexiconText, b: LexiconText) -> Bool {
        a.count == b.count && memcmp(a.start, b.start, a.count) == 0
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
}

extension String {
    public init(_ text: LexiconText) { self.init(decoding: text.bytes, as: UTF8.self) }
}
