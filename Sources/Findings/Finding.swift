/// One thing that an editor should look at, with the evidence to judge it by hand.
public struct Finding: Sendable, Codable, Hashable {
    /// The rule's id, its path under the rules folder: `numbers/award-sum`.
    public var rule: String
    public var category: Category
    public var severity: Severity
    /// One sentence in the language of the run.
    public var message: String
    /// What the finding is about, independent of positions: rule, normalised values and article (see ``Fingerprint``).
    public var fingerprint: String
    /// How sure, in [0, 1].
    public var confidence: Double
    public var location: Location
    public var related: [RelatedLocation]
    public var evidence: [Evidence]
    public var fixes: [Fix]
    /// How the finding stands to the baseline; nil where the run has none.
    public var baselineState: BaselineState?
    /// Why the finding is accepted; nil where it is not.
    public var suppression: Suppression?

    public init(
        rule: String, category: Category, severity: Severity, message: String, fingerprint: String,
        confidence: Double = 1, location: Location, related: [RelatedLocation] = [], evidence: [Evidence] = [],
        fixes: [Fix] = [], baselineState: BaselineState? = nil, suppression: Suppression? = nil
    ) {
        self.rule = rule
        self.category = category
        self.severity = severity
        self.message = message
        self.fingerprint = fingerprint
        self.confidence = confidence
        self.location = location
        self.related = related
        self.evidence = evidence
        self.fixes = fixes
        self.baselineState = baselineState
        self.suppression = suppression
    }

    /// Whether the finding asks for an answer: neither accepted nor known to the baseline.
    ///
    /// Only such findings count for the exit status, and only they are shown where a format has no mark for the others.
    public var stands: Bool { suppression == nil && baselineState != .unchanged }
}

/// What kind of trouble a finding names; closed, and part of the published format.
public enum Category: String, Sendable, Codable, CaseIterable {
    case contradiction, arithmetic, calendar, name, duplicate, wording, layout, metadata
}

/// How much a finding matters; in rising order.
public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    case off, info, warning, error

    public static func < (a: Severity, b: Severity) -> Bool {
        allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
}

/// A place in a file as it was read.
public struct Location: Sendable, Codable, Hashable {
    public var path: String
    /// From 1.
    public var startLine: Int
    /// From 1, in Unicode scalars of the line.
    public var startColumn: Int
    public var endLine: Int
    /// Exclusive.
    public var endColumn: Int
    /// In bytes of the file, from 0.
    public var startOffset: Int
    /// Exclusive.
    public var endOffset: Int
    /// The passage as it stands in the file.
    public var text: String
    /// The headline of the article it stands in.
    public var article: String
    /// The article's date, `2025-10-16`, or nil where unknown.
    public var date: String?

    public init(
        path: String, startLine: Int, startColumn: Int, endLine: Int, endColumn: Int, startOffset: Int,
        endOffset: Int, text: String, article: String, date: String?
    ) {
        self.path = path
        self.startLine = startLine
        self.startColumn = startColumn
        self.endLine = endLine
        self.endColumn = endColumn
        self.startOffset = startOffset
        self.endOffset = endOffset
        self.text = text
        self.article = article
        self.date = date
    }
}

/// Another place that the finding speaks of: the passage that says otherwise.
public struct RelatedLocation: Sendable, Codable, Hashable {
    public var location: Location
    public var message: String

    public init(location: Location, message: String) {
        self.location = location
        self.message = message
    }
}

/// A step of the judgement, to be redone by hand: a sum, a computed date, the values as read.
public struct Evidence: Sendable, Codable, Hashable {
    /// `computed`, `stated`, `difference`, `scope`, …: what the text shows.
    public var role: String
    public var text: String

    public init(role: String, text: String) {
        self.role = role
        self.text = text
    }
}

/// A change that would settle the finding.
public struct Fix: Sendable, Codable, Hashable {
    public var safety: Safety
    public var edits: [Edit]

    public init(safety: Safety, edits: [Edit]) {
        self.safety = safety
        self.edits = edits
    }

    /// `safe` changes no meaning; `suggested` wants an editor's eye.
    public enum Safety: String, Sendable, Codable { case safe, suggested }

    /// Puts `replacement` in the place of the bytes from `startOffset` to `endOffset` (exclusive) of the file.
    public struct Edit: Sendable, Codable, Hashable {
        public var path: String
        public var startOffset: Int
        public var endOffset: Int
        public var replacement: String

        public init(path: String, startOffset: Int, endOffset: Int, replacement: String) {
            self.path = path
            self.startOffset = startOffset
            self.endOffset = endOffset
            self.replacement = replacement
        }
    }
}
