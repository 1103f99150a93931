#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Decodes GB18030 (and so GBK and GB 2312) by the system's converter, one code at a time where it must.
///
/// A code is one byte below 0x80, two bytes, or four; each is one scalar, so the converter's output and the codes are
/// walked side by side to keep the offsets.
struct GB18030Decoder {
    private let scalars: [UInt32]

    /// Nil where the system has no converter.
    init?() {
        guard let table = Self.twoByteTable else { return nil }
        scalars = table
    }

    func decode(_ source: [UInt8], from start: Int, into result: inout DecodedText) {
        result.reserve(source.count * 3 / 2)
        var index = start
        while index < source.count {
            let lead = source[index]
            if lead < 0x80 {
                result.append(UInt32(lead), from: index, width: 1)
                index += 1
            } else if let slot = Self.twoByteSlot(source, at: index), scalars[slot] != 0 {
                result.append(scalars[slot], from: index, width: 2)
                index += 2
            } else if let value = Self.fourByteScalar(source, at: index) {
                result.append(value, from: index, width: 4)
                index += 4
            } else {
                result.appendUndecodable(from: index, width: 1)
                index += 1
            }
        }
    }

    /// Whether bytes that are no UTF-8 are likely GB18030: nearly every high byte begins a two-byte code, and of these
    /// nearly all are the common Han characters and the Chinese marks of GB 2312's first plane.
    static func looksLikeIt(_ source: [UInt8]) -> Bool {
        var codes = 0
        var common = 0
        var errors = 0
        var index = 0
        let end = min(source.count, 1 << 20)
        while index < end {
            let lead = source[index]
            if lead < 0x80 {
                if UTF8Census.isStrayControl(lead) { errors += 1 }
                index += 1
            } else if twoByteSlot(source, at: index) != nil {
                codes += 1
                let isLevelOne = (0xB0...0xD7).contains(lead) || (0xA1...0xA3).contains(lead)
                if isLevelOne, source[index + 1] >= 0xA1 { common += 1 }
                index += 2
            } else if fourByteScalar(source, at: index) != nil {
                index += 4
            } else {
                errors += 1
                index += 1
            }
        }
        return codes >= 2 && errors * 50 <= codes && common * 100 >= codes * 85
    }

    private static func twoByteSlot(_ source: [UInt8], at index: Int) -> Int? {
        guard index + 1 < source.count, (0x81...0xFE).contains(source[index]) else { return nil }
        let trail = source[index + 1]
        guard (0x40...0xFE).contains(trail), trail != 0x7F else { return nil }
        return (Int(source[index]) - 0x81) * 191 + Int(trail) - 0x40
    }

    /// The scalar of a four-byte code: by the converter in the basic plane, by reckoning beyond it.
    private static func fourByteScalar(_ source: [UInt8], at index: Int) -> UInt32? {
        guard index + 3 < source.count, (0x81...0xFE).contains(source[index]),
            (0x30...0x39).contains(source[index + 1]), (0x81...0xFE).contains(source[index + 2]),
            (0x30...0x39).contains(source[index + 3])
        else { return nil }
        let high = (UInt32(source[index]) - 0x81) * 12_600 + (UInt32(source[index + 1]) - 0x30) * 1260
        let linear = high + (UInt32(source[index + 2]) - 0x81) * 10 + UInt32(source[index + 3]) - 0x30
        if linear >= 189_000, linear - 189_000 < 0x100000 { return 0x10000 + linear - 189_000 }
        guard let converter = Converter() else { return nil }
        return converter.scalars(of: Array(source[index..<index + 4])).flatMap { $0.count == 1 ? $0[0] : nil }
    }
}

extension GB18030Decoder {
    /// The bytes that write a scalar; nil where none do, or where the system has no converter.
    static func code(of scalar: UInt32) -> [UInt8]? {
        if scalar < 0x80 { return [UInt8(scalar)] }
        if let slot = slots[scalar] { return [UInt8(slot / 191 + 0x81), UInt8(slot % 191 + 0x40)] }
        // The rarer scalars of the basic plane have four bytes that only the converter knows.
        guard scalar >= 0x10000, scalar <= 0x10FFFF else { return nil }
        let linear = Int(scalar) - 0x10000 + 189_000
        return [
            UInt8(linear / 12_600 + 0x81), UInt8(linear / 1260 % 10 + 0x30), UInt8(linear / 10 % 126 + 0x81),
            UInt8(linear % 10 + 0x30),
        ]
    }

    /// The slot of each scalar of the two-byte table.
    private static let slots: [UInt32: Int] = {
        var slots: [UInt32: Int] = [:]
        for (slot, scalar) in (twoByteTable ?? []).enumerated() where scalar >= 0x80 { slots[scalar] = slot }
        return slots
    }()

    /// The scalar of each two-byte code, 0 where there is none; made once by the system's converter.
    private static let twoByteTable: [UInt32]? = {
        guard let converter = Converter(), converter.scalars(of: [0xB0, 0xA1]) == [0x554A] else { return nil }
        var table = [UInt32](repeating: 0, count: 126 * 191)
        for lead in UInt8(0x81)...0xFE {
            for trail in UInt8(0x40)...0xFE where trail != 0x7F {
                guard let scalars = converter.scalars(of: [lead, trail]), scalars.count == 1 else { continue }
                table[(Int(lead) - 0x81) * 191 + Int(trail) - 0x40] = scalars[0]
            }
        }
        return table
    }()

    /// The system's converter from GB18030, open while the value lives.
    private struct Converter: ~Copyable {
        private let descriptor: iconv_t

        /// Nil where the system has none.
        init?() {
            guard let opened = iconv_open("UTF-8", "GB18030"), Int(bitPattern: opened) != -1 else { return nil }
            descriptor = opened
        }

        deinit { iconv_close(descriptor) }

        /// The scalars of the bytes of one code; nil where the converter refuses them.
        func scalars(of bytes: [UInt8]) -> [UInt32]? {
            var input = bytes.map { CChar(bitPattern: $0) }
            var output = [CChar](repeating: 0, count: 16)
            var inputLeft = input.count
            var outputLeft = output.count
            iconv(descriptor, nil, nil, nil, nil)
            let written: Int? = input.withUnsafeMutableBufferPointer { input in
                output.withUnsafeMutableBufferPointer { output in
                    var from = input.baseAddress
                    var to = output.baseAddress
                    let outcome = iconv(descriptor, &from, &inputLeft, &to, &outputLeft)
                    return outcome == .max || inputLeft != 0 ? nil : output.count - outputLeft
                }
            }
            guard let written else { return nil }
            let text = String(decoding: output[..<written].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            return text.unicodeScalars.map(\.value)
        }
    }
}
