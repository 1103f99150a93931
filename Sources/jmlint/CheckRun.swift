import Archive
import Claims
import Findings
import Foundation
import LintEngine
import Reports
import RuleFiles
import SourceText

/// One run of the check: files in, a report and an exit status out.
struct CheckRun {
    let linter: Linter
    let report: LintReport
    /// Entries of the baseline that are found no more.
    let missing: [(entry: Baseline.Entry, count: Int)]
    /// What was put right; nil where nothing was asked for.
    let fixes: FixRun.Outcome?
    private let reading: Linter.Reading
    /// What the articles were compared in, kept with all that the run read: see ``leaveToSystem()``.
    private let indexes: [any FactIndex]
    private let problems: [ReadingProblem]
    private let lines: SourceLines

    /// - Parameters:
    ///   - safety: which fixes are worked out; the report then tells what is left after them.
    ///   - former: the files before they were edited, where only what the edit has to do with is told.
    init(
        linter: Linter, listing: FileListing, against: Reference, reader: DocumentReader, plan: ReviewPlan,
        fixing safety: Fix.Safety? = nil, since former: FormerVersions? = nil
    ) throws {
        self.linter = linter
        problems = listing.problems + against.listing.problems
        let language = linter.settings.language
        guard !listing.files.isEmpty else { throw Self.nothing(listing.problems, language) }
        let archives = OpenArchives()
        if let path = against.archive { archives.open(ahead: path) }
        // Standard input can be read only once: it is kept for the report's excerpts.
        let kept = listing.files.contains("-") ? reader.documents(at: "-") : []
        var reading = linter.read(listing.files.filter { $0 != "-" }, with: reader)
        reading.add(linter.read(kept))
        let checked = Set(listing.files)
        var others = linter.read(against.listing.files.filter { !checked.contains($0) }, with: reader)
        others.articles.removeAll { !against.period.contains($0.article.date?.date) }
        let published = others.articles
        var indexes: [any FactIndex] = []
        let isComplete = problems.isEmpty
        func judged(_ reading: Linter.Reading) throws -> FindingReview.Outcome {
            let index = try Self.index(of: reading.articles + published, and: against, linter, archives)
            let findings = linter.findings(in: index, about: reading.articles)
            if let failure = (index as? ArchiveIndex)?.failure {
                throw ExitStatus.Obstacle(sentence: failure.message(in: language))
            }
            indexes.append(index)
            return plan.review(linter, reading, files: listing.files, isComplete: isComplete).outcome(of: findings)
        }
        fixes = try safety.map { safety in
            try FixRun(linter: linter, reader: reader, safety: safety) { try judged($0).findings }.outcome(of: reading)
        }
        if let fixes { reading = fixes.reading }
        self.reading = reading
        var reviewed = try judged(reading)
        if let former {
            let before = try judged(former.reading(before: reading, linter)).findings
            reviewed.findings = former.review(of: kept, reader).told(reviewed.findings, former: before)
        }
        missing = reviewed.missing
        report = LintReport(
            findings: WordPlaces(files: listing.files, language: language).told(reviewed.findings),
            absent: reviewed.absent, reading: reading,
            unfound: problems.map { NotEvaluated($0, in: language) } + others.notEvaluated, language: language)
        lines = SourceLines(reader: reader, known: kept, of: report.findings)
        self.indexes = indexes
    }

    private static func index(
        of articles: [ArticleFacts], and against: Reference, _ linter: Linter, _ archives: OpenArchives
    ) throws -> any FactIndex {
        guard let path = against.archive else { return MemoryIndex(articles) }
        return try linter.settings.language.telling { () throws(ArchiveProblem) in
            try ArchiveIndex(
                at: path, drafts: articles, period: against.period, rules: linter.collectingDigests,
                keptBy: archives)
        }
    }

    private static func nothing(_ problems: [ReadingProblem], _ language: Language) -> ExitStatus.Obstacle {
        let told = problems.map { "\($0.path)：\(language.choose($0.message, $0.englishMessage))" }
        return ExitStatus.Obstacle(
            sentence: language.choose("没有可检查的文件。", "nothing to check. ") + told.joined(separator: " "))
    }

    /// Keeps what was read until the program ends, which gives it back at once; piece by piece that takes a fiftieth of the run.
    /// An index of an archive is let go: it closes its files.
    func leaveToSystem() {
        _ = Unmanaged.passRetained(Kept(reading: reading, indexes: indexes.filter { $0 is MemoryIndex }))
    }

    /// What is never given back; a class, so that it can be left counted.
    private final class Kept {
        let reading: Linter.Reading
        let indexes: [any FactIndex]

        init(reading: Linter.Reading, indexes: [any FactIndex]) { (self.reading, self.indexes) = (reading, indexes) }
    }

    func reportOptions(_ isColored: Bool) -> ReportOptions {
        let upkeep = UpkeepRule.allCases.map { $0.header(in: linter.settings.language) }
        let notes = (linter.rules.map(\.header) + upkeep).map {
            RuleNote(id: $0.id, title: $0.title, why: $0.why, category: $0.category, severity: $0.severity)
        }
        var options = ReportOptions(
            language: linter.settings.language, color: isColored, root: FileManager.default.currentDirectoryPath,
            rules: notes
        ) { [lines] path, number in lines.line(number, of: path) }
        options.rulePage = { [rules = linter.rules] id in rules.first { $0.id == id }.map(RulePage.text) }
        return options
    }

    /// Says on standard error what kept parts of the run from happening, and how the run ends.
    func status(of report: LintReport, failOn: Severity) -> ExitStatus {
        let language = linter.settings.language
        for problem in problems {
            ExitStatus.tell("\(problem.path): \(language.choose(problem.message, problem.englishMessage))")
        }
        for failure in reading.failures { ExitStatus.tell("\(failure.path): \(failure.message(in: language))") }
        let wasAnythingRead = reading.documents > 0 || reading.notEvaluated.contains { $0.reason == "empty" }
        guard problems.isEmpty, reading.failures.isEmpty, wasAnythingRead else { return .couldNotRun }
        guard failOn > .off else { return .clean }
        return report.standing.contains { $0.severity >= failOn } ? .findings : .clean
    }
}
