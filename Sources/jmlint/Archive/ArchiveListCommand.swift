import Archive
import ArgumentParser
import Foundation

/// `jmlint archive list`: the files of an archive.
struct ArchiveListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出档案里的文件：篇数、日期、路径")

    @OptionGroup var choice: SettingsOptions
    @OptionGroup var options: ArchiveOptions
    @Flag(name: .long, help: "写成 JSON，每个文件一行")
    var json = false

    func run() throws {
        let settings = try choice.settings(near: nil)
        let archive = try options.opened(for: .reading, settings)
        let files = try settings.language.telling { () throws(ArchiveProblem) in try ArchiveCatalog(archive).files() }
        for file in files {
            if json {
                print(try SortedJSON.line(file))
            } else {
                let days = [file.first, file.last].compactMap { $0 }
                let period = days.first == days.last ? days.first ?? "" : days.joined(separator: "…")
                let note = file.isComplete ? "" : settings.language.choose("（没有读完）", " (incomplete)")
                print("\(file.articles)\t\(period)\t\(file.path)\(note)")
            }
        }
    }
}

/// JSON with the keys in order, one line a value.
enum SortedJSON {
    static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
