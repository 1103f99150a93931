import Archive
import ArgumentParser
import Findings
import SourceText

/// The options that say what the articles checked are held against.
struct AgainstOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("拿来对照的档案、文件或文件夹；只报与所查文章有关的", valueName: "path"), completion: .file())
    var against: [String] = []
    @OptionGroup var period: PeriodOptions

    /// The git revision of `--since`; nil where it gives a day, or nothing.
    var revision: String? { period.since.flatMap { CalendarDate($0) == nil ? $0 : nil } }

    /// What the arguments name.
    func reference() throws -> Reference {
        var dates = period
        if revision != nil { dates.since = nil }
        let archives = against.filter(ArchiveFile.isArchive)
        guard archives.count <= 1 else {
            throw ExitStatus.Obstacle(sentence: "一次只能与一个档案对照：" + archives.joined(separator: "、"))
        }
        return Reference(
            archive: archives.first, listing: FileListing(against.filter { !archives.contains($0) }),
            period: try dates.period())
    }
}

/// The options that name a period.
struct PeriodOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "只看这一天以来的已刊文章，如 2024-01-01；check 里也可写 git 的版本，如 HEAD：只报自它以来改动的行上的发现", valueName: "date"))
    var since: String?
    @Option(name: .long, help: ArgumentHelp("只看到这一天为止的已刊文章", valueName: "date"))
    var until: String?

    func period() throws -> ArchivePeriod {
        ArchivePeriod(since: try day(since, "--since"), until: try day(until, "--until"))
    }

    private func day(_ text: String?, _ option: String) throws -> CalendarDate? {
        guard let text else { return nil }
        guard let day = CalendarDate(text) else {
            throw ExitStatus.Obstacle(sentence: "\(option) 里的“\(text)”不是日期；写成 2024-01-31 这样")
        }
        return day
    }
}

/// What the articles checked are held against: an archive, files, both or nothing.
struct Reference {
    var archive: String?
    var listing = FileListing([])
    var period = ArchivePeriod()

    /// The files that it is read from.
    var files: [String] { [archive].compactMap { $0 } + listing.files }
}
