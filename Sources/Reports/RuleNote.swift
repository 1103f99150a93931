import Findings

/// What a rule says of itself.
public struct RuleNote: Sendable, Hashable {
    public var id: String
    public var title: String
    public var why: String
    public var category: Category
    public var severity: Severity

    public init(id: String, title: String, why: String, category: Category, severity: Severity) {
        self.id = id
        self.title = title
        self.why = why
        self.category = category
        self.severity = severity
    }
}
