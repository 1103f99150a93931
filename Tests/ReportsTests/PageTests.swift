import Findings
import Testing

@testable import Reports

/// The HTML report, as far as it shows without a browser; Tests/Formats/browse.py opens it in one.
@Suite struct PageTests {
    private func page(_ report: LintReport, _ language: Language = .zh) -> String {
        HTMLReporter(options: ReportSamples.options(language)).text(of: report)
    }

    private func marked(_ parts: [WordDifference.Part]) -> String {
        parts.map { $0.differs ? "[\($0.text)]" : $0.text }.joined()
    }

    @Test(arguments: [
        ("12亩", "15亩", "[12]亩", "[15]亩"), ("联合实验室", "创新实验室", "[联合]实验室", "[创新]实验室"),
        ("1.5倍", "1.8倍", "[1.5]倍", "[1.8]倍"), ("全会", "区委全会", "全会", "[区委]全会"), ("春耕", "春耕", "春耕", "春耕"),
        ("", "春", "", "[春]"),
    ])
    func differingWordsAreMarkedOnBothSides(first: String, second: String, left: String, right: String) {
        let difference = WordDifference(first, second)
        #expect(marked(difference.first) == left)
        #expect(marked(difference.second) == right)
    }

    @Test func passagesThatShareLittleAreNotHeldAgainstEachOther() {
        let difference = WordDifference("港口去年建成码头三座并投产", "学校本周召开了家长会议")
        #expect(difference.first.map(\.differs) == [false])
        #expect(difference.second.map(\.differs) == [false])
    }

    @Test func aLongMiddleIsMarkedAsAWhole() {
        let (long, other) = (String(repeating: "甲", count: 4000), String(repeating: "乙", count: 4000))
        let difference = WordDifference("起" + long + "止" + long, "起" + long + other + "止" + long)
        #expect(difference.second.map(\.differs) == [false, true, false])
    }

    @Test func twoMonthsAreShownByDaysAndLongerStretchesByMonthsOrYears() {
        #expect(Periods(of: ["2024-02-28", "2024-03-01"]).names == ["2024-02-28", "2024-02-29", "2024-03-01"])
        let months = Periods(of: ["2024-11-30", "2025-02-01", "无"])
        #expect(months.names == ["2024-11", "2024-12", "2025-01", "2025-02"])
        #expect(months.name(of: "2024-12-31") == "2024-12")
        #expect(Periods(of: ["2001-01-01", "2012-05-05"]).names.count == 12)
        #expect(Periods(of: []).names == [])
    }

    @Test func onlyWhatStandsIsCountedAndTheRestIsMarked() {
        var known = ReportSamples.finding
        known.baselineState = .unchanged
        var accepted = ReportSamples.finding
        accepted.suppression = Suppression(kind: .inSource, reason: "<口径>不同", until: "2026-01-31")
        let report = ReportSamples.report([ReportSamples.finding, known, accepted])
        let census = ReportCensus(of: report)
        #expect(census.severities == [.error: 1])
        #expect(census.quiet == 2)
        let page = page(report)
        #expect(page.components(separatedBy: "<article class=\"dossier error quiet\"").count == 3)
        #expect(page.contains("已接受：&lt;口径&gt;不同，至 2026-01-31"))
    }

    @Test func theDossierShowsBothClippingsTheirSourceAndTheReckoning() {
        let page = page(ReportSamples.report([ReportSamples.finding]))
        #expect(page.contains("<blockquote>新开垦<mark><em>12</em>亩</mark>水田</blockquote>"))
        #expect(page.contains("<blockquote><mark><em>15</em>亩</mark>水田</blockquote>"))
        #expect(page.contains("<cite>春耕</cite><p><time datetime=\"2024-03-01\">2024-03-01</time>"))
        #expect(page.contains("<dt>算得</dt><dd>15−12=3</dd>"))
        #expect(page.contains("<dt>建议改为</dt><dd>“15亩”</dd>"))
    }

    @Test func nothingInATextIsTakenForMarkup() {
        var finding = ReportSamples.finding
        finding.message = "</script><script>alert(1)</script>"
        finding.location.article = "\"><img src=x onerror=alert(1)>"
        let page = page(ReportSamples.report([finding]))
        #expect(page.components(separatedBy: "<script>").count == 2)
        #expect(!page.contains("<img"))
        #expect(page.contains("data-find=\"&quot;&gt;&lt;img"))
    }

    @Test func thePageNeedsNothingFromElsewhere() {
        for report in [ReportSamples.odd, ReportSamples.report([])] {
            let page = page(report)
            #expect(!page.contains("http://") && !page.contains("https://"))
            #expect(page.contains("default-src 'none'"))
            #expect(page.hasSuffix("</html>\n"))
        }
    }

    @Test func thePageSpeaksEnglish() {
        #expect(page(ReportSamples.report([]), .en).contains("<h1>Fact check</h1>"))
    }
}
