/// What stands inside a string of JSON, on a line of JSON Lines: the words around a passage without keys and escapes.
enum RecordText {
    /// Whether a file's lines are records.
    static func isRecord(path: String) -> Bool {
        let name = path.lowercased()
        return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
    }

    /// The end of a text that stops inside a string: what follows its last quotation mark.
    static func before(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var inside: [Unicode.Scalar] = []
        var isEscaped = false
        for scalar in text {
            if scalar == "\"", !isEscaped { inside = [] } else { inside.append(scalar) }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return unescaped(inside)
    }

    /// The beginning of a text that starts inside a string: what stands before its first quotation mark.
    static func after(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var inside: [Unicode.Scalar] = []
        var isEscaped = false
        for scalar in text {
            if scalar == "\"", !isEscaped { break }
            inside.append(scalar)
            isEscaped = scalar == "\\" && !isEscaped
        }
        return unescaped(inside)
    }

    /// Escapes as the characters they stand for (RFC 8259, section 7); half a pair of surrogates is left out.
    static func unescaped(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var plain: [Unicode.Scalar] = []
        var rest = text[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let escape = rest.popFirst() else {
                plain.append(scalar)
                continue
            }
            switch escape {
            case "n", "r", "b", "f", "t": plain.append("\n")
            case "u": plain += unit(&rest)
            default: plain.append(escape)
            }
        }
        return plain
    }

    private static func unit(_ rest: inout ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        guard let first = hexadecimal(&rest) else { return [] }
        if let scalar = Unicode.Scalar(first) { return [scalar] }
        guard first < 0xDC00, rest.starts(with: ["\\", "u"]) else { return [] }
        rest = rest.dropFirst(2)
        guard let second = hexadecimal(&rest), (0xDC00..<0xE000).contains(second) else { return [] }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)).map { [$0] } ?? []
    }

    private static func hexadecimal(_ rest: inout ArraySlice<Unicode.Scalar>) -> UInt32? {
        let digits = String(String.UnicodeScalarView(rest.prefix(4)))
        rest = rest.dropFirst(4)
        return digits.unicodeScalars.count == 4 ? UInt32(digits, radix: 16) : nil
    }
}
