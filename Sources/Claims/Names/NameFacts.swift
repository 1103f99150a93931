/// The persons, names, ranks and states that one article speaks of; part of its ``ArticleFacts``.
public struct NameFacts: Sendable, Codable {
    public var persons: [PersonSighting]
    public var names: [NameSighting]
    public var renamings: [Renaming]
    public var aliases: [NameAlias]
    /// Figures of three digits and more with the character after them (`1260名`), each once, ascending: articles that share
    /// some speak of one thing.
    public var figures: [String]
    public var ranks: [RankClaim]
    public var states: [StateClaim]
    public var lists: [MemberList]
    /// Results told without their figures, and figures told without their result.
    public var reckonings: [ToldReckoning]
    /// Figures told of several bodies side by side.
    public var peers: [PeerFigures]
    /// What the article is about, word boundaries apart: see ``TopicGrams``. Ascending.
    public var grams: [UInt32]

    public init(
        persons: [PersonSighting] = [], names: [NameSighting] = [], renamings: [Renaming] = [],
        aliases: [NameAlias] = [], figures: [String] = [], ranks: [RankClaim] = [],
        states: [StateClaim] = [], lists: [MemberList] = [], reckonings: [ToldReckoning] = [],
        peers: [PeerFigures] = [], grams: [UInt32] = []
    ) {
        self.persons = persons
        self.names = names
        self.renamings = renamings
        self.aliases = aliases
        self.figures = figures
        self.ranks = ranks
        self.states = states
        self.lists = lists
        self.reckonings = reckonings
        self.peers = peers
        self.grams = grams
    }

    /// What one article says of names; a pure function of it.
    public init(reading: ArticleReading) {
        let renaming = RenamingReader(reading: reading)
        self.init(
            persons: PersonReader(reading: reading).persons(), names: NameReader(reading: reading).names(),
            renamings: renaming.renamings(), aliases: renaming.aliases(),
            figures: Self.figures(in: reading.scalars), ranks: RankReader(reading: reading).claims(),
            states: StateReader(reading: reading).claims(),
            lists: MemberListReader(reading: reading, lexicon: .embedded).lists(),
            reckonings: ReckoningReader(reading: reading).reckonings(),
            peers: PeerFigureReader(reading: reading).lists(),
            grams: TopicGrams.grams(of: reading.scalars))
    }

    /// What the article is about, as far as names tell: persons, quoted words, names longer than their head noun.
    public var topics: Set<String> { Set(topicNames) }

    /// The same as they are told, some several times.
    var topicNames: [String] {
        knownPersons.map(\.name) + names.lazy.map(\.text).filter { $0.unicodeScalars.count >= 3 } + aliases.map(\.short)
    }

    /// Those that are persons without doubt.
    var knownPersons: [PersonSighting] { persons.filter { $0.manner != .supposed } }

    private static func figures(in scalars: [UInt32]) -> [String] {
        var figures: Set<String> = []
        var index = 0
        while index < scalars.count {
            guard scalars[index].isDigit else {
                index += 1
                continue
            }
            var end = index
            while end < scalars.count, scalars[end].isDigit || scalars[end] == 0x2E { end += 1 }
            let digits = scalars[index..<end].filter(\.isDigit).count
            // Years and the thousands of a round number tell little.
            if (3...9).contains(digits), end < scalars.count, scalars[end].isHan, scalars[end] != 0x5E74 {
                figures.insert(NameDistinctions.text(Array(scalars[index...end])))
            }
            index = end
        }
        return figures.sorted()
    }
}
