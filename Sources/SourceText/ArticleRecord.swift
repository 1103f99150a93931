/// One line of JSON Lines that holds an article: `id`, `date`, `title`, `text`.
///
/// A hand-written reader, because every scalar of the text must keep the bytes it was written with: `\n` is two of
/// them, `\u5929` six.
struct ArticleRecord {
    private(set) var id = ""
    private(set) var date: CalendarDate?
    private(set) var title = NormalizedText()
    private(set) var text: NormalizedText?

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index: Int
    private let end: Int

    /// - Parameters:
    ///   - bytes: the document's text.
    ///   - line: the line's bytes, without its end.
    init(_ bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>) throws(RecordError) {
        self.bytes = bytes
        index = line.lowerBound
        end = line.upperBound
        try readObject()
        guard text != nil else { throw RecordError(fault: .missingText, offset: line.lowerBound) }
    }

    struct RecordError: Error {
        let fault: ReadingProblem.RecordFault
        let offset: Int
    }

    private func failure(_ fault: ReadingProblem.RecordFault) -> RecordError {
        RecordError(fault: fault, offset: index)
    }

    private var current: UInt8? { index < end ? bytes[index] : nil }

    private mutating func skipBlanks() {
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index += 1 }
    }

    private mutating func readObject() throws(RecordError) {
        skipBlanks()
        guard current == 0x7B else { throw failure(.notAnObject) }
        index += 1
        skipBlanks()
        if current == 0x7D { index += 1 } else { try readMembers() }
        skipBlanks()
        if index < end { throw failure(.trailingBytes) }
    }

    private mutating func readMembers() throws(RecordError) {
        while true {
            skipBlanks()
            guard current == 0x22 else { throw failure(.notAnObject) }
            let key = try readName()
            skipBlanks()
            guard current == 0x3A else { throw failure(.notAnObject) }
            index += 1
            skipBlanks()
            try readValue(of: key)
            skipBlanks()
            guard let mark = current, mark == 0x2C || mark == 0x7D else { throw failure(.notAnObject) }
            index += 1
            if mark == 0x7D { return }
        }
    }

    private mutating func readValue(of key: String) throws(RecordError) {
        switch key {
        case "text", "content", "body":
            guard current == 0x22 else { throw failure(.textIsNoString) }
            text = try readString()
        case "title", "headline":
            if current == 0x22 { title = try readString() } else { try skipValue() }
        case "id":
            let start = index
            if current == 0x22 {
                id = try readName()
            } else {
                try skipValue()
                id = String(decoding: bytes[start..<index], as: UTF8.self)
            }
        case "date", "published":
            if current == 0x22 { try readDate() } else { try skipValue() }
        default: try skipValue()
        }
    }

    private mutating func readDate() throws(RecordError) {
        let start = index
        let string = try readName()
        guard !string.isEmpty else { return }
        let scalars = string.unicodeScalars.map(\.value)
        guard
            let read = CalendarDate(string) ?? CalendarDate(string.prefix(10))
                ?? FullDate.first(in: scalars, 0..<scalars.count)
        else { throw RecordError(fault: .badDate, offset: start) }
        date = read
    }

    /// Passes over a value of any kind; nesting needs no recursion, since only brackets and strings matter.
    private mutating func skipValue() throws(RecordError) {
        var depth = 0
        while index < end {
            switch bytes[index] {
            case 0x22:
                _ = try readString()
                if depth == 0 { return }
                continue
            case 0x7B, 0x5B: depth += 1
            case 0x7D, 0x5D:
                if depth == 0 { return }
                depth -= 1
                if depth == 0 {
                    index += 1
                    return
                }
            case 0x2C where depth == 0: return
            default: break
            }
            index += 1
        }
    }

    /// Reads the string at the opening quote as plain text, for keys and short values.
    private mutating func readName() throws(RecordError) -> String {
        let start = index + 1
        var stop = start
        while stop < end, bytes[stop] != 0x22, bytes[stop] != 0x5C { stop += 1 }
        guard stop < end, bytes[stop] == 0x22 else {
            let value = try readString()
            return value.string(0..<value.count)
        }
        index = stop + 1
        return String(decoding: bytes[start..<stop], as: UTF8.self)
    }

    /// Reads the string at the opening quote; each scalar keeps the bytes it was written with.
    private mutating func readString() throws(RecordError) -> NormalizedText {
        var result = NormalizedText()
        index += 1
        result.reserveCapacity(min(end - index, 1 << 20) / 3)
        while index < end {
            let lead = bytes[index]
            if lead == 0x22 {
                index += 1
                return result
            }
            let start = index
            let value: UInt32
            if lead == 0x5C {
                value = try readEscape()
            } else {
                let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
                value = UTF8Repair.value(bytes, at: index, length: length)
                index += length
            }
            if !ScalarClass.isInvisible(value) { result.append(value, from: Int32(start), to: Int32(index)) }
        }
        throw failure(.unterminatedString)
    }

    private mutating func readEscape() throws(RecordError) -> UInt32 {
        guard index + 1 < end else { throw failure(.unterminatedString) }
        let letter = bytes[index + 1]
        index += 2
        switch letter {
        case 0x22, 0x5C, 0x2F: return UInt32(letter)
        case 0x6E: return 0x0A
        case 0x72: return 0x0D
        case 0x74: return 0x09
        case 0x62: return 0x08
        case 0x66: return 0x0C
        case 0x75: return try readUnicodeEscape()
        default: throw failure(.badEscape)
        }
    }

    /// The scalar of `\uXXXX`, of two where they are surrogates; U+FFFD for half a pair.
    private mutating func readUnicodeEscape() throws(RecordError) -> UInt32 {
        let unit = try readHexUnit()
        guard unit & 0xF800 == 0xD800 else { return unit }
        guard unit < 0xDC00, index + 6 <= end, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else { return 0xFFFD }
        let restart = index
        index += 2
        let low = try readHexUnit()
        guard low & 0xFC00 == 0xDC00 else {
            index = restart
            return 0xFFFD
        }
        return 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
    }

    private mutating func readHexUnit() throws(RecordError) -> UInt32 {
        guard index + 4 <= end else { throw failure(.badEscape) }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { throw failure(.badEscape) }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }
}
