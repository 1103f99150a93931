/// A JSON value to be written: keys in byte order, two spaces a level, so that equal values give equal bytes.
public indirect enum JSONValue: Sendable, Hashable {
    case text(String)
    case number(Int)
    /// Written as given: `0.93`.
    case decimal(String)
    case truth(Bool)
    case null
    case list([JSONValue])
    case object([String: JSONValue])

    /// Several lines, without a closing line feed.
    public var text: String {
        var output = ""
        write(to: &output, indent: 0, isCompact: false)
        return output
    }

    /// One line.
    public var line: String {
        var output = ""
        write(to: &output, indent: 0, isCompact: true)
        return output
    }

    private func write(to output: inout String, indent: Int, isCompact: Bool) {
        switch self {
        case .text(let text): Self.write(text, to: &output)
        case .number(let number): output += String(number)
        case .decimal(let digits): output += digits
        case .truth(let truth): output += truth ? "true" : "false"
        case .null: output += "null"
        case .list(let items):
            Self.write(items.map { (nil, $0) }, between: "[", "]", to: &output, indent, isCompact)
        case .object(let members):
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            Self.write(sorted.map { ($0.key, $0.value) }, between: "{", "}", to: &output, indent, isCompact)
        }
    }

    private static func write(
        _ members: [(key: String?, value: JSONValue)], between open: String, _ close: String, to output: inout String,
        _ indent: Int, _ isCompact: Bool
    ) {
        output += open
        for (number, member) in members.enumerated() {
            output += number == 0 ? "" : isCompact ? ", " : ","
            if !isCompact { output += "\n" + String(repeating: " ", count: 2 * indent + 2) }
            if let key = member.key {
                write(key, to: &output)
                output += ": "
            }
            member.value.write(to: &output, indent: indent + 1, isCompact: isCompact)
        }
        if !members.isEmpty, !isCompact { output += "\n" + String(repeating: " ", count: 2 * indent) }
        output += close
    }

    private static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case _
            where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
