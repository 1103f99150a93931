import Findings

/// What reporters may use beside the report itself.
public struct ReportOptions: Sendable {
    public var language: Language
    /// Whether colours may be used.
    public var color: Bool
    /// The folder that relative paths start from, or empty; hosts of repositories know paths below it only.
    public var root: String
    /// What the rules say of themselves, by id in byte order.
    public var rules: [RuleNote]
    /// The page of a rule in Markdown; nil where there is none.
    public var rulePage: @Sendable (_ rule: String) -> String? = { _ in nil }
    /// The text of a line of a file, from 1, without its end; nil where it cannot be had.
    public var line: @Sendable (_ path: String, _ number: Int) -> String?

    public init(
        language: Language = .zh, color: Bool = false, root: String = "", rules: [RuleNote] = [],
        line: @escaping @Sendable (_ path: String, _ number: Int) -> String? = { _, _ in nil }
    ) {
        self.language = language
        self.color = color
        self.root = root
        self.rules = rules
        self.line = line
    }

    /// The wording in the language of the run.
    func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language.choose(chinese(), english())
    }

    /// A path as a host of the repository names it: from the root where it lies below, without a leading `./`.
    func hostPath(_ path: String) -> String {
        var path = Substring(path)
        if !root.isEmpty, path.hasPrefix(root + "/") { path = path.dropFirst(root.count + 1) }
        while path.hasPrefix("./") { path = path.dropFirst(2) }
        return String(path)
    }
}
