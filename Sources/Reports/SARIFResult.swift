import Findings

/// A finding as a result of SARIF 2.1.0 (section 3.27).
struct SARIFResult {
    let options: ReportOptions
    /// The place of each rule in the list of the tool.
    let rules: [String: Int]
    /// Whether each result has a list of suppressions, be it empty.
    let tellsSuppressions: Bool

    func value(of finding: Finding) -> JSONValue {
        var members: [String: JSONValue] = [
            "ruleId": .text(finding.rule), "level": .text(Self.level(finding.severity)),
            "message": Self.message(FindingText(options: options).lines(of: finding).joined(separator: "\n")),
            "locations": .list([.object(Self.place(finding.location, options))]),
            "partialFingerprints": .object(["jmlint/v1": .text(finding.fingerprint)]),
            "rank": .decimal(Self.rank(finding.confidence)), "properties": properties(of: finding),
        ]
        if let index = rules[finding.rule] { members["ruleIndex"] = .number(index) }
        if !finding.related.isEmpty { members["relatedLocations"] = related(finding.related) }
        if !finding.fixes.isEmpty { members["fixes"] = .list(finding.fixes.map(fix)) }
        if let state = finding.baselineState { members["baselineState"] = .text(state.rawValue) }
        if tellsSuppressions { members["suppressions"] = .list(finding.suppression.map { [suppression($0)] } ?? []) }
        return .object(members)
    }

    /// A result of an earlier run. Its place is a file: where it stood there is not known any more.
    func value(of absent: AbsentFinding) -> JSONValue {
        let what = absent.text.isEmpty ? absent.rule : "“\(absent.text)”"
        var place: [String: JSONValue] = [
            "physicalLocation": .object(["artifactLocation": Self.artifact(options.hostPath(absent.path))])
        ]
        if !absent.article.isEmpty { place["logicalLocations"] = Self.article(absent.article) }
        var members: [String: JSONValue] = [
            "ruleId": .text(absent.rule), "level": .text(Self.level(absent.severity)),
            "message": Self.message(options.say("\(what)：已经没有这处发现", "\(what): found no more")),
            "locations": .list([.object(place)]), "baselineState": .text("absent"),
            "partialFingerprints": .object(["jmlint/v1": .text(absent.fingerprint)]),
        ]
        if let index = rules[absent.rule] { members["ruleIndex"] = .number(index) }
        if tellsSuppressions { members["suppressions"] = .list([]) }
        return .object(members)
    }

    static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        case .off: "none"
        }
    }

    /// Relative to the folder of the run, unless absolute.
    static func artifact(_ path: String) -> JSONValue {
        var members: [String: JSONValue] = ["uri": .text(FileAddress.of(path))]
        if !path.hasPrefix("/") { members["uriBaseId"] = .text("%SRCROOT%") }
        return .object(members)
    }

    /// 0 to 100.
    private static func rank(_ confidence: Double) -> String {
        let thousandths = Int((min(max(confidence, 0), 1) * 1000).rounded())
        return thousandths % 10 == 0 ? String(thousandths / 10) : "\(thousandths / 10).\(thousandths % 10)"
    }

    private static func message(_ text: String) -> JSONValue { .object(["text": .text(text)]) }

    private static func place(_ location: Location, _ options: ReportOptions) -> [String: JSONValue] {
        var region: [String: JSONValue] = [
            "startLine": .number(location.startLine), "startColumn": .number(location.startColumn),
            "endLine": .number(location.endLine), "endColumn": .number(location.endColumn),
        ]
        if !location.text.isEmpty { region["snippet"] = message(location.text) }
        let physical = JSONValue.object([
            "artifactLocation": artifact(options.hostPath(location.path)), "region": .object(region),
        ])
        guard !location.article.isEmpty else { return ["physicalLocation": physical] }
        return ["physicalLocation": physical, "logicalLocations": article(location.article)]
    }

    private static func article(_ title: String) -> JSONValue {
        .list([.object(["name": .text(title), "kind": .text("article")])])
    }

    private func related(_ related: [RelatedLocation]) -> JSONValue {
        .list(
            related.enumerated().map { number, other in
                var members = Self.place(other.location, options)
                members["id"] = .number(number + 1)
                members["message"] = Self.message(FindingText(options: options).related(other))
                return .object(members)
            })
    }

    private func properties(of finding: Finding) -> JSONValue {
        var members: [String: JSONValue] = ["category": .text(finding.category.rawValue)]
        if let date = finding.location.date { members["date"] = .text(date) }
        members["evidence"] = .list(
            finding.evidence.map { .object(["role": .text($0.role), "text": .text($0.text)]) })
        return .object(members)
    }

    private func fix(_ fix: Fix) -> JSONValue {
        let changes = fix.edits.map { edit in
            let bytes = JSONValue.object([
                "byteOffset": .number(edit.startOffset), "byteLength": .number(edit.endOffset - edit.startOffset),
            ])
            let replacement = JSONValue.object([
                "deletedRegion": bytes, "insertedContent": Self.message(edit.replacement),
            ])
            return JSONValue.object([
                "artifactLocation": Self.artifact(options.hostPath(edit.path)), "replacements": .list([replacement]),
            ])
        }
        let words =
            fix.safety == .safe ? options.say("不变意思的改动", "changes no meaning") : options.say("建议的改动", "suggested")
        return .object(["artifactChanges": .list(changes), "description": Self.message(words)])
    }

    private func suppression(_ suppression: Suppression) -> JSONValue {
        var members: [String: JSONValue] = ["kind": .text(suppression.kind.rawValue), "status": .text("accepted")]
        if !suppression.reason.isEmpty { members["justification"] = .text(suppression.reason) }
        var properties: [String: JSONValue] = [:]
        if let author = suppression.author { properties["author"] = .text(author) }
        if let until = suppression.until { properties["until"] = .text(until) }
        if !properties.isEmpty { members["properties"] = .object(properties) }
        return .object(members)
    }
}
