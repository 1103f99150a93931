import Findings

/// A terminal's colours.
enum Paint: String {
    case plain = "0"
    case bold = "1"
    case dim = "2"
    case red = "31"
    case yellow = "33"
    case cyan = "36"

    init(_ severity: Severity) {
        switch severity {
        case .error: self = .red
        case .warning: self = .yellow
        case .info, .off: self = .cyan
        }
    }

    func applied(to text: String) -> String { self == .plain ? text : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
