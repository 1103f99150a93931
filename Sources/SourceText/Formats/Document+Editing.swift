extension Document.Format {
    /// Whether a passage of the file can be put right by putting other bytes in its place.
    public var isEditable: Bool {
        switch self {
        case .plain, .markdown, .jsonLines, .html: true
        case .word, .pdf: false
        }
    }

    /// How a text is written in this format.
    public func spelling(of text: String) -> String {
        switch self {
        case .plain, .markdown, .word, .pdf: text
        case .html:
            Self.escaped(text) { scalar in
                switch scalar {
                case "&": "&amp;"
                case "<": "&lt;"
                case ">": "&gt;"
                default: nil
                }
            }
        case .jsonLines:
            Self.escaped(text) { scalar in
                switch scalar {
                case "\"": "\\\""
                case "\\": "\\\\"
                case "\n": "\\n"
                case "\r": "\\r"
                case "\t": "\\t"
                default: nil
                }
            }
        }
    }

    private static func escaped(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let spelling = escape(scalar) {
                result.append(contentsOf: spelling.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension TextEncoding {
    /// The bytes of a text, without byte-order mark; nil where the encoding has no code for one of its characters.
    public func bytes(of text: String) -> [UInt8]? {
        switch self {
        case .utf8: return Array(text.utf8)
        case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .gb18030:
            var bytes: [UInt8] = []
            for scalar in text.unicodeScalars {
                guard let code = GB18030Decoder.code(of: scalar.value) else { return nil }
                bytes += code
            }
            return bytes
        }
    }
}
