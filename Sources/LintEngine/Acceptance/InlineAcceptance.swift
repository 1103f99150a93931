import Findings

/// A comment in a text that lets findings of some rules pass on the lines it speaks of.
public struct InlineAcceptance: Sendable, Codable, Hashable {
    public let path: String
    /// Ids, prefixes, kinds or categories; `all` where the comment names none.
    public let selectors: [String]
    /// Empty where none is given, which is itself told.
    public let reason: String
    /// From 1, both included; nil where it covers nothing.
    public let lines: ClosedRange<Int>?
    /// The comment itself.
    public let place: TextPlace

    /// Whether a place lies on its lines.
    func covers(_ location: Location) -> Bool {
        location.path == path && (lines?.contains(location.startLine) ?? false)
    }
}
