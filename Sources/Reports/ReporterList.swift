/// The forms that exist: one line each, guarded by a test that every reporter is here.
public enum ReporterList {
    public static let reporters: [any Reporter.Type] = [
        TextReporter.self,
        JSONReporter.self,
        JSONLinesReporter.self,
        SARIFReporter.self,
        GitHubReporter.self,
        GitLabReporter.self,
        JUnitReporter.self,
        CheckstyleReporter.self,
        RDJSONReporter.self,
        HTMLReporter.self,
        MarkdownReporter.self,
        CSVReporter.self,
    ]

    /// The reporter of a format.
    public static func reporter(of format: String) -> (any Reporter.Type)? { reporters.first { $0.format == format } }

    /// The reporter whose files end as this one does, the longest ending first; nil where the name tells nothing.
    public static func reporter(forFile path: String) -> (any Reporter.Type)? {
        let name = path.lowercased()
        return reporters.flatMap { reporter in reporter.fileExtensions.map { (reporter: reporter, ending: "." + $0) } }
            .filter { name.hasSuffix($0.ending) }.max { $0.ending.count < $1.ending.count }?.reporter
    }
}
