import Findings

/// The Reviewdog Diagnostic Format: columns count bytes of UTF-8.
public struct RDJSONReporter: Reporter {
    public static let format = "rdjson"
    public static let fileExtensions = ["rdjson"]
    let options: ReportOptions

    public init(options: ReportOptions) { self.options = options }

    public func write(_ report: LintReport, to output: inout some TextOutputStream) {
        let source = JSONValue.object(["name": .text(report.tool.name)])
        output.write("{\n\"source\": \(source.line),\n\"diagnostics\": ")
        output.writeList(report.standing, diagnostic)
        output.write("\n}\n")
    }

    private func diagnostic(of finding: Finding) -> JSONValue {
        let range = range(of: finding.location)
        var members: [String: JSONValue] = [
            "message": .text(FindingText(options: options).lines(of: finding).joined(separator: "\n")),
            "location": .object(["path": .text(options.hostPath(finding.location.path)), "range": range]),
            "severity": .text(Self.word(for: finding.severity)), "code": .object(["value": .text(finding.rule)]),
        ]
        let suggestions = suggestions(of: finding, for: range)
        if !suggestions.isEmpty { members["suggestions"] = .list(suggestions) }
        return .object(members)
    }

    /// Changes of exactly the passage; of others only the bytes are known, not the lines.
    private func suggestions(of finding: Finding, for range: JSONValue) -> [JSONValue] {
        let place = finding.location
        return finding.fixes.compactMap { fix in
            guard fix.edits.count == 1, let edit = fix.edits.first, edit.path == place.path,
                edit.startOffset == place.startOffset, edit.endOffset == place.endOffset
            else { return nil }
            return .object(["range": range, "text": .text(edit.replacement)])
        }
    }

    /// Whole lines where the text of a line cannot be had.
    private func range(of location: Location) -> JSONValue {
        let start = byteColumn(location.startColumn, line: location.startLine, of: location.path)
        let end = byteColumn(location.endColumn, line: location.endLine, of: location.path)
        guard let start, let end else {
            return .object([
                "start": .object(["line": .number(location.startLine)]),
                "end": .object(["line": .number(location.endLine)]),
            ])
        }
        return .object([
            "start": .object(["line": .number(location.startLine), "column": .number(start)]),
            "end": .object(["line": .number(location.endLine), "column": .number(end)]),
        ])
    }

    private func byteColumn(_ column: Int, line number: Int, of path: String) -> Int? {
        guard let line = options.line(path, number) else { return nil }
        return 1 + line.unicodeScalars.prefix(column - 1).reduce(0) { $0 + UTF8.width($1) }
    }

    private static func word(for severity: Severity) -> String {
        switch severity {
        case .error: "ERROR"
        case .warning: "WARNING"
        case .info, .off: "INFO"
        }
    }
}
