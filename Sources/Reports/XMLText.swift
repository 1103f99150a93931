/// Text as XML 1.0 can hold it.
enum XMLText {
    /// The content of an element.
    static func content(_ text: String) -> String { escaped(text, isAttribute: false) }

    /// The value of an attribute, without its quotes.
    static func attributeValue(_ text: String) -> String { escaped(text, isAttribute: true) }

    /// `name="value"` with a blank before it; line ends and tabs survive the normalisation of attributes.
    static func attribute(_ name: String, _ value: String) -> String {
        " \(name)=\"\(escaped(value, isAttribute: true))\""
    }

    static func attribute(_ name: String, _ value: Int) -> String { attribute(name, String(value)) }

    /// Characters that XML cannot hold at all are shown by their picture (U+2400 and on), or as U+FFFD.
    private static func escaped(_ text: String, isAttribute: Bool) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"" where isAttribute: escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "\t" where isAttribute, "\n" where isAttribute, "\r":
                escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
            case "\t", "\n": escaped.append(scalar)
            default: escaped.append(visible(scalar))
            }
        }
        return String(escaped)
    }

    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0, 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: scalar
        }
    }
}
