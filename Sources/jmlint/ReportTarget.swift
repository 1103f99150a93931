import ArgumentParser
import Checks
import Foundation
import Reports

/// One `--output`: a form, and the file that takes it.
struct ReportTarget {
    let reporter: any Reporter.Type
    /// `-` is standard output.
    let path: String
    /// Whether the form is that of `--format`, so that the file stands for standard output.
    let followsFormat: Bool

    /// - Parameters:
    ///   - word: `sarif=out.sarif`, or a file alone, whose form its name tells, else `--format`.
    ///   - format: the word after `--format`.
    init(_ word: String, format: String?) throws {
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        if parts.count == 2, let named = ReporterList.reporter(of: parts[0]) {
            (reporter, path, followsFormat) = (named, parts[1], false)
            return
        }
        if parts.count == 2, NearestWord.to(parts[0], among: Self.formats) != nil {
            throw ValidationError(Self.unknown(parts[0]))
        }
        path = word
        if let guessed = ReporterList.reporter(forFile: word) {
            (reporter, followsFormat) = (guessed, guessed.format == format)
            return
        }
        if format == nil, word.lowercased().hasSuffix(".xml") {
            throw ValidationError("\(word) 是哪种 XML？请写 junit=\(word) 或 checkstyle=\(word)")
        }
        reporter = ReporterList.reporter(of: format ?? "text") ?? TextReporter.self
        followsFormat = true
    }

    static func unknown(_ format: String) -> String {
        let meant = NearestWord.to(format, among: formats).map { "。是否想写“\($0)”？" } ?? ""
        return "没有“\(format)”这种格式\(meant)；可用的有 \(formats.joined(separator: "、"))"
    }

    private static var formats: [String] { ReporterList.reporters.map { $0.format } }
}
