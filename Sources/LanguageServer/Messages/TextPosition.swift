/// A place in a text as the protocol names it.
struct TextPosition: Hashable, Codable, Sendable, Comparable {
    /// From 0.
    var line: Int
    /// From 0, in the units of the session's ``PositionEncoding``.
    var character: Int

    static func < (a: TextPosition, b: TextPosition) -> Bool { (a.line, a.character) < (b.line, b.character) }
}

/// A stretch of a text; its end is exclusive.
struct TextRange: Hashable, Codable, Sendable {
    var start: TextPosition
    var end: TextPosition

    func overlaps(_ other: TextRange) -> Bool { start <= other.end && other.start <= end }
}

/// A stretch of a named text.
struct TextLocation: Hashable, Codable, Sendable {
    var uri: String
    var range: TextRange
}

/// What a column counts; agreed on when a session begins.
enum PositionEncoding: String, Codable, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    /// The columns that a scalar takes, by the first byte of its UTF-8 form.
    func width(ofLead byte: UInt8) -> Int {
        switch self {
        case .utf8: byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        case .utf16: byte < 0xF0 ? 1 : 2
        case .utf32: 1
        }
    }

    /// The best of those that a client offers; a client that offers none counts in UTF-16.
    static func chosen(of offered: [String]?) -> PositionEncoding {
        let known = (offered ?? []).compactMap(PositionEncoding.init)
        return known.contains(.utf8) ? .utf8 : known.first ?? .utf16
    }
}
