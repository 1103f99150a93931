import Findings

/// A page of its own for people: an overview with plots, and a dossier for each finding with both clippings.
///
/// Everything is in the one file: no server, no network. It can be read and printed without its script, which only
/// filters and searches.
public struct HTMLReporter: Reporter {
    public static let format = "html"
    public static let fileExtensions = ["html", "htm"]
    let options: ReportOptions

    public init(options: ReportOptions) { self.options = options }

    public func write(_ report: LintReport, to output: inout some TextOutputStream) {
        let census = ReportCensus(of: report)
        output.write(head)
        output.write("<body>\n")
        output.write(PageOverview(options: options, report: report, census: census).html)
        if !report.findings.isEmpty { output.write(PageControls(options: options, census: census).html) }
        output.write("<main id=\"dossiers\">\n")
        writeDossiers(of: report, to: &output)
        output.write("</main>\n<p class=\"nothing\" hidden>\(options.say("没有符合的条目", "Nothing matches"))</p>\n")
        output.write("<footer>\(XMLText.content(report.tool.name)) \(XMLText.content(report.tool.version))</footer>\n")
        output.write("<script>\n\(PageScript.text)</script>\n</body>\n</html>\n")
    }

    /// The gravest first, each severity a section; inside it in the order of the report.
    private func writeDossiers(of report: LintReport, to output: inout some TextOutputStream) {
        var number = 0
        for severity in Severity.allCases.reversed() {
            var isFirst = true
            for finding in report.findings where finding.severity == severity {
                if isFirst {
                    let name = Wording.name(of: severity, options.language)
                    output.write("<section class=\"group \(severity.rawValue)\"><h2>\(name)</h2>\n")
                }
                isFirst = false
                number += 1
                output.write(Dossier(options: options, finding: finding, number: number).html)
            }
            if !isFirst { output.write("</section>\n") }
        }
    }

    /// The policy forbids everything but what stands in the page itself.
    private var head: String {
        """
        <!DOCTYPE html>
        <html lang="\(options.say("zh-CN", "en"))">
        <head>
        <meta charset="utf-8">
        <meta name="generator" content="jmlint">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
        script-src 'unsafe-inline'; img-src data:">
        <meta name="color-scheme" content="light dark">
        <title>\(options.say("核对报告", "Fact check")) · jmlint</title>
        <link rel="icon" href="data:,">
        <style>
        \(PageStyle.text)</style>
        </head>

        """
    }
}
