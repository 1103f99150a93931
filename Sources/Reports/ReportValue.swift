import Findings

extension JSONValue {
    /// A finding as the published format has it; keys that have nothing to say are left out.
    init(_ finding: Finding) {
        var members: [String: JSONValue] = [
            "rule": .text(finding.rule), "category": .text(finding.category.rawValue),
            "severity": .text(finding.severity.rawValue), "message": .text(finding.message),
            "fingerprint": .text(finding.fingerprint), "confidence": .decimal(Self.decimal(finding.confidence)),
            "location": JSONValue(finding.location),
        ]
        members["related"] = .list(
            finding.related.map { .object(["location": JSONValue($0.location), "message": .text($0.message)]) })
        members["evidence"] = .list(
            finding.evidence.map { .object(["role": .text($0.role), "text": .text($0.text)]) })
        members["fixes"] = .list(finding.fixes.map(JSONValue.init))
        if let state = finding.baselineState { members["baselineState"] = .text(state.rawValue) }
        if let suppression = finding.suppression { members["suppression"] = JSONValue(suppression) }
        self = .object(members)
    }

    private init(_ suppression: Suppression) {
        var members: [String: JSONValue] = [
            "kind": .text(suppression.kind.rawValue), "reason": .text(suppression.reason),
        ]
        if let author = suppression.author { members["author"] = .text(author) }
        if let until = suppression.until { members["until"] = .text(until) }
        self = .object(members)
    }

    init(_ location: Location) {
        var members: [String: JSONValue] = [
            "path": .text(location.path), "startLine": .number(location.startLine),
            "startColumn": .number(location.startColumn), "endLine": .number(location.endLine),
            "endColumn": .number(location.endColumn), "startOffset": .number(location.startOffset),
            "endOffset": .number(location.endOffset), "text": .text(location.text), "article": .text(location.article),
        ]
        if let date = location.date { members["date"] = .text(date) }
        self = .object(members)
    }

    private init(_ fix: Fix) {
        let edits = fix.edits.map { edit in
            JSONValue.object([
                "path": .text(edit.path), "startOffset": .number(edit.startOffset),
                "endOffset": .number(edit.endOffset),
                "replacement": .text(edit.replacement),
            ])
        }
        self = .object(["safety": .text(fix.safety.rawValue), "edits": .list(edits)])
    }

    init(_ summary: LintReport.Summary) {
        let entries = summary.notEvaluated.map { entry in
            JSONValue.object([
                "path": .text(entry.path), "reason": .text(entry.reason), "message": .text(entry.message),
                "count": .number(entry.count),
            ])
        }
        self = .object([
            "documents": .number(summary.documents), "articles": .number(summary.articles),
            "claims": .number(summary.claims), "findings": .number(summary.findings), "notEvaluated": .list(entries),
        ])
    }

    /// At most four places, without closing zeros.
    static func decimal(_ value: Double) -> String {
        let scaled = Int((min(max(value, 0), 1) * 10_000).rounded())
        guard scaled < 10_000 else { return "1" }
        guard scaled > 0 else { return "0" }
        var digits = String(scaled)
        digits = String(repeating: "0", count: 4 - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "0." + digits
    }
}
