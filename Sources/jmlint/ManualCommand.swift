import ArgumentParser

/// `jmlint manual FILE`: the manual page, as packagers install it.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "写出手册页（man）；- 为标准输出", shouldDisplay: false)
    @Argument(help: "写到哪个文件", completion: .file())
    var file = "-"

    func run() throws {
        let text = try ManualPage.text()
        if file == "-" { print(text, terminator: "") } else { try FolderWriter.write(text, to: file) }
    }
}
