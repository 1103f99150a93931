import Findings

/// GitLab's code quality report, a part of the Code Climate format.
public struct GitLabReporter: Reporter {
    public static let format = "gitlab"
    let options: ReportOptions

    public init(options: ReportOptions) { self.options = options }

    public func write(_ report: LintReport, to output: inout some TextOutputStream) {
        var seen: [String: Int] = [:]
        output.writeList(report.standing) { finding in
            seen[finding.fingerprint, default: 0] += 1
            return value(of: finding, number: seen[finding.fingerprint] ?? 1)
        }
        output.write("\n")
    }

    /// - Parameter number: how often the fingerprint has come, from 1: GitLab wants each to stand once.
    private func value(of finding: Finding, number: Int) -> JSONValue {
        let lines = JSONValue.object([
            "begin": .number(finding.location.startLine), "end": .number(finding.location.endLine),
        ])
        return .object([
            "description": .text(FindingText(options: options).line(of: finding)),
            "check_name": .text(finding.rule),
            "fingerprint": .text(number == 1 ? finding.fingerprint : "\(finding.fingerprint)-\(number)"),
            "severity": .text(Self.word(for: finding.severity)),
            "location": .object(["path": .text(options.hostPath(finding.location.path)), "lines": lines]),
        ])
    }

    private static func word(for severity: Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .info, .off: "info"
        }
    }
}
