import ArgumentParser
import Findings
import Foundation
import LintEngine
import Reports
import RuleFiles
import SourceText

/// `jmlint check`: reads articles, reports where they are wrong.
struct CheckCommand: ParsableCommand {
    // With a name above it, it is not asked for completion scripts when it is parsed alone: that is the program's business, and
    // took a third of the time of reading the arguments.
    static let configuration = CommandConfiguration(
        commandName: "check", _superCommandName: "jmlint", abstract: "检查文章（不写命令时即是它）")

    @Argument(help: "文件、文件夹、通配路径；- 为标准输入", completion: .file())
    var paths: [String] = []
    @OptionGroup var choice: SettingsOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var reference: AgainstOptions
    @OptionGroup var edit: EditOptions
    @OptionGroup var review: ReviewOptions
    @OptionGroup var fixing: FixOptions
    @OptionGroup var annotation: AnnotateOptions
    @OptionGroup var cache: CacheOptions
    @Option(name: .long, help: "从这一级起以状态 1 结束：info、warning、error，off 为从不")
    var failOn: Severity?
    @Option(name: .long, help: "把握低于此数的不报，0 至 1")
    var minConfidence: Double?
    @Option(name: .long, help: ArgumentHelp("只显示这一级以上的；或 规则=级别，改变一条规则的轻重", valueName: "level|rule=level"))
    var severity: [String] = []
    @Option(name: .long, help: "最多显示多少处")
    var maxFindings: Int?
    @Option(
        name: .long,
        help: ArgumentHelp("打印一个阶段而不检查：" + Dump.allCases.map(\.rawValue).joined(separator: "、"), valueName: "stage"))
    var dump: Dump?
    @Flag(name: .long, help: "打印生效的设置")
    var showSettings = false
    @Flag(name: .long, help: "打印将要检查的文件")
    var showFiles = false
    @Flag(name: .long, help: "按规则统计发现")
    var statistics = false
    @Flag(name: .long, help: "按规则统计用时")
    var time = false
    @Flag(name: .long, help: "稿件、规则、设置一有改动就再查，只重读改动的；Ctrl-C 结束")
    var watch = false

    func run() throws {
        guard watch else { throw try check(with: nil) }
        guard !paths.contains("-") else { throw ExitStatus.Obstacle(sentence: "标准输入不会改动：--watch 要有文件") }
        guard try fixing.safety == nil else { throw ExitStatus.Obstacle(sentence: "--watch 不与 --fix、--diff 同用") }
        try WatchLoop(language: try effectiveSettings().language) { kept in
            _ = try check(with: kept)
        } watched: {
            let settings = try effectiveSettings()
            return (
                settings.files,
                listing(settings).files + (try reference.reference()).files + [edit.old].compactMap { $0 }
            )
        }.run()
    }

    /// Checks once; gives the status to end with.
    /// - Parameter kept: what former runs read; nil to read every file.
    private func check(with kept: SharedReadings?) throws -> ExitStatus {
        let settings = try effectiveSettings()
        let listing = listing(settings)
        if showSettings || showFiles {
            print(showSettings ? SettingsText.of(settings) : listing.files.joined(separator: "\n"))
            return .clean
        }
        if let dump {
            try dump.print(listing.files, with: try input.reader(settings))
            return .clean
        }
        WordListLoading.begin()
        let rules = try RuleLoader.rules(folders: settings.ruleFolders)
        let changes = try reference.revision.flatMap { edit.isNarrowing ? nil : try ChangedLines(since: $0) }
        let safety = try fixing.safety
        if safety != nil, listing.files.contains("-") {
            throw ExitStatus.Obstacle(sentence: "标准输入改不了：--fix 与 --diff 要有文件")
        }
        guard safety == nil || !edit.isNarrowing else {
            throw ExitStatus.Obstacle(sentence: "--changed、--old 不与 --fix、--diff 同用")
        }
        let reader = try input.reader(settings)
        let former = try edit.former(of: listing.files, since: reference.revision, reader: reader)
        let times = time ? RuleTimes() : nil
        var linter = Linter(rules: rules, settings: settings, threads: input.threadCount, times: times)
        linter.kept = kept
        let store = cache.store(for: listing)
        let run = try CheckRun(
            linter: store.map { linter.with($0, program: ProgramBuild.identity) } ?? linter, listing: listing,
            against: try reference.reference(), reader: reader,
            plan: try review.plan(
                settings, isNarrowed: choice.isNarrowing || minConfidence != nil || changes != nil || former != nil,
                isWhole: paths.isEmpty),
            fixing: safety, since: former)
        if !watch { run.leaveToSystem() }
        store?.finish()
        if let fixes = run.fixes {
            if fixing.diff { throw fixing.show(fixes) }
            try fixing.write(fixes)
        }
        let counted = counted(run.report, changes)
        let report = shown(counted)
        try output.write(report, with: run.reportOptions(output.isColored))
        try annotation.write(report, of: listing.files)
        if statistics { ExitStatus.tell(StatisticsText.of(report)) }
        if let times { ExitStatus.tell(TimesText.of(times)) }
        return run.status(of: counted, failOn: settings.failOn)
    }

    /// The files to check: not those that the run itself writes.
    private func listing(_ settings: Settings) -> FileListing {
        let written = Set(
            (output.files + [annotation.annotate].compactMap { $0 }).map {
                URL(fileURLWithPath: $0).standardizedFileURL.path
            })
        return settings.listing(paths).without { file in
            !paths.contains(file) && written.contains(URL(fileURLWithPath: file).standardizedFileURL.path)
        }
    }

    /// The settings file's, overruled by the arguments.
    private func effectiveSettings() throws -> Settings {
        var settings = try choice.settings(near: paths.first)
        if let failOn { settings.failOn = failOn }
        if let minConfidence { settings.minConfidence = minConfidence }
        for word in severity {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard let level = Severity(rawValue: parts.last ?? "") else {
                throw ExitStatus.Obstacle(sentence: "--severity 里的“\(word)”不是级别；可用 info、warning、error、off")
            }
            if parts.count == 2 { settings.severities.append(.init(selector: parts[0], severity: level)) }
        }
        return settings
    }

    /// The report without findings beyond `--max-findings`.
    private func shown(_ report: LintReport) -> LintReport {
        var report = report
        if let maxFindings {
            var left = maxFindings
            report.findings.removeAll { finding in
                left -= finding.stands ? 1 : 0
                return finding.stands && left < 0
            }
        }
        report.summary.findings = report.standing.count
        return report
    }

    /// The report without findings below `--severity` and, with `--since`, apart from changed lines; of the rest the
    /// status is made, however many are shown.
    private func counted(_ report: LintReport, _ changes: ChangedLines?) -> LintReport {
        var report = report
        if let least = severity.compactMap({ Severity(rawValue: $0) }).last {
            report.findings.removeAll { $0.severity < least }
        }
        if let changes { report.findings.removeAll { !changes.touch($0) } }
        return report
    }
}
