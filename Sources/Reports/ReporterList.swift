/// The forms that exist: one line each, guarded by a test that every reporter is here.
public enum ReporterList {
    public static let reporters: [any Reporter.Type] = [
        TextReporter.self,
        JSONReporter.self,
        JSONLinesReporter.self,
    ]

    /// The reporter of a format.
    public static func reporter(of format: String) -> (any Reporter.Type)? { reporters.first { $0.format == format } }
}
