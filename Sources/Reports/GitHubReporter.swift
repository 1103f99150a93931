import Findings

/// Workflow commands that GitHub shows beside the lines of a pull request.
public struct GitHubReporter: Reporter {
    public static let format = "github"
    let options: ReportOptions

    public init(options: ReportOptions) { self.options = options }

    public func write(_ report: LintReport, to output: inout some TextOutputStream) {
        for finding in report.standing { output.write(command(for: finding)) }
    }

    private func command(for finding: Finding) -> String {
        let location = finding.location
        var properties = ["file=" + Self.property(options.hostPath(location.path)), "line=\(location.startLine)"]
        properties.append("endLine=\(location.endLine)")
        // GitHub takes columns only where the passage stays on one line.
        if location.startLine == location.endLine {
            properties += ["col=\(location.startColumn)", "endColumn=\(location.endColumn)"]
        }
        properties.append("title=" + Self.property("jmlint \(finding.rule)"))
        let text = FindingText(options: options).lines(of: finding).joined(separator: "\n")
        return "::\(Self.command(finding.severity)) \(properties.joined(separator: ","))::\(Self.escaped(text))\n"
    }

    private static func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info, .off: "notice"
        }
    }

    /// What would end the command is written as `%0A`, as the runner expects it.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// In a property, what would end the property as well.
    private static func property(_ text: String) -> String {
        escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
