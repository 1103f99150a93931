import Archive
import ArgumentParser
import Foundation
import LanguageServer
import RuleFiles

/// `jmlint lsp`: serves an editor while a draft is written.
struct LSPCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp", abstract: "语言服务器：在编辑器里边写边查（标准输入输出，language server protocol）",
        discussion: "不在终端里直接运行，由编辑器启动；设置办法见 docs/editors.md。")

    @OptionGroup var choice: SettingsOptions
    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("拿来对照的档案、文件或文件夹；不写则为 .lint.yml 的 include", valueName: "path"), completion: .file())
    var against: [String] = []
    @Option(name: .long, help: "同时读几个文件")
    var threads: Int?
    @Option(name: .long, help: "停笔多少毫秒后检查")
    var debounce = 150
    // What clients add by habit: there is no other way to talk than standard input and output.
    @Flag(name: .long, help: ArgumentHelp(visibility: .hidden))
    var stdio = false
    @Option(name: .customLong("clientProcessId"), help: ArgumentHelp(visibility: .hidden))
    var clientProcess: Int?

    func run() throws {
        let folder = FileManager.default.currentDirectoryPath
        var configuration = ServerConfiguration(
            against: against, threads: max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount),
            debounce: max(0, debounce)
        ) { [choice] root in
            try choice.settings(ofFolder: root, from: folder)
        }
        let open = OpenArchives()
        configuration.archives = ArchiveAccess(isArchive: ArchiveFile.isArchive) { path, articles, linter in
            try linter.settings.language.telling { () throws(ArchiveProblem) in
                try ArchiveIndex(at: path, drafts: articles, rules: linter.collectingDigests, keptBy: open)
            }
        }
        switch LanguageServer(configuration: configuration).serve() {
        case .orderly: throw ExitStatus.clean
        case .abrupt: throw ExitStatus.findings
        }
    }
}
