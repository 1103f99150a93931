import Findings

/// A table for spreadsheets, one finding a row (RFC 4180), led by a byte-order mark, without which Excel takes UTF-8 for
/// another encoding.
public struct CSVReporter: Reporter {
    public static let format = "csv"
    public static let fileExtensions = ["csv"]
    let options: ReportOptions

    public init(options: ReportOptions) { self.options = options }

    private static let columns = [
        "severity", "category", "rule", "message", "path", "line", "column", "endLine", "endColumn", "text", "article",
        "date", "related", "evidence", "confidence", "fingerprint",
    ]

    public func write(_ report: LintReport, to output: inout some TextOutputStream) {
        output.write("\u{FEFF}" + Self.row(Self.columns))
        for finding in report.standing { output.write(Self.row(cells(of: finding))) }
    }

    private func cells(of finding: Finding) -> [String] {
        let place = finding.location
        let text = FindingText(options: options)
        let related = finding.related.map { other in
            text.source(of: other.location) + text.place(of: other.location)
                + (other.location.text.isEmpty
                    ? "" : options.say("“\(other.location.text)”", " “\(other.location.text)”"))
        }
        let evidence = finding.evidence.map {
            Wording.name(ofRole: $0.role, options.language) + options.say("：", ": ") + $0.text
        }
        return [
            Wording.name(of: finding.severity, options.language), Wording.name(of: finding.category, options.language),
            finding.rule, finding.message, place.path, String(place.startLine), String(place.startColumn),
            String(place.endLine), String(place.endColumn), place.text, place.article, place.date ?? "",
            related.joined(separator: "\n"), evidence.joined(separator: "\n"), JSONValue.decimal(finding.confidence),
            finding.fingerprint,
        ]
    }

    private static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// A cell that a spreadsheet would take for a formula is led by an apostrophe, which makes it text.
    private static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let text = isFormula ? "'" + text : text
        guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
