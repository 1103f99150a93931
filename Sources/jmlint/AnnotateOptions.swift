import ArgumentParser
import Findings
import Foundation
import SourceText

/// The option that writes findings into a copy of a Word file, as comments.
struct AnnotateOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("把发现写成批注，存为另一个 DOCX；所查的要是一个 DOCX", valueName: "out.docx"), completion: .file())
    var annotate: String?

    /// Writes the copy where one is asked for.
    func write(_ report: LintReport, of files: [String]) throws {
        guard let annotate else { return }
        let words = files.filter { Document.Format(path: $0) == .word }
        guard words.count == 1, let path = words.first, let data = FileManager.default.contents(atPath: path),
            let document = WordDocument(Array(data))
        else { throw ExitStatus.Obstacle(sentence: "--annotate 要恰好查一个 DOCX，这里有 \(words.count) 个") }
        let comments = Array(report.standing).compactMap { comment(on: $0, in: path) }
        guard let bytes = document.annotated(with: comments, author: "jmlint") else {
            throw ExitStatus.Obstacle(sentence: "\(path) 的内部写法与 Word 的不同，写不进批注")
        }
        do { try Data(bytes).write(to: URL(fileURLWithPath: annotate), options: .atomic) } catch {
            throw ExitStatus.Obstacle(sentence: "写不了 \(annotate)：\(error.localizedDescription)")
        }
        ExitStatus.tell("\(annotate)：写下 \(comments.count) 条批注")
    }

    /// The comment stands at the finding, or, where the finding is told of another file, at the place that it names here.
    private func comment(on finding: Finding, in path: String) -> WordDocument.Comment? {
        let places = [finding.location] + finding.related.map(\.location)
        guard let place = places.first(where: { $0.path == path }) else { return nil }
        let others = finding.related.filter { $0.location != place }.prefix(5).map {
            "\($0.location.path):\($0.location.startLine) “\($0.location.text)” \($0.message)"
        }
        let lines = ["\(finding.message)（\(finding.rule)）"] + others
        return WordDocument.Comment(range: place.startOffset..<place.endOffset, words: lines.joined(separator: "\n"))
    }
}
