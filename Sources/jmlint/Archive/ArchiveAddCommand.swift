import Archive
import ArgumentParser
import Findings
import LintEngine
import RuleFiles
import SourceText

/// `jmlint archive add`: reads articles into an archive.
struct ArchiveAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "把文章读进档案；已在档案里而没有变的不再读，中断后再运行即接着做")

    @Argument(help: "文件、文件夹、通配路径", completion: .file())
    var paths: [String]
    @OptionGroup var choice: SettingsOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var options: ArchiveOptions

    func run() throws {
        let settings = try choice.settings(near: paths.first)
        let language = settings.language
        let listing = FileListing(paths, excluding: settings.exclude.map { GlobPattern($0) })
        for problem in listing.problems {
            ExitStatus.tell("\(problem.path): \(language.choose(problem.message, problem.englishMessage))")
        }
        guard !listing.files.isEmpty else { throw ExitStatus.couldNotRun }
        let linter = Linter(
            rules: try RuleLoader.rules(folders: settings.ruleFolders), settings: settings, threads: input.threadCount)
        let archive = try options.opened(for: .writing, settings)
        let progress = ProgressLine(language)
        let adding = ArchiveAdding(to: archive, linter: linter, reader: try input.reader(settings)) {
            progress.show($0.outcome.articles, $0.bytesDone, of: $0.bytesAll)
        }
        let outcome = try language.telling { () throws(ArchiveProblem) in
            let outcome = try adding.add(listing.files)
            // What stands in the log goes into the file: one file to copy.
            try archive.close()
            return outcome
        }
        progress.end()
        for entry in outcome.notEvaluated where entry.reason != "undated" {
            ExitStatus.tell("\(entry.path): \(entry.message)")
        }
        print(text(outcome, language))
        if !listing.problems.isEmpty { throw ExitStatus.couldNotRun }
    }

    private func text(_ outcome: ArchiveAdding.Outcome, _ language: Language) -> String {
        let removed = outcome.removed
        return language.choose(
            "读入 \(outcome.files) 个文件，存入 \(outcome.articles) 篇"
                + (removed > 0 ? "，换下 \(removed) 篇" : "") + "；\(outcome.unchangedFiles) 个文件没有变，未再读",
            "read \(outcome.files) file(s), stored \(outcome.articles) article(s)"
                + (removed > 0 ? ", took out \(removed)" : "") + "; \(outcome.unchangedFiles) file(s) unchanged")
    }
}
