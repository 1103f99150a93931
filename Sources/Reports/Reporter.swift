import Findings

/// One form in which a run is shown.
public protocol Reporter: Sendable {
    /// The word after `--format`.
    static var format: String { get }
    /// How names of files end that hold this form and no other, without the dot.
    static var fileExtensions: [String] { get }
    init(options: ReportOptions)
    /// Writes the whole report, ended by a line feed where it is not empty.
    ///
    /// Writes finding by finding, so that it needs no more memory for a long report than for a short one.
    func write(_ report: LintReport, to output: inout some TextOutputStream)
}

extension Reporter {
    public static var fileExtensions: [String] { [] }

    /// The whole report as one text.
    public func text(of report: LintReport) -> String {
        var text = ""
        write(report, to: &text)
        return text
    }
}
