import ArgumentParser
import Findings
import Foundation
import LintEngine
import RuleFiles
import SourceText

/// `jmlint baseline`: the findings that are known and left for now.
struct BaselineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline", abstract: "基线：已知而暂不处理的发现",
        subcommands: [Write.self, Prune.self, Report.self])

    /// What the verbs share: what to check, and against which file.
    struct Scope: ParsableArguments {
        @Argument(help: "文件、文件夹、通配路径；不写则取设置里的 include", completion: .file())
        var paths: [String] = []
        @OptionGroup var choice: SettingsOptions
        @OptionGroup var input: InputOptions
        @OptionGroup var reference: AgainstOptions
        @OptionGroup var review: ReviewOptions

        /// The run and the file that the baseline is kept in.
        /// - Parameter isKept: whether the file is read and findings are held against it.
        func run(withBaseline isKept: Bool) throws -> (run: CheckRun, file: BaselineFile) {
            let settings = try choice.settings(near: paths.first)
            let file = BaselineFile(path: review.path(settings))
            var plan = ReviewPlan(isNarrowed: choice.isNarrowing, isWhole: paths.isEmpty)
            plan.today = try review.day()
            if isKept { plan.baseline = (file, try file.baseline()) }
            let run = try CheckRun(
                linter: Linter(
                    rules: try RuleLoader.rules(folders: settings.ruleFolders), settings: settings,
                    threads: input.threadCount),
                listing: settings.listing(paths), against: try reference.reference(),
                reader: try input.reader(settings), plan: plan)
            return (run, file)
        }
    }

    /// `jmlint baseline write`: from now on all present findings are known.
    struct Write: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "把现有的发现全部写进基线")
        @OptionGroup var scope: Scope

        func run() throws {
            let (run, file) = try scope.run(withBaseline: false)
            let upkeep = Set(UpkeepRule.allCases.map(\.rawValue))
            let baseline = Baseline(of: Array(run.report.standing).filter { !upkeep.contains($0.rule) })
            try file.save(baseline)
            print("\(file.path)：写下 \(baseline.count) 处发现")
            if run.linter.settings.baseline != file.path { print("在 .lint.yml 里写上 baseline: \(file.path)，以后只报新的") }
        }
    }

    /// `jmlint baseline prune`: what is found no more leaves the baseline; nothing new enters.
    struct Prune: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "从基线里去掉已经不在的发现，不添新的")
        @OptionGroup var scope: Scope

        func run() throws {
            let (run, file) = try scope.run(withBaseline: true)
            let gone = run.missing.reduce(0) { $0 + $1.count }
            let rest = try file.baseline().without(run.missing)
            if gone > 0 { try file.save(rest) }
            print("\(file.path)：去掉 \(gone) 处，还有 \(rest.count) 处")
        }
    }

    /// `jmlint baseline report`: how the findings stand to the baseline.
    struct Report: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "报告基线里的发现还有几处、少了几处、新添几处")
        @OptionGroup var scope: Scope

        func run() throws {
            let (run, file) = try scope.run(withBaseline: true)
            print(BaselineTable(findings: run.report.findings, missing: run.missing).text)
            print("基线：\(file.path)，共 \(try file.baseline().count) 处")
        }
    }
}

extension BaselineFile {
    /// Writes it, or says why it cannot be written.
    func save(_ baseline: Baseline) throws {
        do { try write(baseline) } catch {
            throw ExitStatus.Obstacle(sentence: "写不了 \(path)：\(error.localizedDescription)")
        }
    }
}

extension Settings {
    /// The files that paths name, or the settings where no path is named.
    func listing(_ paths: [String]) -> FileListing {
        let named = paths.isEmpty ? (include.isEmpty ? ["."] : include) : paths
        return FileListing(named, excluding: exclude.map { GlobPattern($0) })
    }
}
