import ArgumentParser
import Checks
import Foundation
import LintEngine
import Reports
import RuleFiles

/// `jmlint rules pages FOLDER`: the generated part of the manual, one page a rule and an index.
struct PagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "pages", abstract: "把内置规则写成手册页")
    @Argument(help: "写到哪个文件夹", completion: .directory)
    var folder: String

    func run() throws {
        let rules = try RuleLoader.rules()
        try? FileManager.default.removeItem(atPath: folder)
        for rule in rules { try FolderWriter.write(RulePage.text(of: rule), to: "\(folder)/\(rule.id).md") }
        try FolderWriter.write(RulePage.index(of: rules), to: "\(folder)/README.md")
        try FolderWriter.write(KindPage.text, to: "\(folder)/kinds.md")
    }
}

/// `jmlint rules schemas FOLDER`: the JSON Schemas of rule files, settings and report.
struct SchemasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schemas", abstract: "写出规则文件、设置与报告的 JSON Schema")
    @Argument(help: "写到哪个文件夹", completion: .directory)
    var folder: String

    func run() throws {
        try FolderWriter.write(JSONSchema.ruleFile, to: "\(folder)/rule.schema.json")
        try FolderWriter.write(JSONSchema.settings, to: "\(folder)/settings.schema.json")
        try FolderWriter.write(ReportSchema.text, to: "\(folder)/report.schema.json")
    }
}
