import Checks
import Claims
import Findings
import RuleFiles
import SourceText

/// Keeps what documents gave, so that an unchanged one is not read again.
public protocol ReadingCache: Sendable {
    /// What was kept under a key; nil where nothing was.
    func reading(of key: ContentDigest) -> CachedReading?
    func keep(_ reading: CachedReading, of key: ContentDigest)
}

/// What one document gave, findings of its articles included; nothing is kept of a document on which a rule gave up.
public struct CachedReading: Sendable, Codable {
    public var articles: [ArticleFacts]
    public var notEvaluated: [NotEvaluated]
    public var acceptances: [InlineAcceptance]
    public var wasRead: Bool
}

extension Linter {
    /// Everything apart from the document that its reading depends on: the program, the language, and the rules that read single
    /// articles with their severities.
    ///
    /// Rules that only compare articles are not among it: they ask anew in every run.
    /// - Parameter program: what tells one build of the program from another.
    func readingSignature(program: String) -> String {
        let parts = rules.filter { $0.check.articleCheck != nil || $0.check.collectingCheck != nil }.map { rule in
            "\(rule.id) \(rule.digest) \(rule.header.severity.rawValue)"
        }
        return ([program, settings.language.rawValue] + parts).joined(separator: "\n")
    }
}

/// The cache as one run uses it.
struct ReadingMemory: Sendable {
    let cache: any ReadingCache
    let signature: String

    /// What is kept of a document, or what reading it gives, which is then kept.
    func outcome(of document: Document, read: () -> FactReader.Outcome) -> FactReader.Outcome {
        let base = document.base
        let content = ContentDigest(document.source).text
        let key = ContentDigest(
            [signature, document.path, "\(base.lines) \(base.bytes)", document.encoding.rawValue, content]
                .joined(separator: "\u{1F}"))
        if let kept = cache.reading(of: key) { return FactReader.Outcome(kept) }
        let outcome = read()
        if outcome.failures.isEmpty, document.problems.isEmpty { cache.keep(outcome.cached, of: key) }
        return outcome
    }
}

extension FactReader.Outcome {
    init(_ kept: CachedReading) {
        self.init(
            facts: kept.articles, notEvaluated: kept.notEvaluated, acceptances: kept.acceptances, wasRead: kept.wasRead)
    }

    var cached: CachedReading {
        CachedReading(articles: facts, notEvaluated: notEvaluated, acceptances: acceptances, wasRead: wasRead)
    }
}
