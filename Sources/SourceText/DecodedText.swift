/// Text in the making: scalars appended with the bytes they were read from, damage noted.
struct DecodedText {
    private(set) var text: [UInt8] = []
    private var offsets = OffsetMap()
    private let encoding: TextEncoding
    private var undecodable = 0
    private var firstUndecodable: Int?
    private var controls = 0
    private var firstControl: Int?

    init(encoding: TextEncoding) {
        self.encoding = encoding
    }

    mutating func reserve(_ bytes: Int) {
        text.reserveCapacity(bytes)
    }

    /// Appends a scalar that was read from `width` bytes of the source at `source`.
    mutating func append(_ value: UInt32, from source: Int, width: Int) {
        let start = text.count
        if value < 0x80 {
            text.append(UInt8(value))
            if value < 0x20 { note(control: value, at: source) }
        } else if let scalar = Unicode.Scalar(value) {
            for byte in UTF8.encode(scalar)! { text.append(byte) }
        } else {
            appendUndecodable(from: source, width: width)
            return
        }
        offsets.append(text: start, source: source, textWidth: text.count - start, sourceWidth: width)
    }

    /// Appends U+FFFD for bytes that the encoding does not allow.
    mutating func appendUndecodable(from source: Int, width: Int) {
        let start = text.count
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        offsets.append(text: start, source: source, textWidth: 3, sourceWidth: width)
        undecodable += 1
        if firstUndecodable == nil { firstUndecodable = source }
    }

    private mutating func note(control value: UInt32, at source: Int) {
        guard UTF8Census.isStrayControl(UInt8(value)) else { return }
        controls += 1
        if firstControl == nil { firstControl = source }
    }

    func decoded(path: String) -> TextDecoder.Decoded {
        var problems: [ReadingProblem] = []
        if let offset = firstUndecodable {
            problems.append(ReadingProblem(path: path, kind: .undecodableBytes(count: undecodable), offset: offset))
        }
        if let offset = firstControl {
            problems.append(ReadingProblem(path: path, kind: .controlCharacters(count: controls), offset: offset))
        }
        return TextDecoder.Decoded(text: text, encoding: encoding, offsets: offsets, problems: problems)
    }
}
