import Archive
import ArgumentParser
import Foundation

/// `jmlint archive verify`: whether an archive is sound.
struct ArchiveVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "检验档案：数据库是否完好，索引是否都与所存的事实相符")

    @OptionGroup var choice: SettingsOptions
    @OptionGroup var options: ArchiveOptions

    func run() throws {
        let settings = try choice.settings(near: nil)
        let language = settings.language
        let archive = try options.opened(for: .reading, settings)
        let outcome = try language.telling { () throws(ArchiveProblem) in
            try ArchiveVerification(archive).outcome()
        }
        for fault in outcome.faults { ExitStatus.tell("\(archive.path): \(fault)") }
        guard outcome.faults.isEmpty else {
            throw ExitStatus.Obstacle(
                sentence: language.choose(
                    "档案有 \(outcome.faults.count) 处不符；请运行 jmlint archive rebuild",
                    "\(outcome.faults.count) fault(s) in the archive; run jmlint archive rebuild"))
        }
        print(
            language.choose(
                "完好：\(outcome.articles) 篇，内容摘要 \(outcome.content)",
                "sound: \(outcome.articles) article(s), content \(outcome.content)"))
    }
}
