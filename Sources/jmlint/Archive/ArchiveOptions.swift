import Archive
import ArgumentParser
import Findings
import RuleFiles

/// The options that name an archive, shared by its verbs.
struct ArchiveOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("档案文件；不写则取 .lint.yml 里的 archive:", valueName: "file"), completion: .file())
    var archive: String?

    /// The archive's path: as given, else that of the settings.
    func path(_ settings: Settings) throws -> String {
        if let path = archive ?? settings.archive { return path }
        throw ExitStatus.Obstacle(
            sentence: settings.language.choose(
                "没有说明用哪个档案：写 --archive 文件，或在 .lint.yml 里写 archive: 文件",
                "no archive named: give --archive FILE, or archive: in .lint.yml"))
    }

    func opened(for purpose: ArchiveFile.Purpose, _ settings: Settings) throws -> ArchiveFile {
        let path = try path(settings)
        return try settings.language.telling { () throws(ArchiveProblem) in try ArchiveFile(path: path, for: purpose) }
    }
}

extension Language {
    /// Does some work on an archive; what kept it from being done ends the run with a sentence.
    func telling<Result>(_ work: () throws(ArchiveProblem) -> Result) throws -> Result {
        do { return try work() } catch { throw ExitStatus.Obstacle(sentence: error.message(in: self)) }
    }
}
