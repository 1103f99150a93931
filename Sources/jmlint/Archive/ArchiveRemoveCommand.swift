import Archive
import ArgumentParser
import Foundation

/// `jmlint archive remove`: takes files out of an archive.
struct ArchiveRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "把文件的文章从档案里去掉；可写文件、文件夹、通配路径")

    @Argument(help: "文件、文件夹或通配路径；不必还在磁盘上", completion: .file())
    var paths: [String]
    @OptionGroup var choice: SettingsOptions
    @OptionGroup var options: ArchiveOptions

    func run() throws {
        let settings = try choice.settings(near: nil)
        let language = settings.language
        _ = try options.opened(for: .reading, settings)
        let archive = try options.opened(for: .writing, settings)
        let outcome = try language.telling { () throws(ArchiveProblem) in
            let outcome = try ArchiveRemoval(archive).remove(paths)
            try archive.close()
            return outcome
        }
        for path in outcome.unknown {
            ExitStatus.tell("\(path): " + language.choose("档案里没有它", "not in the archive"))
        }
        print(
            language.choose(
                "去掉 \(outcome.files) 个文件，\(outcome.articles) 篇",
                "took out \(outcome.files) file(s), \(outcome.articles) article(s)"))
        if !outcome.unknown.isEmpty { throw ExitStatus.couldNotRun }
    }
}
