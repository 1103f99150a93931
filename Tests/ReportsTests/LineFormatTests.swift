import Findings
import Foundation
import Reports
import Testing

/// The formats that are lines: GitHub's commands, CSV, Markdown.
@Suite struct LineFormatTests {
    private func text(_ format: String, _ report: LintReport) throws -> String {
        try #require(ReporterList.reporter(of: format)).init(options: ReportSamples.options()).text(of: report)
    }

    @Test func aGitHubCommandStaysOnOneLine() throws {
        let text = try text("github", ReportSamples.report([ReportSamples.finding]))
        #expect(
            text == "::error file=a.txt,line=1,endLine=1,col=4,endColumn=7,title=jmlint facts/area::“12亩”与“15亩”不一致"
                + "%0A→ 这里写作“15亩”  《春耕》（2024-03-01） b.txt:2:1%0A= 算得：15−12=3\n")
    }

    @Test func whatWouldEndAGitHubCommandIsEscaped() throws {
        let lines = try text("github", ReportSamples.odd).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("::error file=有 空格/换%0A行%3A%2C%25\"<&>.txt,line=1,"))
        #expect(lines[2].hasPrefix("::notice "))
    }

    @Test func csvKeepsLineEndsAndQuotesInsideCells() throws {
        let rows = CSVRows.rows(of: try text("csv", ReportSamples.odd))
        #expect(rows.map(\.count) == [16, 16, 16, 16])
        #expect(rows[0].first == "\u{FEFF}severity")
        #expect(rows[1][3] == "引\"号<&>\\\u{01}\u{7F}\u{2028}\n𠮷😀\t,;%|`*[x](y)")
        #expect(rows[2][4] == "有 空格/换\n行:,%\"<&>.txt")
        #expect(rows[2][12] == "《春耕》（2024-03-01） /绝对/𠮷.txt:2:1“15亩”")
    }

    @Test(arguments: ["=1+1", "@SUM(A1)", "-3℃", "+5%", "\t=1"])
    func csvCellsAreNeverFormulas(message: String) throws {
        var finding = ReportSamples.finding
        finding.message = message
        #expect(CSVRows.rows(of: try text("csv", ReportSamples.report([finding])))[1][3] == "'" + message)
    }

    @Test func markdownShowsBothPassagesInTheirContext() throws {
        let text = try text("markdown", ReportSamples.report([ReportSamples.finding]))
        #expect(
            text == """
                # jmlint 核对报告

                读了 2 个文件、2 篇文章、3 条断言：1 处发现（错误 1；矛盾 1）

                ## a.txt

                - **错误** 1:4 “12亩”与“15亩”不一致 `facts/area`

                  > 新开垦**12亩**水田

                  → 这里写作“15亩”  《春耕》（2024-03-01） b.txt:2:1

                  > **15亩**水田

                  - 算得：15−12=3

                """)
    }

    @Test func markdownTakesNothingForMarkup() throws {
        let text = try text("markdown", ReportSamples.odd)
        #expect(text.contains("\\`\\*\\[x\\](y)"))
        #expect(text.contains("\n## 有 空格/换 行:,%\"\\<\\&\\>.txt\n"))
        #expect(!text.contains("\u{01}"))
    }
}
