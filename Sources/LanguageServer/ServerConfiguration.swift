import Claims
import LintEngine
import RuleFiles

/// What the program's arguments settle for a session.
public struct ServerConfiguration: Sendable {
    /// The settings that hold for a session's folder; empty where the client names none.
    public var settings: @Sendable (_ root: String) throws -> Settings
    /// The rules that may run under settings.
    public var rules: @Sendable (Settings) throws -> [Rule] = { try RuleLoader.rules(folders: $0.ruleFolders) }
    /// How an archive is asked; nil where none can be.
    public var archives: ArchiveAccess?
    /// An archive, files and folders to compare with, in place of those that the settings include.
    public var against: [String]
    public var threads: Int
    /// How long a draft must rest before it is checked, in milliseconds.
    public var debounce: Int

    public init(
        against: [String] = [], threads: Int, debounce: Int = 150,
        settings: @escaping @Sendable (_ root: String) throws -> Settings
    ) {
        self.against = against
        self.threads = threads
        self.debounce = debounce
        self.settings = settings
    }
}

/// The way to archives, which this target knows nothing of.
public struct ArchiveAccess: Sendable {
    /// Whether a path names one.
    public var isArchive: @Sendable (_ path: String) -> Bool
    /// The index of some articles and of an archive, for the rules of a linter.
    public var index: @Sendable (_ path: String, _ articles: [ArticleFacts], _ linter: Linter) throws -> any FactIndex

    public init(
        isArchive: @escaping @Sendable (String) -> Bool,
        index: @escaping @Sendable (String, [ArticleFacts], Linter) throws -> any FactIndex
    ) {
        self.isArchive = isArchive
        self.index = index
    }
}
