import Findings

/// The report for people at a terminal: by file, each finding with its line, the place marked, and what it contradicts.
public struct TextReporter: Reporter {
    public static let format = "text"
    public static let fileExtensions = ["txt"]
    let options: ReportOptions

    public init(options: ReportOptions) { self.options = options }

    public func write(_ report: LintReport, to output: inout some TextOutputStream) {
        var path: String?
        for finding in report.standing {
            var lines: [String] = []
            if finding.location.path != path {
                lines = (path == nil ? [] : [""]) + [paint(finding.location.path, .bold)]
                path = finding.location.path
            }
            lines += [""] + described(finding)
            output.write(lines.joined(separator: "\n") + "\n")
        }
        if path != nil { output.write("\n") }
        output.write(SummaryText(options: options).lines(of: report).joined(separator: "\n") + "\n")
    }

    private func described(_ finding: Finding) -> [String] {
        let text = FindingText(options: options)
        let place = "\(finding.location.startLine):\(finding.location.startColumn)"
        let severity = paint(Wording.name(of: finding.severity, options.language), Paint(finding.severity))
        var lines = ["  \(place)  \(severity)  \(finding.message)  \(paint("[\(finding.rule)]", .dim))"]
        lines += excerpt(finding.location, indent: "    ", paint: Paint(finding.severity))
        for related in finding.related {
            lines.append("    " + text.related(related) { paint($0, .dim) })
            lines += excerpt(related.location, indent: "      ", paint: .plain)
        }
        return lines + finding.evidence.map { "    " + text.evidence($0) }
    }

    /// The line with its pointer; the passage itself where the file cannot be read again.
    private func excerpt(_ location: Location, indent: String, paint color: Paint) -> [String] {
        guard let line = options.line(location.path, location.startLine) else {
            return location.text.isEmpty
                ? [] : [indent + location.text.split(whereSeparator: \.isNewline).joined(separator: "⏎")]
        }
        let isOneLine = location.startLine == location.endLine
        let end = isOneLine ? location.endColumn - 1 : line.unicodeScalars.count
        let first = Excerpt(of: line, columns: location.startColumn - 1..<max(location.startColumn - 1, end))
        var lines = [indent + first.line, indent + paint(first.pointer, color)]
        if !isOneLine, location.endColumn > 1, let last = options.line(location.path, location.endLine) {
            let rest = Excerpt(of: last, columns: 0..<location.endColumn - 1)
            lines += [indent + rest.line, indent + paint(rest.pointer, color)]
        }
        return lines
    }

    private func paint(_ text: String, _ paint: Paint) -> String { options.color ? paint.applied(to: text) : text }
}
