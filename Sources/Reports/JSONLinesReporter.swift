import Findings

/// One finding a line, each a JSON object as in the JSON report, without the summary.
public struct JSONLinesReporter: Reporter {
    public static let format = "jsonl"
    public static let fileExtensions = ["jsonl", "ndjson"]

    public init(options: ReportOptions) {}

    public func write(_ report: LintReport, to output: inout some TextOutputStream) {
        for finding in report.standing { output.write(JSONValue(finding).line + "\n") }
    }
}
