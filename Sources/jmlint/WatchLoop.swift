import Findings
import Foundation
import LintEngine
import RuleFiles
import SourceText

/// Checks again whenever a file changes, until it is interrupted.
///
/// It looks at times and sizes, several times a second or less often where looking takes long: that works everywhere,
/// on network folders too.
struct WatchLoop {
    let language: Language
    /// Runs the check and shows what it finds.
    let check: (SharedReadings) throws -> Void
    /// The files of settings and rules, and the files that are checked or compared with.
    let watched: () throws -> (sources: [String], files: [String])

    /// The files as they were at one look.
    private struct State: Equatable {
        var sources: [String: FileStamp?] = [:]
        var files: [String: FileStamp?] = [:]
        /// Why the settings could not be read; empty where they could.
        var problem = ""

        /// The files that differ, in byte order.
        func changes(since other: State) -> [String] {
            let all = sources.merging(files) { first, _ in first }
            let others = other.sources.merging(other.files) { first, _ in first }
            return Set(all.keys).union(others.keys).filter { all[$0] != others[$0] }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
    }

    func run() throws -> Never {
        let clock = ContinuousClock()
        var kept = SharedReadings()
        var known = state(after: State())
        var number = 1
        show(number, [], clock.measure { runCheck(known, kept) })
        while true {
            let before = known
            let looking = clock.measure { known = state(after: before) }
            guard known != before else {
                Thread.sleep(forTimeInterval: max(0.3, Double(looking.components.seconds) * 20))
                continue
            }
            // What was read with other rules counts no more.
            if known.sources != before.sources || known.problem != before.problem { kept = SharedReadings() }
            number += 1
            clearScreen()
            show(number, known.changes(since: before), clock.measure { runCheck(known, kept) })
        }
    }

    /// Where the settings cannot be read, the files stay those of the last look.
    private func state(after last: State) -> State {
        do {
            let paths = try watched()
            return State(sources: Self.stamps(paths.sources), files: Self.stamps(paths.files))
        } catch {
            var state = last
            state.problem = ExitStatus.lines(of: error).joined(separator: "\n")
            return state
        }
    }

    private static func stamps(_ paths: [String]) -> [String: FileStamp?] {
        Dictionary(paths.map { ($0, FileStamp(of: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    private func runCheck(_ state: State, _ kept: SharedReadings) {
        do {
            if state.problem.isEmpty { try check(kept) } else { ExitStatus.tell(state.problem) }
        } catch {
            for line in ExitStatus.lines(of: error) { ExitStatus.tell(line) }
        }
    }

    /// A terminal is cleared; elsewhere the reports follow one another.
    private func clearScreen() {
        guard isatty(STDOUT_FILENO) != 0 else { return }
        FileHandle.standardOutput.write(Data("\u{1B}[2J\u{1B}[3J\u{1B}[H".utf8))
    }

    private func show(_ number: Int, _ changes: [String], _ time: Duration) {
        let (seconds, attoseconds) = time.components
        let hundredths = Int(seconds) * 100 + Int(attoseconds / 10_000_000_000_000_000)
        let digits = String(hundredths % 100)
        let taken = "\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)"
        var named = changes.prefix(3).joined(separator: language.choose("、", ", "))
        if changes.count > 3 { named += language.choose("等", ", …") }
        let what =
            changes.isEmpty
            ? "" : language.choose("，改了 \(changes.count) 个文件（\(named)）", ", \(changes.count) changed (\(named))")
        ExitStatus.tell(
            language.choose(
                "第 \(number) 次检查\(what)，用时 \(taken) 秒；等待改动，Ctrl-C 结束",
                "check \(number)\(what), \(taken) s; waiting for changes, Ctrl-C ends"))
    }
}
