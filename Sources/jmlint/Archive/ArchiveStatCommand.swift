import Archive
import ArgumentParser
import Findings

/// `jmlint archive stat`: how much an archive holds.
struct ArchiveStatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "stat", abstract: "档案里有多少文章、说法、名称，占多大")

    @OptionGroup var choice: SettingsOptions
    @OptionGroup var options: ArchiveOptions
    @Flag(name: .long, help: "写成一行 JSON")
    var json = false

    func run() throws {
        let settings = try choice.settings(near: nil)
        let archive = try options.opened(for: .reading, settings)
        let sum = try settings.language.telling { () throws(ArchiveProblem) in try ArchiveCatalog(archive).sum() }
        print(json ? try SortedJSON.line(sum) : text(sum, settings.language))
    }

    private func text(_ sum: ArchiveCatalog.Sum, _ language: Language) -> String {
        let period = [sum.first, sum.last].compactMap { $0 }.joined(separator: "…")
        let ratio = sum.text > 0 ? sum.size * 10 / sum.text : 0
        return language.choose(
            """
            文件 \(sum.files)　文章 \(sum.articles)　数字与日期的说法 \(sum.claims)　名称 \(sum.names)　指纹 \(sum.fingerprints)
            日期 \(period.isEmpty ? "无" : period)
            原文 \(sum.text) 字节，档案 \(sum.size) 字节（\(ratio / 10).\(ratio % 10) 倍）
            读者 jmlint \(sum.readers.joined(separator: "、"))
            """,
            """
            files \(sum.files)  articles \(sum.articles)  claims \(sum.claims)  names \(sum.names)  fingerprints \(sum.fingerprints)
            days \(period.isEmpty ? "none" : period)
            text \(sum.text) bytes, archive \(sum.size) bytes (\(ratio / 10).\(ratio % 10) times)
            read by jmlint \(sum.readers.joined(separator: ", "))
            """)
    }
}
