import ArgumentParser
import Findings
import Foundation
import Reports

/// The options that say what is written where.
struct OutputOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("报告的格式：" + ReporterList.reporters.map { $0.format }.joined(separator: "、")))
    var format: String?
    @Option(name: .long, help: ArgumentHelp("写入文件，可写几个；格式=文件，如 sarif=out.sarif", valueName: "[format=]file"))
    var output: [String] = []
    @Option(name: .long, help: "颜色：auto、always、never")
    var color: ColorChoice = .auto

    enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

    /// On a terminal, unless `NO_COLOR` is set (no-color.org).
    var isColored: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto:
            isatty(STDOUT_FILENO) != 0 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
                && ProcessInfo.processInfo.environment["TERM"] != "dumb"
        }
    }

    /// Writes the report to every place asked for: to standard output where no file takes its format.
    func write(_ report: LintReport, with options: ReportOptions) throws {
        var plain = options
        plain.color = false
        var toStandardOutput = true
        for word in output {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            let isNamed = parts.count == 2 && ReporterList.reporter(of: parts[0]) != nil
            let name = isNamed ? parts[0] : format ?? "text"
            let path = isNamed ? parts[1] : word
            if !isNamed { toStandardOutput = false }
            try write(text(of: report, name, plain), to: path)
        }
        guard toStandardOutput, output.isEmpty || format != nil else { return }
        FileHandle.standardOutput.write(Data(try text(of: report, format ?? "text", options).utf8))
    }

    private func text(of report: LintReport, _ name: String, _ options: ReportOptions) throws -> String {
        guard let reporter = ReporterList.reporter(of: name) else {
            let all = ReporterList.reporters.map { $0.format }.joined(separator: "、")
            throw ExitStatus.Obstacle(sentence: "没有“\(name)”这种格式；可用的有 \(all)")
        }
        return reporter.init(options: options).text(of: report)
    }

    private func write(_ text: String, to path: String) throws {
        do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
            throw ExitStatus.Obstacle(sentence: "写不了 \(path)：\(error.localizedDescription)")
        }
    }
}
