import Findings

/// What every rule says of itself, whatever its kind.
public struct RuleHeader: Sendable {
    /// Its path under the rules folder, without extension: `numbers/award-sum`.
    public var id: String
    public var kind: String
    public var title: String
    public var severity: Severity
    public var category: Category
    public var message: MessageTemplate
    /// Why it matters to a reader or an editor.
    public var why: String
    /// The language that messages, related places and evidence are worded in.
    public var language: Language

    public init(
        id: String, kind: String, title: String, severity: Severity, category: Category, message: MessageTemplate,
        why: String, language: Language = .zh
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.severity = severity
        self.category = category
        self.message = message
        self.why = why
        self.language = language
    }

    /// A finding of this rule.
    ///
    /// - Parameters:
    ///   - values: fills the message's placeholders; `here` and `here.…` are filled from the location, `there` and
    ///     `other.…` from the first related place, where not given.
    ///   - identity: the normalised values that make it this finding, for the fingerprint; order counts.
    ///   - article: the article's identity, see ``ArticleInfo/identity``.
    public func finding(
        at location: Location, values: [String: String] = [:], identity: [String], article: String,
        related: [RelatedLocation] = [], evidence: [Evidence] = [], fixes: [Fix] = [], confidence: Double = 1,
        severity: Severity? = nil
    ) -> Finding {
        var known = Self.placeValues(location, as: "here")
        if let other = related.first?.location {
            known.merge(Self.placeValues(other, as: "other")) { first, _ in first }
            known["there"] = other.text
        }
        known.merge(values) { _, given in given }
        return Finding(
            rule: id, category: category, severity: severity ?? self.severity, message: message.filled(with: known),
            fingerprint: Fingerprint.of(rule: id, values: identity, article: article), confidence: confidence,
            location: location, related: related, evidence: evidence, fixes: fixes)
    }

    /// The placeholders that every message may use.
    public static let commonPlaceholders = [
        "here", "here.title", "here.date", "here.path", "here.line", "there", "other.title", "other.date",
        "other.path", "other.line",
    ]

    private static func placeValues(_ location: Location, as name: String) -> [String: String] {
        [
            name: location.text,
            "\(name).title": shortened(location.article.isEmpty ? location.path : location.article),
            "\(name).date": location.date ?? "日期不详",
            "\(name).path": location.path, "\(name).line": String(location.startLine),
        ]
    }

    /// A headline of many decks cut to what a sentence bears; the whole stands in the finding's location.
    private static func shortened(_ title: String) -> String {
        let scalars = Array(title.unicodeScalars)
        let longest = 24
        return scalars.count <= longest ? title : String(String.UnicodeScalarView(scalars.prefix(longest - 1))) + "…"
    }
}
