import ArgumentParser
import Findings
import Foundation
import RuleFiles

/// `jmlint init`: writes a first `.lint.yml`; asks on a terminal, unless told not to.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: "写一份起步的 .lint.yml")
    @Argument(help: "要检查的文件夹，默认为当前文件夹", completion: .directory)
    var folders: [String] = []
    @Flag(name: [.long, .short], help: "不问，用默认的；不在终端上时本来就不问")
    var yes = false
    @Flag(name: .long, help: "已有 .lint.yml 时也改写")
    var force = false

    func run() throws {
        let path = SettingsFile.name
        guard force || !FileManager.default.fileExists(atPath: path) else {
            throw ExitStatus.Obstacle(sentence: "这里已经有 \(path)；要改写请加 --force")
        }
        var answers = InitQuestions.Answers()
        if !folders.isEmpty { answers.folders = folders }
        if !yes, isatty(STDIN_FILENO) != 0 {
            let questions = InitQuestions(
                answer: { readLine() }, tell: { FileHandle.standardOutput.write(Data($0.utf8)) })
            answers = questions.answers(proposing: answers)
        }
        do { try Data(Self.text(for: answers).utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
            throw ExitStatus.Obstacle(sentence: "写不了 \(path)：\(error.localizedDescription)")
        }
        print("写好了 \(path)。现在运行 jmlint 即可。")
    }

    static func text(for answers: InitQuestions.Answers) -> String {
        let included = answers.folders.map { "  - \(quoted($0))" }.joined(separator: "\n")
        let rules = answers.rules.map(quoted).joined(separator: ", ")
        return """
            # jmlint 的设置；jmlint check --show-settings 打印生效的设置
            include:
            \(included)
            # 自家规则的文件夹，写法见 docs/writing-rules.md
            \(rules.isEmpty ? "# rules: [rules]" : "rules: [\(rules)]")
            # 改变轻重：编号、前缀、种类、类别都可以写
            # severity: {layout: off}
            fail-on: \(answers.failOn.rawValue)
            lang: \(answers.language.rawValue)

            """
    }

    /// As a double-quoted string of YAML.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
