/// A sentence with places to fill: `合计写作{whole}，各项相加为{sum}`.
public struct MessageTemplate: Sendable, Hashable {
    private let parts: [Part]

    private enum Part: Sendable, Hashable { case words(String), placeholder(String) }

    /// A brace without its partner stands for itself.
    public init(_ template: String) {
        var parts: [Part] = []
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            parts.append(.placeholder(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        self.parts = parts
    }

    /// The names between braces, in the order of the sentence.
    public var placeholders: [String] {
        parts.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
    }

    /// The sentence, on one line: a line break inside a value, with the blanks about it, is left out. A placeholder
    /// without a value becomes an ellipsis.
    public func filled(with values: [String: String]) -> String {
        parts.map { part in
            switch part {
            case .words(let words): words
            case .placeholder(let name): values[name].map(Self.onOneLine) ?? "…"
            }
        }.joined()
    }

    private static func onOneLine(_ value: String) -> String {
        guard value.contains(where: \.isNewline) else { return value }
        let lines = value.split(whereSeparator: \.isNewline)
        return lines.map { $0.trimmingPrefix(while: \.isWhitespace) }.joined()
    }
}
