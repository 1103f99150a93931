import ArgumentParser
import CMemory
import Dispatch
import Foundation
import LintEngine
import RuleFiles

/// The program: its verbs, and the only place where a run ends.
@main
struct JMLint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jmlint", abstract: "核对中文新闻：自相矛盾、前后重复、文本残损（checks Chinese news for contradictions and damage）",
        discussion: "结束状态：0 没有达到 --fail-on 的发现；1 有发现；2 没能运行。",
        version: ToolVersion.tool.version,
        subcommands: [
            CheckCommand.self,
            RulesCommand.self,
            ExplainCommand.self,
            MentionsCommand.self,
            ClaimsCommand.self,
            ArchiveCommand.self,
            CacheCommand.self,
            BaselineCommand.self,
            InitCommand.self,
            ManualCommand.self,
            LSPCommand.self,
        ],
        defaultSubcommand: CheckCommand.self)

    static func main() {
        // Asked by every script that looks for the program: answered before the verbs are laid out.
        if CommandLine.arguments.dropFirst() == ["--version"] { return print(ToolVersion.tool.version) }
        // A file that may grow no further is an error of writing, told like a full disk.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try check() ?? parseAsRoot()
            try command.run()
        } catch {
            ExitStatus.end(with: error)
        }
    }

    /// The verb that editors and scripts call at every change, parsed without laying out the others, which takes as long as
    /// reading a draft; nil for other verbs and for what it does not understand, which the whole program explains.
    private static func check() -> (any ParsableCommand)? {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.first == "check" else { return nil }
        // A draft is held against others in a moment, of which asking for memory in small pieces takes a good part.
        if arguments.contains("--against") { take_memory_in_large_pieces() }
        DispatchQueue.global().async { RuleLoader.readAhead() }
        return try? CheckCommand.parse(Array(arguments.dropFirst()))
    }
}
