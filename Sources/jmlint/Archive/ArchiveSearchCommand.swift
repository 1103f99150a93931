import Archive
import ArgumentParser
import Findings
import SourceText

/// `jmlint archive search`: articles and figures by words.
struct ArchiveSearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "在档案里查：同时含有这些词的文章，新的在前，连同其中的数字")

    @Argument(help: "词，几个词须同时出现；名称、日期、数字都可以")
    var words: [String]
    @OptionGroup var choice: SettingsOptions
    @OptionGroup var options: ArchiveOptions
    @OptionGroup var period: PeriodOptions
    @Option(name: .long, help: "最多显示几篇")
    var most = 20
    @Flag(name: .long, help: "写成 JSON，每篇一行")
    var json = false

    func run() throws {
        let settings = try choice.settings(near: nil)
        let language = settings.language
        let archive = try options.opened(for: .reading, settings)
        let days = try period.period()
        let outcome = try language.telling { () throws(ArchiveProblem) in
            try ArchiveSearch(archive).outcome(words: words, period: days, most: max(1, most))
        }
        for hit in outcome.hits { print(json ? try SortedJSON.line(hit) : text(hit)) }
        guard !json else { return }
        print(
            language.choose(
                "共 \(outcome.count) 篇，显示 \(outcome.hits.count) 篇",
                "\(outcome.count) article(s), \(outcome.hits.count) shown"))
    }

    private func text(_ hit: ArchiveSearch.Hit) -> String {
        let head = "\(hit.path):\(hit.line)  \(hit.date ?? "")  \(hit.title)"
        let figures = hit.figures.map { "    \($0.text) ＝ \($0.value)　\($0.sentence)" }
        return ([head, "    " + hit.text] + figures).joined(separator: "\n")
    }
}
