import ArgumentParser
import Foundation
import RuleFiles

/// `jmlint init`: writes a first `.lint.yml`.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: "写一份起步的 .lint.yml")
    @Argument(help: "要检查的文件夹，默认为当前文件夹")
    var folders: [String] = []
    @Flag(name: .long, help: "已有 .lint.yml 时也改写")
    var force = false

    func run() throws {
        let path = SettingsFile.name
        guard force || !FileManager.default.fileExists(atPath: path) else {
            throw ExitStatus.Obstacle(sentence: "这里已经有 \(path)；要改写请加 --force")
        }
        do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
            throw ExitStatus.Obstacle(sentence: "写不了 \(path)：\(error.localizedDescription)")
        }
        print("写好了 \(path)。现在运行 jmlint 即可。")
    }

    private var text: String {
        let included = (folders.isEmpty ? ["."] : folders).map { "  - \"\($0)\"" }.joined(separator: "\n")
        return """
            # jmlint 的设置；jmlint check --show-settings 打印生效的设置
            include:
            \(included)
            # 自家规则的文件夹，写法见 docs
            # rules: [rules]
            # 改变轻重：编号、前缀、种类、类别都可以写
            # severity: {layout: off}
            fail-on: warning

            """
    }
}
