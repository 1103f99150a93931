/// Mentions as aligned columns for people: what, the words, the value.
enum MentionTable {
    static func text(of line: MentionLine) -> String {
        let head = [line.path, line.line.map(String.init)].compactMap { $0 }.joined(separator: ":")
        let rows = line.mentions.map { "  \(padded($0.kind, 12)) \(padded($0.text, 30)) \(value(of: $0))" }
        return ([head] + rows).joined(separator: "\n")
    }

    /// The value in a line: `80..89 人 ‹人才›`, `2025-10-15`, `14-9 届`.
    static func value(of record: MentionRecord) -> String {
        var parts: [String] = []
        if let value = record.value {
            parts.append(record.session.map { "\(value)-\($0)" } ?? value)
        } else if record.low != nil || record.high != nil {
            let open = record.lowOpen == true ? "(" : "["
            let close = record.highOpen == true ? ")" : "]"
            parts.append("\(open)\(record.low ?? "…") .. \(record.high ?? "…")\(close)")
        }
        if let unit = record.unit { parts.append(record.per.map { "\(unit)/\($0)" } ?? unit) }
        parts += [record.resolved, record.resolution.flatMap { $0 == "unresolved" ? $0 : nil }, record.label].compactMap
        { $0 }
        if let noun = record.noun { parts.append("‹\(noun)›") }
        if let name = record.name { parts.append(name) }
        if let organization = record.organization { parts.append("@\(organization)") }
        if let posts = record.posts, !posts.isEmpty { parts.append(posts.joined(separator: "、")) }
        if let refersTo = record.refersTo { parts.append("= \(refersTo)") }
        return parts.joined(separator: " ")
    }

    /// Filled with blanks to a width in display cells; a Han character takes two.
    private static func padded(_ text: String, _ width: Int) -> String {
        let cells = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        return text + String(repeating: " ", count: max(0, width - cells))
    }
}
