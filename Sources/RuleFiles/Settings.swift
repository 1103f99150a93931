import Checks
import Findings

/// What a newsroom settled in `.lint.yml`: which rules, how grave, which files.
public struct Settings: Sendable {
    /// The file, or empty where none was found.
    public var path = ""
    /// The files read for them: that one and those it extends.
    public var sources: [String] = []
    /// Folders of the newsroom's own rules, as paths from the working folder.
    public var ruleFolders: [String] = []
    /// What `jmlint` checks when no path is named, as paths from the working folder.
    public var include: [String] = []
    /// Patterns of paths that are passed over.
    public var exclude: [String] = []
    /// Rules that run: ids, prefixes (`facts/`) or categories; empty for all.
    public var select: [String] = []
    /// Rules that do not run, likewise.
    public var ignore: [String] = []
    /// Rules that run beside those selected, although off or not selected.
    public var extendSelect: [String] = []
    /// Severities by rule, prefix or category; later entries win.
    public var severities: [SeveritySetting] = []
    public var failOn: Severity = .warning
    /// In [0, 1].
    public var minConfidence: Double = 0
    public var language: Language = .zh
    /// As in `--encoding`; nil to find out for each file.
    public var encoding: String?
    /// The archive that drafts are held against, as a path from the working folder.
    public var archive: String?
    public var overrides: [Override] = []
    /// The file of known findings, as a path from the working folder; nil for none.
    public var baseline: String?
    /// Findings that are let pass.
    public var accept: [Acceptance] = []

    public init() {}

    /// `facts/: warning`.
    public struct SeveritySetting: Sendable, Hashable {
        public let selector: String
        public let severity: Severity

        public init(selector: String, severity: Severity) {
            self.selector = selector
            self.severity = severity
        }
    }

    /// What holds for some paths only.
    public struct Override: Sendable {
        /// Patterns of paths, from the working folder.
        public let paths: [String]
        public let ignore: [String]
        public let severities: [SeveritySetting]

        public init(paths: [String], ignore: [String], severities: [SeveritySetting]) {
            self.paths = paths
            self.ignore = ignore
            self.severities = severities
        }
    }

    /// Whether a selector means a rule: its id, a prefix of it ending at a slash, its kind, its category, or `all`.
    public static func selector(_ selector: String, means header: RuleHeader) -> Bool {
        selector == "all" || selector == header.id || selector == header.kind || selector == header.category.rawValue
            || header.id.hasPrefix(selector.hasSuffix("/") ? selector : selector + "/")
    }
}
