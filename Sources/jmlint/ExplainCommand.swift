import ArgumentParser
import Checks
import LintEngine
import RuleFiles

/// `jmlint explain RULE`: the rule's page.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: "说明一条规则：管什么、为什么、例子")
    @Argument(help: "规则的编号，如 facts/talent", completion: .rules)
    var rule: String
    @OptionGroup var choice: SettingsOptions

    func run() throws {
        let settings = try choice.settings(near: nil)
        let rules = try RuleLoader.rules(folders: settings.ruleFolders)
        if let upkeep = UpkeepRule(rawValue: rule) {
            let header = upkeep.header(in: settings.language)
            return print("# \(header.title)\n\n`\(header.id)` · \(header.severity.rawValue)\n\n\(header.why)")
        }
        guard let found = rules.first(where: { $0.id == rule }) else {
            let meant = NearestWord.to(rule, among: rules.map(\.id)).map { "是否想写“\($0)”？" } ?? "jmlint rules 列出全部规则"
            throw ExitStatus.Obstacle(sentence: "没有“\(rule)”这条规则。\(meant)")
        }
        print(RulePage.text(of: found.with(language: settings.language)))
    }
}
