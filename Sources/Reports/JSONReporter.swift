import Findings

/// The report as one JSON object; its schema is docs/schemas/report.schema.json.
public struct JSONReporter: Reporter {
    public static let format = "json"

    public init(options: ReportOptions) {}

    /// One finding a line, so that two reports can be compared by lines.
    public func text(of report: LintReport) -> String {
        let tool = JSONValue.object(["name": .text(report.tool.name), "version": .text(report.tool.version)])
        let head =
            "{\n\"version\": \(report.version),\n\"tool\": \(tool.line),\n\"summary\": \(JSONValue(report.summary).line),"
        let findings = report.standing.map { JSONValue($0).line }.joined(separator: ",\n")
        return head + "\n\"findings\": [\(findings.isEmpty ? "" : "\n")\(findings)\(findings.isEmpty ? "" : "\n")]\n}\n"
    }
}
