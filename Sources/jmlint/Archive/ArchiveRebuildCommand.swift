import Archive
import ArgumentParser
import Findings
import Foundation
import LintEngine
import RuleFiles

/// `jmlint archive rebuild`: reads everything in an archive again.
struct ArchiveRebuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "按现在的程序和规则把档案里的文件全部重读一遍；换上新档案之前旧的不动")

    @OptionGroup var choice: SettingsOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var options: ArchiveOptions

    func run() throws {
        let settings = try choice.settings(near: nil)
        let language = settings.language
        let path = try options.path(settings)
        let linter = Linter(
            rules: try RuleLoader.rules(folders: settings.ruleFolders), settings: settings, threads: input.threadCount)
        let rebuilding = ArchiveRebuilding(path: path, linter: linter, reader: try input.reader(settings))
        let progress = ProgressLine(language)
        let outcome = try language.telling { () throws(ArchiveProblem) in
            try rebuilding.rebuild { progress.show($0.outcome.articles, $0.bytesDone, of: $0.bytesAll) }
        }
        progress.end()
        for gone in outcome.gone {
            ExitStatus.tell("\(gone): " + language.choose("文件已不在，没有进新档案", "the file is gone; left out"))
        }
        print(
            language.choose(
                "重建完毕：\(outcome.added.files) 个文件，\(outcome.added.articles) 篇",
                "rebuilt: \(outcome.added.files) file(s), \(outcome.added.articles) article(s)"))
        if !outcome.gone.isEmpty {
            print(language.choose("旧档案留在 \(outcome.old)", "the old archive is kept as \(outcome.old)"))
        }
    }
}
