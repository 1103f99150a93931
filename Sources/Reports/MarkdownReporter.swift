import Findings

/// Markdown for a comment or the page of a run: by file, each finding with the passages that disagree.
public struct MarkdownReporter: Reporter {
    public static let format = "markdown"
    public static let fileExtensions = ["md", "markdown"]
    let options: ReportOptions

    public init(options: ReportOptions) { self.options = options }

    public func write(_ report: LintReport, to output: inout some TextOutputStream) {
        output.write("# \(options.say("jmlint 核对报告", "jmlint report"))\n\n")
        let summary = SummaryText(options: options).lines(of: report)
        output.write(Self.escaped(summary[0]) + "\n")
        var path: String?
        for finding in report.standing {
            if finding.location.path != path {
                path = finding.location.path
                output.write("\n## \(Self.escaped(finding.location.path))\n")
            }
            output.write("\n" + entry(for: finding))
        }
        guard summary.count > 1 else { return }
        output.write("\n## \(Self.escaped(summary[1]))\n\n")
        for line in summary.dropFirst(2) { output.write("- \(Self.escaped(line))\n") }
    }

    private func entry(for finding: Finding) -> String {
        let place = "\(finding.location.startLine):\(finding.location.startColumn)"
        let severity = Wording.name(of: finding.severity, options.language)
        var lines = ["- **\(severity)** \(place) \(Self.escaped(finding.message)) `\(finding.rule)`", ""]
        lines += quotation(finding.location)
        for related in finding.related {
            lines += ["", "  " + Self.escaped(FindingText(options: options).related(related)), ""]
            lines += quotation(related.location)
        }
        if !finding.evidence.isEmpty { lines.append("") }
        lines += finding.evidence.map { evidence in
            "  - \(Wording.name(ofRole: evidence.role, options.language))\(options.say("：", ": "))"
                + Self.escaped(evidence.text)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The passage in bold with a little of what stands around it.
    private func quotation(_ location: Location) -> [String] {
        let clipping = Clipping(of: location, margin: 30, line: options.line)
        guard !clipping.passage.isEmpty else { return [] }
        return [
            "  > \(Self.escaped(clipping.before))**\(Self.escaped(clipping.passage))**\(Self.escaped(clipping.after))"
        ]
    }

    /// One line of plain text: nothing in it is taken for markup.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "$", "&", "!", "+", "@":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        while escaped.hasPrefix(" ") { escaped.removeFirst() }
        return escaped
    }
}
