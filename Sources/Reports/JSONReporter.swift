import Findings
import Foundation

/// The report as one JSON object; its schema is docs/schemas/report.schema.json.
public struct JSONReporter: Reporter {
    public static let format = "json"

    public init(options: ReportOptions) {}

    public func text(of report: LintReport) -> String { JSONText.of(report, pretty: true) + "\n" }
}

/// Writes values as JSON with keys in order, so that equal values give equal bytes.
enum JSONText {
    static func of(_ value: some Encodable, pretty: Bool = false) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting =
            pretty ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
        // What reports hold (texts, whole numbers, finite doubles) always encodes.
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}
