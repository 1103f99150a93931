import ArgumentParser
import Extraction
import Foundation
import RuleFiles
import SourceText

/// `jmlint mentions`: what the readers see in a text, as JSON Lines or a table.
struct MentionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mentions", abstract: "列出文中的数量、日期、人名、机构等，每处的值、区间、单位和所指的日子")

    @Argument(help: "文件、文件夹、通配路径；- 为标准输入（不写也是）", completion: .file())
    var paths: [String] = []
    @Flag(name: .long, help: "每行是一篇，各给一行结果")
    var lines = false
    @Option(name: .long, help: "文章的日期，如 2025-10-16；可带时刻 2025-10-16T09:30:00")
    var date: String?
    @Option(name: .long, help: "输出：jsonl、table，或只计数的 summary")
    var format: Format = .jsonl
    @OptionGroup var choice: SettingsOptions
    @OptionGroup var input: InputOptions

    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, table, summary }

    func run() throws {
        let context = try context()
        let settings = try choice.settings(near: paths.first)
        let files = FileListing(paths.isEmpty ? ["-"] : paths, excluding: settings.exclude.map { GlobPattern($0) })
            .files
        let documents = try input.reader(settings)
        let printer = MentionPrinter(reader: MentionReader(), format: format)
        for file in files {
            documents.read(file) { document in
                if lines {
                    printer.printLines(of: document, context)
                } else {
                    printer.printArticles(of: document, context)
                }
            }
        }
    }

    /// The article's date from `--date`.
    private func context() throws -> ReadingContext {
        guard let date else { return ReadingContext() }
        guard let day = CalendarDate(date.prefix(10)), date.count == 10 || clockSecond(date.dropFirst(10)) != nil else {
            throw ExitStatus.Obstacle(sentence: "--date 里的“\(date)”不是日期；写成 2025-10-16 或 2025-10-16T09:30:00")
        }
        return ReadingContext(date: day, second: clockSecond(date.dropFirst(10)))
    }

    private func clockSecond(_ text: Substring) -> Int? {
        let fields = text.dropFirst().split(separator: ":").compactMap { Int($0) }
        guard text.first == "T", fields.count == 3, fields[0] < 24, fields[1] < 60, fields[2] < 60 else { return nil }
        return fields[0] * 3600 + fields[1] * 60 + fields[2]
    }
}
