import Reports
import Testing

@Suite struct ReporterListTests {
    @Test(arguments: [
        ("out.sarif", "sarif"), ("out.sarif.json", "sarif"), ("out.json", "json"), ("OUT.JSON", "json"),
        ("报告.html.md", "markdown"), ("x.jsonl", "jsonl"), ("表.csv", "csv"), ("a.txt", "text"),
    ])
    func theNameOfAFileTellsItsForm(name: String, format: String) {
        #expect(ReporterList.reporter(forFile: name)?.format == format)
    }

    @Test(arguments: ["out", "out.xml", "json", ".json/x"])
    func aNameThatTellsNothingNamesNoForm(name: String) {
        #expect(ReporterList.reporter(forFile: name) == nil)
    }

    @Test func noTwoFormsShareAnEnding() {
        let endings = ReporterList.reporters.flatMap { $0.fileExtensions }
        #expect(Set(endings).count == endings.count)
    }
}
