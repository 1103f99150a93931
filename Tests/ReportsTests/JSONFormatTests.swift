import Findings
import Foundation
import Reports
import Testing

/// The formats that are JSON: SARIF, GitLab, rdjson.
@Suite struct JSONFormatTests {
    private func object(_ reporter: any Reporter, _ report: LintReport) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(reporter.text(of: report).utf8)) as? [String: Any])
    }

    private func results(_ report: LintReport) throws -> [[String: Any]] {
        let runs = try #require(
            try object(SARIFReporter(options: ReportSamples.options()), report)["runs"] as? [[String: Any]])
        return try #require(runs.first?["results"] as? [[String: Any]])
    }

    @Test func sarifTellsThePlaceTheOtherPlaceAndTheFingerprint() throws {
        let result = try #require(try results(ReportSamples.report([ReportSamples.finding])).first)
        #expect(result["ruleId"] as? String == "facts/area")
        #expect(result["level"] as? String == "error")
        #expect(result["rank"] as? Double == 95)
        #expect(result["partialFingerprints"] as? [String: String] == ["jmlint/v1": "0123456789abcdef"])
        let place = try #require(
            (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        let region = try #require(place["region"] as? [String: Any])
        #expect([region["startLine"], region["startColumn"], region["endColumn"]].map { $0 as? Int } == [1, 4, 7])
        let related = try #require((result["relatedLocations"] as? [[String: Any]])?.first)
        #expect(((related["message"] as? [String: Any])?["text"] as? String)?.contains("《春耕》") == true)
        let message = try #require((result["message"] as? [String: Any])?["text"] as? String)
        #expect(message.hasSuffix("\n= 算得：15−12=3"))
    }

    @Test func sarifHasTheHelpOfTheRulesThatSpoke() throws {
        let runs = try object(
            SARIFReporter(options: ReportSamples.options()), ReportSamples.report([ReportSamples.finding]))["runs"]
        let run = try #require((runs as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rule = try #require((driver["rules"] as? [[String: Any]])?.first)
        #expect((rule["help"] as? [String: String]) == ["text": "同一块地的面积应当一致。", "markdown": "# facts/area"])
    }

    @Test func sarifTellsOfWhatTheBaselineKnowsAndTheRunFoundNoMore() throws {
        var known = ReportSamples.finding
        known.baselineState = .unchanged
        known.suppression = Suppression(kind: .external, reason: "口径不同", author: nil, until: nil)
        var report = ReportSamples.report([known])
        report.absent = [
            AbsentFinding(
                rule: "x/gone", severity: .warning, fingerprint: "00112233445566aa", path: "稿件/乙 一.txt",
                article: "云栖港开工", text: "三幢")
        ]
        let results = try results(report)
        let gone = try #require(results.last)
        #expect(results.count == 2)
        #expect(gone["baselineState"] as? String == "absent")
        #expect(gone["level"] as? String == "warning")
        #expect(gone["ruleIndex"] as? Int == 1)
        #expect(gone["partialFingerprints"] as? [String: String] == ["jmlint/v1": "00112233445566aa"])
        #expect(gone["message"] as? [String: String] == ["text": "“三幢”：已经没有这处发现"])
        #expect((gone["suppressions"] as? [Any])?.isEmpty == true)
        let place = try #require((gone["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        #expect((place["artifactLocation"] as? [String: String])?["uriBaseId"] == "%SRCROOT%")
        #expect(place["region"] == nil)
    }

    @Test func sarifMarksWhatIsKnownOrAcceptedAndTheOthersLeaveItOut() throws {
        var known = ReportSamples.finding
        known.baselineState = .unchanged
        var accepted = ReportSamples.finding
        accepted.baselineState = .new
        accepted.suppression = Suppression(kind: .external, reason: "口径不同", author: "许知远", until: "2026-01-31")
        let report = ReportSamples.report([known, accepted])
        let results = try results(report)
        #expect(results.map { $0["baselineState"] as? String } == ["unchanged", "new"])
        #expect((results[0]["suppressions"] as? [Any])?.count == 0)
        let suppression = try #require((results[1]["suppressions"] as? [[String: Any]])?.first)
        #expect(suppression["justification"] as? String == "口径不同")
        #expect(suppression["kind"] as? String == "external")
        for reporter in ReporterList.reporters where !["sarif", "html"].contains(reporter.format) {
            let text = reporter.init(options: ReportSamples.options()).text(of: report)
            #expect(!text.contains("facts/area"), "\(reporter.format)")
        }
    }

    @Test func pathsBelowTheRootAreRelativeAndEncodedByBytes() throws {
        var finding = ReportSamples.finding
        finding.location.path = "/报社/稿 件/a%b:c\n.txt"
        let result = try #require(try results(ReportSamples.report([finding])).first)
        let place = try #require(
            (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        let artifact = try #require(place["artifactLocation"] as? [String: String])
        #expect(artifact == ["uri": "%E7%A8%BF%20%E4%BB%B6/a%25b%3Ac%0A.txt", "uriBaseId": "%SRCROOT%"])
        #expect(URL(string: artifact["uri"] ?? "")?.path.hasSuffix("a%b:c\n.txt") == true)
    }

    @Test func gitLabFingerprintsStandOnce() throws {
        let report = ReportSamples.report([ReportSamples.finding, ReportSamples.finding])
        let text = GitLabReporter(options: ReportSamples.options()).text(of: report)
        let list = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        #expect(list.map { $0["fingerprint"] as? String } == ["0123456789abcdef", "0123456789abcdef-2"])
        #expect(list.map { $0["severity"] as? String } == ["major", "major"])
        let location = try #require(list[0]["location"] as? [String: Any])
        #expect(location["path"] as? String == "a.txt")
        #expect(location["lines"] as? [String: Int] == ["begin": 1, "end": 1])
    }

    @Test func rdjsonCountsBytesAndSuggestsTheChange() throws {
        let report = ReportSamples.report([ReportSamples.finding])
        let list = try object(RDJSONReporter(options: ReportSamples.options()), report)["diagnostics"]
        let diagnostic = try #require((list as? [[String: Any]])?.first)
        let range = try #require((diagnostic["location"] as? [String: Any])?["range"] as? [String: [String: Int]])
        // 新开垦 takes nine bytes, 12亩 five.
        #expect(range == ["start": ["line": 1, "column": 10], "end": ["line": 1, "column": 15]])
        #expect((diagnostic["suggestions"] as? [[String: Any]])?.first?["text"] as? String == "15亩")
    }

    @Test(arguments: ["json", "sarif", "gitlab", "rdjson"])
    func oddPlacesStayJSONAndKeepTheirText(format: String) throws {
        let reporter = try #require(ReporterList.reporter(of: format)).init(options: ReportSamples.options())
        for report in [ReportSamples.odd, ReportSamples.report([])] {
            let text = reporter.text(of: report)
            _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: [])
            #expect(text.hasSuffix("\n"))
        }
        #expect(reporter.text(of: ReportSamples.odd).contains("𠮷😀"))
    }
}
