import ArgumentParser
import Findings
import Foundation
import Reports

/// The options that say what is written where.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("报告的格式：" + ReporterList.reporters.map { $0.format }.joined(separator: "、")),
        completion: .list(ReporterList.reporters.map { $0.format }))
    var format: String?
    @Option(
        name: .long,
        help: ArgumentHelp("写入文件，可写几个；不写格式则看扩展名，如 sarif=out.sarif、报告.html", valueName: "[format=]file"),
        completion: .file())
    var output: [String] = []
    @Option(name: .long, help: "颜色：auto、always、never")
    var color: ColorChoice = .auto

    enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

    /// What is asked for must be clear before anything is read.
    func validate() throws {
        if let format, ReporterList.reporter(of: format) == nil { throw ValidationError(ReportTarget.unknown(format)) }
        _ = try targets()
    }

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

    /// Writes the report to every place asked for; to standard output where no file takes the place of it.
    func write(_ report: LintReport, with options: ReportOptions) throws {
        var plain = options
        plain.color = false
        let targets = try targets()
        for target in targets { try write(report, as: target.reporter.init(options: plain), to: target.path) }
        guard targets.isEmpty || (format != nil && !targets.contains { $0.followsFormat }) else { return }
        let reporter = ReporterList.reporter(of: format ?? "text") ?? TextReporter.self
        try write(report, as: reporter.init(options: options), to: "-")
    }

    private func write(_ report: LintReport, as reporter: some Reporter, to path: String) throws {
        do {
            var file = try ReportFile(path)
            reporter.write(report, to: &file)
            try file.close()
        } catch {
            throw ExitStatus.Obstacle(sentence: "写不了 \(path)：\(error.localizedDescription)")
        }
    }

    /// The files that are written.
    var files: [String] { (try? targets().map(\.path).filter { $0 != "-" }) ?? [] }

    private func targets() throws -> [ReportTarget] {
        let targets = try output.map { try ReportTarget($0, format: format) }
        for (number, target) in targets.enumerated() where target.path != "-" {
            if targets[..<number].contains(where: { $0.path == target.path }) {
                throw ValidationError("两个 --output 都写入 \(target.path)")
            }
        }
        return targets
    }
}
