import Findings

/// One form in which a run is shown.
public protocol Reporter: Sendable {
    /// The word after `--format`.
    static var format: String { get }
    init(options: ReportOptions)
    /// The whole report, ended by a line feed where it is not empty.
    func text(of report: LintReport) -> String
}

/// What reporters may use beside the report itself.
public struct ReportOptions: Sendable {
    public var language: Language
    /// Whether colours may be used.
    public var color: Bool
    /// The text of a line of a file, from 1, without its end; nil where it cannot be had.
    public var line: @Sendable (_ path: String, _ number: Int) -> String?
    /// What the rules say of themselves, by id in byte order.
    public var rules: [RuleNote]

    public init(
        language: Language = .zh, color: Bool = false, rules: [RuleNote] = [],
        line: @escaping @Sendable (_ path: String, _ number: Int) -> String? = { _, _ in nil }
    ) {
        self.language = language
        self.color = color
        self.rules = rules
        self.line = line
    }

    /// The wording in the language of the run.
    func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language.choose(chinese(), english())
    }
}

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
