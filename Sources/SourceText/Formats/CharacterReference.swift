/// `&amp;`, `&#65292;`, `&#xFF0C;`: a character told by name or number.
enum CharacterReference {
    /// The names that Chinese pages use, besides those of XML.
    private static let names: [String: UInt32] = [
        "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0x20, "ensp": 0x20, "emsp": 0x3000,
        "thinsp": 0x20, "ldquo": 0x201C, "rdquo": 0x201D, "lsquo": 0x2018, "rsquo": 0x2019, "mdash": 0x2014,
        "ndash": 0x2013, "hellip": 0x2026, "middot": 0xB7, "times": 0xD7, "deg": 0xB0, "permil": 0x2030,
        "yen": 0xA5, "euro": 0x20AC, "copy": 0xA9, "laquo": 0xAB, "raquo": 0xBB, "plusmn": 0xB1, "divide": 0xF7,
    ]

    /// The scalar that a reference at an offset names, and where the reference ends; nil where none stands there.
    static func scalar(in text: [UInt8], at start: Int) -> (scalar: UInt32, end: Int)? {
        guard let semicolon = text[start..<min(text.count, start + 12)].firstIndex(of: 0x3B) else { return nil }
        let name = String(decoding: text[(start + 1)..<semicolon], as: UTF8.self)
        guard name.hasPrefix("#") else { return names[name].map { ($0, semicolon + 1) } }
        let digits = name.dropFirst()
        let value =
            digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { ($0.value, semicolon + 1) }
    }
}
