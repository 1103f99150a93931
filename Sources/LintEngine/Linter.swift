import Checks
import Claims
import Findings
import Foundation
import RuleFiles
import SourceText
import Synchronization

/// Reads documents, runs the rules over them and compares what they say.
public struct Linter: Sendable {
    /// In the order of their ids, told in the language of the run.
    public let rules: [Rule]
    public let settings: Settings
    public var threads: Int
    /// Where a run that is repeated keeps what it read; nil to read every file.
    public var kept: SharedReadings?
    private let facts: FactReader
    private var memory: ReadingMemory?
    private let corpusChecks: [any CorpusCheck]
    private let collectingChecks: [any CollectingCheck]
    private let times: RuleTimes?

    /// - Parameters:
    ///   - rules: all that were loaded; those that the settings turn off are left out here.
    ///   - threads: how many documents are read at once.
    ///   - times: where the time of each rule is kept; nil to measure none.
    public init(
        rules: [Rule], settings: Settings, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
        times: RuleTimes? = nil
    ) {
        self.settings = settings
        self.times = times
        self.threads = threads
        self.rules = RuleChoice(settings).chosen(of: rules)
        let checks = self.rules.map(\.check)
        collectingChecks = checks.compactMap(\.collectingCheck)
        corpusChecks = checks.compactMap(\.corpusCheck)
        facts = FactReader(checks: checks, language: settings.language, times: times)
    }

    /// The same linter, reading through a cache.
    /// - Parameter program: what tells one build of the program from another; another build reads everything anew.
    public func with(_ cache: any ReadingCache, program: String) -> Linter {
        var linter = self
        linter.memory = ReadingMemory(cache: cache, signature: readingSignature(program: program))
        return linter
    }

    private func outcome(of document: Document) -> FactReader.Outcome {
        memory?.outcome(of: document) { facts.outcome(of: document) } ?? facts.outcome(of: document)
    }

    /// The digests of the rules that collect facts, by their ids: facts collected by another digest are another rule's.
    public var collectingDigests: [String: String] {
        var digests: [String: String] = [:]
        for rule in rules where rule.check.collectingCheck != nil { digests[rule.id] = rule.digest }
        return digests
    }

    /// The facts of some documents and what could not be judged, in the order given.
    public struct Reading: Sendable {
        public var documents = 0
        public var articles: [ArticleFacts] = []
        public var notEvaluated: [NotEvaluated] = []
        public var failures: [RuleFailure] = []
        /// Comments in the texts that let findings pass.
        public var acceptances: [InlineAcceptance] = []

        public init() {}
    }

    /// Reads files on several threads; the result depends on neither their number nor their speed.
    public func read(_ files: [String], with reader: DocumentReader) -> Reading {
        if let kept { return kept.reading(of: files, by: self, reader: reader) }
        return Self.joined(outcomes(of: files, with: reader).map(\.outcome))
    }

    /// Reads files as ``read(_:with:)`` does, and keeps what each gave apart; as many as the files, in their order.
    public func readings(of files: [String], with reader: DocumentReader) -> [Reading] {
        var parts = [[FactReader.Outcome]](repeating: [], count: files.count)
        for part in outcomes(of: files, with: reader) { parts[part.file].append(part.outcome) }
        return parts.map(Self.joined)
    }

    /// What the documents of each file gave, in order; `file` is the file's index.
    private func outcomes(
        of files: [String], with reader: DocumentReader
    ) -> [(file: Int, outcome: FactReader.Outcome)] {
        let outcomes = Mutex<[Int: FactReader.Outcome]>([:])
        let pool = WorkPool(threads: threads)
        var owners: [Int] = []
        for (file, path) in files.enumerated() {
            reader.read(path) { document in
                let place = owners.count
                owners.append(file)
                pool.run {
                    let outcome = self.outcome(of: document)
                    outcomes.withLock { $0[place] = outcome }
                }
            }
        }
        pool.finish()
        return outcomes.withLock { all in
            owners.enumerated().compactMap { place, file in all[place].map { (file, $0) } }
        }
    }

    /// Reads documents at hand.
    public func read(_ documents: [Document]) -> Reading { Self.joined(outcomes(of: documents)) }

    /// Reads documents at hand, and keeps apart what each gave.
    public func readings(of documents: [Document]) -> [Reading] {
        outcomes(of: documents).map { Self.joined([$0]) }
    }

    private func outcomes(of documents: [Document]) -> [FactReader.Outcome] {
        let outcomes = Mutex<[Int: FactReader.Outcome]>([:])
        let pool = WorkPool(threads: threads)
        for (place, document) in documents.enumerated() {
            pool.run {
                let outcome = self.outcome(of: document)
                outcomes.withLock { $0[place] = outcome }
            }
        }
        pool.finish()
        return outcomes.withLock { all in documents.indices.compactMap { all[$0] } }
    }

    private static func joined(_ outcomes: [FactReader.Outcome]) -> Reading {
        var reading = Reading()
        for outcome in outcomes {
            reading.documents += outcome.wasRead ? 1 : 0
            reading.articles += outcome.facts
            reading.notEvaluated += outcome.notEvaluated
            reading.failures += outcome.failures
            reading.acceptances += outcome.acceptances
        }
        return reading
    }

    /// All findings about a reading, in the order of reports.
    public func findings(in reading: Reading) -> [Finding] {
        findings(in: MemoryIndex(reading.articles), about: reading.articles)
    }

    /// All findings about some articles, compared with what an index holds, in the order of reports.
    public func findings(in index: any FactIndex, about primary: [ArticleFacts]) -> [Finding] {
        findings(in: index, about: primary) { false } ?? []
    }

    /// All findings about some articles, or nil where they are no longer wanted; that is asked before each check, from any thread.
    public func findings(
        in index: any FactIndex, about primary: [ArticleFacts], unless isOvertaken: @escaping @Sendable () -> Bool
    ) -> [Finding]? {
        let primary = primary.sorted { ArticleInfo.precedes($0.article, $1.article) }
        var findings = primary.flatMap(\.findings)
        for check in collectingChecks {
            guard !isOvertaken() else { return nil }
            findings += times.measure(check.header.id) { judged(check, index, primary) }
        }
        findings += compared(in: index, about: primary, unless: isOvertaken)
        guard !isOvertaken() else { return nil }
        return FindingPasses(settings: settings, headers: rules.map(\.header))
            .applied(to: Self.told(findings, in: primary))
    }

    /// The findings that stand in one of the files asked about; what other files say of one another was told when they were
    /// checked.
    private static func told(_ findings: [Finding], in primary: [ArticleFacts]) -> [Finding] {
        let paths = Set(primary.map(\.article.path))
        return findings.filter { paths.contains($0.location.path) }
    }

    /// What the checks across articles find, in the order of the rules, whatever order they are begun in; as many run at once as there
    /// are threads.
    private func compared(
        in index: any FactIndex, about primary: [ArticleFacts], unless isOvertaken: @escaping @Sendable () -> Bool
    ) -> [Finding] {
        let outcomes = Mutex<[Int: [Finding]]>([:])
        let pool = WorkPool(threads: threads)
        let places = corpusChecks.indices
        for place in places.filter({ !type(of: corpusChecks[$0]).asksForNames })
            + places.filter({ type(of: corpusChecks[$0]).asksForNames })
        {
            let check = corpusChecks[place]
            pool.run {
                guard !isOvertaken() else { return }
                let findings = times.measure(check.header.id) { check.findings(in: index, about: primary) }
                outcomes.withLock { $0[place] = findings }
            }
        }
        pool.finish()
        return outcomes.withLock { all in corpusChecks.indices.flatMap { all[$0] ?? [] } }
    }

    /// What a collecting check says of the keys that the primary articles hold, each key once.
    private func judged(_ check: any CollectingCheck, _ index: any FactIndex, _ primary: [ArticleFacts]) -> [Finding] {
        let rule = check.header.id
        var seen: Set<String> = []
        let asked = primary.count == index.articleCount ? .all : AskedArticles(primary.map(\.article))
        return primary.flatMap(\.collected).filter { $0.rule == rule && seen.insert($0.key).inserted }
            .flatMap { check.findings(among: index.collected(byRule: rule, key: $0.key), about: asked) }
    }
}

extension Linter.Reading {
    /// Takes in what was read besides.
    public mutating func add(_ other: Linter.Reading) {
        documents += other.documents
        articles += other.articles
        notEvaluated += other.notEvaluated
        failures += other.failures
        acceptances += other.acceptances
    }

    /// The same, with what was read of some files in the place of what stood there.
    public func replacing(_ paths: Set<String>, with other: Linter.Reading) -> Linter.Reading {
        var result = self
        result.articles.removeAll { paths.contains($0.article.path) }
        result.notEvaluated.removeAll { paths.contains($0.path) }
        result.failures.removeAll { paths.contains($0.path) }
        result.acceptances.removeAll { paths.contains($0.path) }
        let documents = documents
        result.add(other)
        result.documents = documents
        return result
    }
}
