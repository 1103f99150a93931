import Claims
import Findings

/// A kind of rule: one file a kind, registered in ``CheckRegistry``.
public protocol Check: Sendable {
    /// The word after `kind:` in a rule file.
    static var kind: String { get }
    /// What it looks for, one Chinese sentence.
    static var summary: String { get }
    /// What it can be told.
    static var options: [OptionSpec] { get }
    /// The names that its messages may use beside ``RuleHeader/commonPlaceholders``.
    static var placeholders: [String] { get }
    var header: RuleHeader { get }
    /// The check as what it is; nil for what it is not. Asked instead of a cast, which would search the whole program for
    /// conformances at every start.
    var articleCheck: (any ArticleCheck)? { get }
    var collectingCheck: (any CollectingCheck)? { get }
    var corpusCheck: (any CorpusCheck)? { get }

    /// Reads the options; what is wrong with them is noted in the reader, and the check is then never run.
    init(header: RuleHeader, options: OptionReader)
}

extension Check {
    public static var options: [OptionSpec] { [] }
    public static var placeholders: [String] { [] }
    public var articleCheck: (any ArticleCheck)? { nil }
    public var collectingCheck: (any CollectingCheck)? { nil }
    public var corpusCheck: (any CorpusCheck)? { nil }

    /// The wording in the language of the run.
    func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        header.language.choose(chinese(), english())
    }
}

/// Judges one article by itself: a pure function of it.
public protocol ArticleCheck: Check {
    /// In the order of the text; throws where it gave up on this article, which is then counted as not evaluated.
    func findings(in reading: ArticleReading) throws -> [Finding]
}

/// Notes facts in each article, then judges those of equal key together, over all articles.
public protocol CollectingCheck: Check {
    /// In the order of the text; throws where it gave up on this article, which is then counted as not evaluated.
    func collect(from reading: ArticleReading) throws -> [CollectedFact]
    /// Judges what was collected under one key, in the order of the articles (path, then place). Each finding stands in an
    /// article asked about; a slip that stands in none of them is not told.
    func findings(among facts: [Sited<CollectedFact>], about asked: AskedArticles) -> [Finding]
}

/// Compares articles through the index.
public protocol CorpusCheck: Check {
    /// Whether it asks for the names of many articles, which an archive reads while others run: it is begun behind those.
    static var asksForNames: Bool { get }
    /// What contradicts, or repeats, something in the articles asked about.
    ///
    /// `primary` are all articles of a folder, or only the draft of an editor; the index holds them too. Each finding
    /// stands in one of them, with places of other articles beside it.
    func findings(in index: any FactIndex, about primary: [ArticleFacts]) -> [Finding]
}

extension CorpusCheck {
    public static var asksForNames: Bool { false }
}

extension ArticleCheck {
    public var articleCheck: (any ArticleCheck)? { self }
}

extension CollectingCheck {
    public var collectingCheck: (any CollectingCheck)? { self }
}

extension CorpusCheck {
    public var corpusCheck: (any CorpusCheck)? { self }
}
