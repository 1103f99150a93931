import Findings

/// The report for people at a terminal: by file, each finding with its line, the place marked, and what it contradicts.
public struct TextReporter: Reporter {
    public static let format = "text"
    let options: ReportOptions

    public init(options: ReportOptions) { self.options = options }

    public func text(of report: LintReport) -> String {
        var lines: [String] = []
        var path: String?
        for finding in report.standing {
            if finding.location.path != path {
                path = finding.location.path
                lines += (lines.isEmpty ? [] : [""]) + [paint(finding.location.path, .bold)]
            }
            lines += [""] + described(finding)
        }
        if !lines.isEmpty { lines.append("") }
        lines += SummaryText(options: options).lines(of: report)
        return lines.joined(separator: "\n") + "\n"
    }

    private func described(_ finding: Finding) -> [String] {
        let place = "\(finding.location.startLine):\(finding.location.startColumn)"
        let severity = paint(Wording.name(of: finding.severity, options.language), Paint(finding.severity))
        var lines = ["  \(place)  \(severity)  \(finding.message)  \(paint("[\(finding.rule)]", .dim))"]
        lines += excerpt(finding.location, indent: "    ", paint: Paint(finding.severity))
        for related in finding.related { lines += described(related, of: finding) }
        for evidence in finding.evidence {
            lines.append(
                "    = \(Wording.name(ofRole: evidence.role, options.language))\(options.say("：", ": "))\(evidence.text)"
            )
        }
        return lines
    }

    private func described(_ related: RelatedLocation, of finding: Finding) -> [String] {
        let location = related.location
        let place = "\(location.path):\(location.startLine):\(location.startColumn)"
        let lead = related.message.isEmpty ? "" : related.message + "  "
        let line = "    → \(lead)\(source(of: location))\(paint(place, .dim))"
        return [line] + excerpt(location, indent: "      ", paint: .plain)
    }

    /// `《标题》（2024-03-01） `
    private func source(of location: Location) -> String {
        let title = location.article.isEmpty ? "" : options.say("《\(location.article)》", "“\(location.article)”")
        let date = location.date.map { options.say("（\($0)）", " (\($0))") } ?? ""
        return title.isEmpty && date.isEmpty ? "" : title + date + " "
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
