import Findings

/// The report as one JSON object; its schema is docs/schemas/report.schema.json.
public struct JSONReporter: Reporter {
    public static let format = "json"
    public static let fileExtensions = ["json"]

    public init(options: ReportOptions) {}

    public func write(_ report: LintReport, to output: inout some TextOutputStream) {
        let tool = JSONValue.object(["name": .text(report.tool.name), "version": .text(report.tool.version)])
        output.write("{\n\"version\": \(report.version),\n\"tool\": \(tool.line),\n")
        output.write("\"summary\": \(JSONValue(report.summary).line),\n\"findings\": ")
        output.writeList(report.standing) { JSONValue($0) }
        output.write("\n}\n")
    }
}
