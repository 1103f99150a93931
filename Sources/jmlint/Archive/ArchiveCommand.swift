import ArgumentParser

/// `jmlint archive`: keeps the facts of published articles, so that drafts are held against them in a moment.
struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "档案：存下已刊发文章说了什么，供核对新稿（check 稿件 --against 档案）",
        subcommands: [
            ArchiveAddCommand.self, ArchiveRemoveCommand.self, ArchiveListCommand.self, ArchiveSearchCommand.self,
            ArchiveStatCommand.self, ArchiveVerifyCommand.self, ArchiveRebuildCommand.self,
        ])
}
