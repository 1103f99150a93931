/// Why a finding that is true, or tolerated, is not to be reported again.
public struct Suppression: Sendable, Codable, Hashable {
    public var kind: Kind
    /// In a person's words; empty where none was given.
    public var reason: String
    public var author: String?
    /// The last day on which it holds, `2025-10-16`, or nil for always.
    public var until: String?

    public init(kind: Kind, reason: String, author: String? = nil, until: String? = nil) {
        self.kind = kind
        self.reason = reason
        self.author = author
        self.until = until
    }

    /// Where it is written: in the text itself, or beside it in the settings. The words are those of SARIF.
    public enum Kind: String, Sendable, Codable, CaseIterable { case inSource, external }
}
