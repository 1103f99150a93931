import Findings
import Foundation

/// A line on standard error that says how far long work has come; silent during the first second, and where standard error is
/// no terminal one line every ten seconds.
final class ProgressLine {
    private let language: Language
    private let start = ContinuousClock.now
    private let isTerminal = isatty(STDERR_FILENO) != 0
    private var last: ContinuousClock.Instant
    private var isShown = false

    init(_ language: Language) {
        self.language = language
        last = start
    }

    func show(_ articles: Int, _ bytes: Int, of all: Int) {
        let now = ContinuousClock.now
        let passed = Double((now - start) / .milliseconds(1)) / 1000
        guard passed > 1, now - last > (isTerminal ? .milliseconds(200) : .seconds(10)) else { return }
        last = now
        isShown = true
        let share = all > 0 ? bytes * 100 / all : 0
        let left = bytes > 0 ? Int(passed * Double(all - bytes) / Double(bytes)) : 0
        let rate = Int(Double(articles) / passed)
        let text = language.choose(
            "\(articles) 篇，每秒 \(rate) 篇，\(share)%，还需约 \(left) 秒",
            "\(articles) articles, \(rate)/s, \(share)%, about \(left) s left")
        FileHandle.standardError.write(Data((isTerminal ? "\r\u{1B}[K" + text : text + "\n").utf8))
    }

    /// Clears the line.
    func end() {
        if isShown, isTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
