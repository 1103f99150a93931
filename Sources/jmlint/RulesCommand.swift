import ArgumentParser
import Checks
import Findings
import LintEngine
import RuleFiles

/// `jmlint rules`: lists rules and kinds, runs the rules' examples.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "列出规则；kinds 列出种类，test 运行例子",
        subcommands: [ListCommand.self, KindsCommand.self, TestCommand.self, PagesCommand.self, SchemasCommand.self],
        defaultSubcommand: ListCommand.self)

    /// `jmlint rules`: one rule a line.
    struct ListCommand: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "列出规则（不写时即是它）")
        @OptionGroup var choice: SettingsOptions

        func run() throws {
            let settings = try choice.settings(near: nil)
            let all = try RuleLoader.rules(folders: settings.ruleFolders)
            let running = Dictionary(
                uniqueKeysWithValues: Linter(rules: all, settings: settings).rules.map { ($0.id, $0.header) })
            for rule in all {
                let told = rule.with(language: settings.language).header
                let severity = running[rule.id]?.severity ?? .off
                print("\(rule.id)\t\(severity.rawValue)\t\(told.category.rawValue)\t\(told.kind)\t\(told.title)")
            }
        }
    }

    /// `jmlint rules kinds`: the kinds with their options.
    struct KindsCommand: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "kinds", abstract: "列出规则的种类和各自的选项")

        func run() throws {
            for kind in CheckRegistry.kinds {
                print("\(kind.kind)\n  \(kind.summary)")
                for option in kind.options { print("  " + line(for: option)) }
            }
        }

        private func line(for option: OptionSpec) -> String {
            let standard = option.standard.map { "，默认 \($0)" } ?? (option.required ? "，必写" : "")
            return "- \(option.name)（\(option.type.name)\(standard)）：\(option.doc)"
        }
    }

    /// `jmlint rules test`: every example of every rule, as written and rewritten.
    struct TestCommand: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "test", abstract: "运行规则里的例子，并逐一改写再运行")
        @OptionGroup var choice: SettingsOptions

        func run() throws {
            let settings = try choice.settings(near: nil)
            let rules = try RuleLoader.rules(folders: settings.ruleFolders)
            let chosen =
                settings.select.isEmpty
                ? rules
                : rules.filter { rule in settings.select.contains { Settings.selector($0, means: rule.header) } }
            var tally = ExampleRun.Tally()
            for rule in chosen { tally.add(ExampleRun(rule: rule).tally()) }
            for fault in tally.faults { print(fault) }
            print("\(chosen.count) 条规则，\(tally.examples) 个例子，\(tally.runs) 次运行：\(tally.faults.count) 处不符")
            if chosen.isEmpty { throw ExitStatus.Obstacle(sentence: "没有选中任何规则") }
            if !tally.faults.isEmpty { throw ExitStatus.findings }
        }
    }
}
