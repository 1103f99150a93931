/// How the bytes of a file spell text.
public enum TextEncoding: String, Sendable, Codable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case gb18030

    /// Reads the name a person gives: `utf-8`, `UTF8`, `utf-16`, `gb18030`, `GBK`, `gb2312`; nil for others.
    public init?(named name: String) {
        let plain = String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
        switch plain {
        case "utf8", "ascii", "usascii": self = .utf8
        case "utf16le", "utf16": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "gb18030", "gbk", "gb2312", "cp936", "euccn": self = .gb18030
        default: return nil
        }
    }
}
