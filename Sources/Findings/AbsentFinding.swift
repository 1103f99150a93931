/// A finding that the baseline knows, and that a run which could have found it found no more.
public struct AbsentFinding: Sendable, Codable, Hashable {
    public var rule: String
    /// That of its rule.
    public var severity: Severity
    public var fingerprint: String
    /// The file that held it; it need not be there any more.
    public var path: String
    /// The headline, as shortened in the baseline; may be empty.
    public var article: String
    /// The passage, as shortened in the baseline; may be empty.
    public var text: String

    public init(rule: String, severity: Severity, fingerprint: String, path: String, article: String, text: String) {
        self.rule = rule
        self.severity = severity
        self.fingerprint = fingerprint
        self.path = path
        self.article = article
        self.text = text
    }
}
