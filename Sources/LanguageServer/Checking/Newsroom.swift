import Claims
import Findings
import LintEngine
import RuleFiles
import SourceText

/// What a session works with: the settings and rules of its folder, ready to run, and the files to compare with.
struct Newsroom: Sendable {
    let linter: Linter
    let reader: DocumentReader
    /// Files and folders that hold what was printed, as whole paths.
    private let compared: [String]
    /// The archive to compare with, as a whole path.
    private let archive: String?
    private let archives: ArchiveAccess?
    private let excludes: [GlobPattern]
    /// The settings, rule files and baseline with their states when read.
    private let sources: [String: FileStamp?]
    private let baseline: (file: BaselineFile, content: Baseline)?

    /// - Parameters:
    ///   - root: the folder of the session, empty for none.
    ///   - against: what to compare with in place of what the settings include.
    init(root: String, against: [String], configuration: ServerConfiguration) throws {
        let settings = try configuration.settings(root)
        sources = Self.states(of: settings, root: root)
        baseline = try settings.baseline.map { path in
            let file = BaselineFile(path: path)
            return (file, try file.baseline())
        }
        let rules = try configuration.rules(settings)
        linter = Linter(rules: rules, settings: settings, threads: configuration.threads)
        reader = DocumentReader(encoding: settings.encoding.flatMap { TextEncoding(named: $0) })
        let included = settings.include.isEmpty && !root.isEmpty ? [root] : settings.include
        let named = (against.isEmpty ? included : against).map { Self.path($0, from: root) }
        archives = configuration.archives
        archive = named.first { configuration.archives?.isArchive($0) == true }
        compared = named.filter { [archive] in $0 != archive }
        excludes = settings.exclude.map { GlobPattern($0) }
    }

    /// What findings about some articles are held against before anyone sees them.
    func review(of readings: [Linter.Reading]) -> FindingReview {
        var review = FindingReview(settings: linter.settings, rules: linter.rules)
        review.inline = readings.flatMap(\.acceptances)
        review.baseline = baseline
        review.today = readings.flatMap(\.articles).compactMap { $0.article.date?.date }.max()
        return review
    }

    /// The index that the drafts are judged in: they, what was printed, and the archive.
    func index(of articles: [ArticleFacts], over printed: MemoryIndex, replacing paths: Set<String>) throws
        -> any FactIndex
    {
        let overlaid = OverlaidIndex(articles, over: printed, replacing: paths)
        guard let archive, let archives else { return overlaid }
        return try archives.index(archive, (0..<overlaid.articleCount).map(overlaid.article), linter)
    }

    /// The files to compare with, as they are now.
    var files: [String] { FileListing(compared, excluding: excludes).files }

    /// Whether the settings leave a path out.
    func excludes(_ path: String) -> Bool { excludes.contains { $0.matches(path) } }

    /// Whether settings or rules were changed, added or removed since.
    func isStale(root: String) -> Bool { Self.states(of: linter.settings, root: root) != sources }

    /// Whether a path names a file of the settings or the rules.
    func isSource(_ path: String) -> Bool {
        path.hasSuffix("/" + SettingsFile.name) || sources[path] != nil
            || linter.settings.ruleFolders.contains { path.hasPrefix($0 + "/") }
    }

    private static func states(of settings: Settings, root: String) -> [String: FileStamp?] {
        var files = settings.files
        if !root.isEmpty, let nearest = SettingsFile.nearest(to: root) { files.append(nearest) }
        return Dictionary(files.map { ($0, FileStamp(of: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    private static func path(_ path: String, from root: String) -> String {
        path.hasPrefix("/") || root.isEmpty ? path : root + "/" + path
    }
}
