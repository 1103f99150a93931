import Findings

/// XML as JUnit's runners write it: a suite for each file, a case for each finding.
///
/// Errors and warnings are failures; what is only a hint passes and says its piece in `system-out`. What could not be
/// judged is skipped. A run without findings has one case that passes, since many readers refuse a report without cases.
public struct JUnitReporter: Reporter {
    public static let format = "junit"
    let options: ReportOptions

    public init(options: ReportOptions) { self.options = options }

    /// How many cases of a suite end how.
    private struct Tally {
        var cases = 0
        var failures = 0
        var skipped = 0

        mutating func count(_ finding: Finding) {
            cases += 1
            if finding.severity > .info { failures += 1 }
        }

        var attributes: String {
            XMLText.attribute("tests", cases) + XMLText.attribute("failures", failures)
                + XMLText.attribute("errors", 0) + XMLText.attribute("skipped", skipped)
        }
    }

    public func write(_ report: LintReport, to output: inout some TextOutputStream) {
        let entries = report.summary.notEvaluated
        var tally = Tally()
        report.standing.forEach { tally.count($0) }
        let isEmpty = tally.cases + entries.count == 0
        tally.cases += entries.count + (isEmpty ? 1 : 0)
        tally.skipped = entries.count
        output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        let totals = XMLText.attribute("tests", tally.cases) + XMLText.attribute("failures", tally.failures)
        output.write("<testsuites\(XMLText.attribute("name", report.tool.name))\(totals)>\n")
        writeSuites(of: report, to: &output)
        if !entries.isEmpty { output.write(suite(of: entries)) }
        if isEmpty { output.write(passed(report)) }
        output.write("</testsuites>\n")
    }

    /// The findings are ordered by file: each file's stretch is counted, then written.
    private func writeSuites(of report: LintReport, to output: inout some TextOutputStream) {
        let findings = report.standing
        var start = findings.startIndex
        while start < findings.endIndex {
            let path = findings[start].location.path
            let end = findings[start...].firstIndex { $0.location.path != path } ?? findings.endIndex
            var tally = Tally()
            findings[start..<end].forEach { tally.count($0) }
            let name = XMLText.attribute("name", options.hostPath(path))
            output.write("  <testsuite\(name)\(tally.attributes)>\n")
            for finding in findings[start..<end] { output.write(element(for: finding)) }
            output.write("  </testsuite>\n")
            start = end
        }
    }

    private func element(for finding: Finding) -> String {
        let body = XMLText.content(FindingText(options: options).lines(of: finding).joined(separator: "\n"))
        let place = "\(finding.location.startLine):\(finding.location.startColumn)"
        let head = opening(name: "\(place) \(finding.rule)", of: finding.location.path)
        guard finding.severity > .info else {
            return head + "      <system-out>\(body)</system-out>\n    </testcase>\n"
        }
        return head + "      <failure" + XMLText.attribute("message", finding.message)
            + XMLText.attribute("type", finding.severity.rawValue) + ">\(body)</failure>\n    </testcase>\n"
    }

    private func suite(of entries: [NotEvaluated]) -> String {
        let tally = Tally(cases: entries.count, skipped: entries.count)
        let name = XMLText.attribute("name", options.say("未能判断", "not evaluated"))
        let cases = entries.map { entry in
            opening(name: entry.reason, of: entry.path)
                + "      <skipped\(XMLText.attribute("message", entry.message))/>\n"
                + "    </testcase>\n"
        }
        return "  <testsuite\(name)\(tally.attributes)>\n\(cases.joined())  </testsuite>\n"
    }

    private func passed(_ report: LintReport) -> String {
        let name = XMLText.attribute("name", report.tool.name)
        let text = SummaryText(options: options).lines(of: report).joined(separator: "\n")
        return "  <testsuite\(name)\(Tally(cases: 1).attributes)>\n" + opening(name: text, of: report.tool.name)
            + "    </testcase>\n  </testsuite>\n"
    }

    private func opening(name: String, of path: String) -> String {
        "    <testcase\(XMLText.attribute("name", name))\(XMLText.attribute("classname", options.hostPath(path)))>\n"
    }
}
