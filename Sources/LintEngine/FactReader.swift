import Checks
import Claims
import Findings
import RuleFiles
import SourceText

/// Makes the facts of a document's articles: everything that one article says, by itself.
struct FactReader: Sendable {
    /// Each with the id of its rule, which costs a copy of the whole check where it is asked of it for every article.
    let articleChecks: [(rule: String, check: any ArticleCheck)]
    let collectingChecks: [(rule: String, check: any CollectingCheck)]
    let splitter: ArticleSplitter
    let language: Language
    let times: RuleTimes?
    private let miner = ClaimMiner()

    init(checks: [any Check], language: Language, times: RuleTimes? = nil) {
        self.times = times
        articleChecks = checks.compactMap { check in check.articleCheck.map { (check.header.id, $0) } }
        collectingChecks = checks.compactMap { check in check.collectingCheck.map { (check.header.id, $0) } }
        splitter = ArticleSplitter()
        self.language = language
    }

    /// What one document gave.
    struct Outcome: Sendable {
        var facts: [ArticleFacts] = []
        var notEvaluated: [NotEvaluated] = []
        /// Rules that gave up, by id.
        var failures: [RuleFailure] = []
        /// Comments that let findings pass, in the order of the text.
        var acceptances: [InlineAcceptance] = []
        /// Whether anything of the document was read.
        var wasRead = true
    }

    func outcome(of document: Document) -> Outcome {
        var outcome = Outcome()
        let reading = splitter.read(document)
        let problems = document.problems + reading.problems
        outcome.wasRead = !problems.contains { $0.leavesFileUnread }
        outcome.notEvaluated = problems.map { NotEvaluated($0, in: language) }
        if !document.markup.comments.isEmpty {
            var comments = InlineAcceptanceReader(document)
            outcome.acceptances = comments.acceptances()
        }
        for article in reading.articles { add(ArticleReading(document: document, article: article), to: &outcome) }
        return outcome
    }

    private func add(_ reading: ArticleReading, to outcome: inout Outcome) {
        let mined = miner.mine(reading, mentions: reading.mentions)
        var facts = ArticleFacts(article: reading.info, claims: mined.claims, topic: mined.topic)
        facts.names = NameFacts(reading: reading)
        for (rule, check) in articleChecks {
            attempt(rule, reading, &outcome) { facts.findings += try check.findings(in: reading) }
        }
        for (rule, check) in collectingChecks {
            attempt(rule, reading, &outcome) { facts.collected += try check.collect(from: reading) }
        }
        facts.passages = Passage.passages(of: reading)
        outcome.facts.append(facts)
    }

    private func attempt(
        _ rule: String, _ reading: ArticleReading, _ outcome: inout Outcome, _ work: () throws -> Void
    ) {
        do { try times.measure(rule, work) } catch {
            let failure = RuleFailure(
                rule: rule, path: reading.info.path, article: reading.info.title, error: error)
            outcome.failures.append(failure)
            outcome.notEvaluated.append(
                NotEvaluated(path: failure.path, reason: "rule-gave-up", message: failure.message(in: language)))
        }
    }
}
