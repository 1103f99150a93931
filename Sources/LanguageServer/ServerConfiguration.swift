import RuleFiles

/// What the program's arguments settle for a session.
public struct ServerConfiguration: Sendable {
    /// The settings that hold for a session's folder; empty where the client names none.
    public var settings: @Sendable (_ root: String) throws -> Settings
    /// The rules that may run under settings.
    public var rules: @Sendable (Settings) throws -> [Rule] = { try RuleLoader.rules(folders: $0.ruleFolders) }
    /// Files and folders to compare with, in place of those that the settings include.
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
