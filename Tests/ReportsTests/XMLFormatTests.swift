import Findings
import Foundation
import Reports
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The formats that are XML: JUnit and Checkstyle.
@Suite struct XMLFormatTests {
    /// The elements of a report in order, each with its attributes.
    private final class Elements: NSObject, XMLParserDelegate {
        var all: [(name: String, attributes: [String: String])] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            all.append((name, attributes))
        }
    }

    private func elements(_ format: String, _ report: LintReport) throws -> [(
        name: String, attributes: [String: String]
    )] {
        let reporter = try #require(ReporterList.reporter(of: format)).init(options: ReportSamples.options())
        let parser = XMLParser(data: Data(reporter.text(of: report).utf8))
        let elements = Elements()
        parser.delegate = elements
        #expect(parser.parse(), "\(format): \(String(describing: parser.parserError))")
        return elements.all
    }

    @Test func junitHasASuiteForEachFileAndAFailureForEachFinding() throws {
        var other = ReportSamples.finding
        other.location.path = "b.txt"
        other.severity = .info
        let all = try elements(
            "junit",
            ReportSamples.report(
                [ReportSamples.finding, other],
                notEvaluated: [NotEvaluated(path: "c.txt", reason: "empty", message: "空")]))
        #expect(
            all.map(\.name) == [
                "testsuites", "testsuite", "testcase", "failure", "testsuite", "testcase", "system-out", "testsuite",
                "testcase", "skipped",
            ])
        #expect(all[0].attributes["tests"] == "3")
        #expect(all[0].attributes["failures"] == "1")
        #expect(all[1].attributes["name"] == "a.txt")
        #expect(all[2].attributes["name"] == "1:4 facts/area")
        #expect(all[3].attributes["message"] == "“12亩”与“15亩”不一致")
        #expect(all[4].attributes["failures"] == "0")
    }

    @Test func junitHasACaseThatPassesWhereNothingIsFound() throws {
        let all = try elements("junit", ReportSamples.report([]))
        #expect(all.map(\.name) == ["testsuites", "testsuite", "testcase"])
        #expect(all[2].attributes["name"]?.contains("没有发现问题") == true)
    }

    @Test func checkstyleGroupsByFile() throws {
        var other = ReportSamples.finding
        other.location.path = "b.txt"
        let all = try elements(
            "checkstyle", ReportSamples.report([ReportSamples.finding, ReportSamples.finding, other]))
        #expect(all.map(\.name) == ["checkstyle", "file", "error", "error", "file", "error"])
        #expect(all[2].attributes["line"] == "1")
        #expect(all[2].attributes["column"] == "4")
        #expect(all[2].attributes["source"] == "facts/area")
    }

    @Test(arguments: ["junit", "checkstyle"])
    func oddPlacesStayXMLAndKeepWhatXMLCanHold(format: String) throws {
        let all = try elements(format, ReportSamples.odd)
        let names = all.compactMap { $0.attributes["name"] }
        #expect(names.contains("有 空格/换\n行:,%\"<&>.txt"))
        let message = try #require(all.compactMap { $0.attributes["message"] }.first)
        #expect(message.hasPrefix("引\"号<&>\\␁␡\u{2028}\n𠮷😀\t"))
    }
}
