import Findings

/// The program's name and version, as every report shows them.
public enum ToolVersion {
    public static let tool = LintReport.Tool(name: "jmlint", version: "0.1.0")
}
