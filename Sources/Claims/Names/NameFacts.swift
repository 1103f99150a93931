/// The persons, names, ranks and states that one article speaks of; part of its ``ArticleFacts``.
public struct NameFacts: Sendable, Codable {
    public var persons: [PersonSighting]
    public var names: [NameSighting]
    public var renamings: [Renaming]
    public var aliases: [NameAlias]

    public init(
        persons: [PersonSighting] = [], names: [NameSighting] = [], renamings: [Renaming] = [],
        aliases: [NameAlias] = []
    ) {
        self.persons = persons
        self.names = names
        self.renamings = renamings
        self.aliases = aliases
    }

    /// What one article says of names; a pure function of it.
    public init(reading: ArticleReading) {
        let renaming = RenamingReader(reading: reading)
        self.init(
            persons: PersonReader(reading: reading).persons(), names: NameReader(reading: reading).names(),
            renamings: renaming.renamings(), aliases: renaming.aliases())
    }
}
