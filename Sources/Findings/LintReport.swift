/// What a run found, ready to be shown in any format.
public struct LintReport: Sendable, Codable {
    /// The version of this form; it rises when a reader of it would have to change.
    public var version = 1
    public var tool: Tool
    public var summary: Summary
    /// By path, then place, then rule; with those that are accepted or known, which ``standing`` leaves out.
    public var findings: [Finding]
    /// What the baseline knows and the run found no more, in the order of the baseline.
    public var absent: [AbsentFinding]

    public init(tool: Tool, summary: Summary, findings: [Finding], absent: [AbsentFinding] = []) {
        self.tool = tool
        self.summary = summary
        self.findings = findings
        self.absent = absent
    }

    /// The findings that ask for an answer; see ``Finding/stands``.
    public var standing: LazyFilterSequence<[Finding]> { findings.lazy.filter(\.stands) }

    public struct Tool: Sendable, Codable {
        public var name: String
        public var version: String

        public init(name: String, version: String) {
            self.name = name
            self.version = version
        }
    }

    /// How much was looked at.
    public struct Summary: Sendable, Codable {
        public var documents: Int
        public var articles: Int
        public var claims: Int
        public var findings: Int
        public var notEvaluated: [NotEvaluated]

        public init(documents: Int, articles: Int, claims: Int, findings: Int, notEvaluated: [NotEvaluated]) {
            self.documents = documents
            self.articles = articles
            self.claims = claims
            self.findings = findings
            self.notEvaluated = notEvaluated
        }
    }
}

/// Something that could not be judged: never silently clean.
public struct NotEvaluated: Sendable, Codable, Hashable {
    public var path: String
    /// `unreadable`, `undated`, `rule-gave-up`, …: stable words for machines.
    public var reason: String
    /// One sentence in the language of the run.
    public var message: String
    /// How many of the kind, where several are told as one.
    public var count: Int

    public init(path: String, reason: String, message: String, count: Int = 1) {
        self.path = path
        self.reason = reason
        self.message = message
        self.count = count
    }
}
