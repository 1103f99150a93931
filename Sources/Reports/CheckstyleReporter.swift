import Findings

/// XML as Checkstyle writes it, which most review bots read.
public struct CheckstyleReporter: Reporter {
    public static let format = "checkstyle"
    let options: ReportOptions

    public init(options: ReportOptions) { self.options = options }

    public func write(_ report: LintReport, to output: inout some TextOutputStream) {
        output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n")
        var path: String?
        for finding in report.standing {
            if finding.location.path != path {
                if path != nil { output.write("  </file>\n") }
                output.write("  <file\(XMLText.attribute("name", options.hostPath(finding.location.path)))>\n")
                path = finding.location.path
            }
            output.write(element(for: finding))
        }
        if path != nil { output.write("  </file>\n") }
        output.write("</checkstyle>\n")
    }

    private func element(for finding: Finding) -> String {
        "    <error" + XMLText.attribute("line", finding.location.startLine)
            + XMLText.attribute("column", finding.location.startColumn)
            + XMLText.attribute("severity", finding.severity.rawValue)
            + XMLText.attribute("message", FindingText(options: options).line(of: finding))
            + XMLText.attribute("source", finding.rule) + "/>\n"
    }
}
