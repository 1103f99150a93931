import Findings

/// One finding a line, each a JSON object as in the JSON report, without the summary.
public struct JSONLinesReporter: Reporter {
    public static let format = "jsonl"

    public init(options: ReportOptions) {}

    public func text(of report: LintReport) -> String {
        report.standing.map { JSONValue($0).line + "\n" }.joined()
    }
}
