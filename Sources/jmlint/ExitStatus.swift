import ArgumentParser
import Foundation
import RuleFiles

/// How the program ends: the only place that knows the numbers.
enum ExitStatus: Int32, Error {
    /// Nothing at or above `--fail-on`.
    case clean = 0
    /// Findings at or above `--fail-on`.
    case findings = 1
    /// Bad arguments, rules or settings, a path that is not there, nothing to check.
    case couldNotRun = 2

    /// Something that keeps the program from running, in one sentence.
    struct Obstacle: Error, CustomStringConvertible {
        let sentence: String
        var description: String { sentence }
    }

    /// Says on standard error why the run ends, and ends it.
    static func end(with error: any Error) -> Never {
        if let status = error as? ExitStatus { exit(status.rawValue) }
        // Help and version are no errors; all else the parser says is about the arguments.
        let isOurs = error is FileProblems || error is Obstacle
        if !isOurs, JMLint.exitCode(for: error) == .success { JMLint.exit(withError: error) }
        for line in lines(of: error) { tell(line) }
        exit(couldNotRun.rawValue)
    }

    /// What is said of an error that keeps the program from running.
    static func lines(of error: any Error) -> [String] {
        switch error {
        case let problems as FileProblems:
            problems.problems.map(\.description) + ["共 \(problems.problems.count) 处写错的地方，没有检查任何文章"]
        case let obstacle as Obstacle: ["jmlint: " + obstacle.sentence]
        default: [JMLint.fullMessage(for: error)]
        }
    }

    /// One line on standard error.
    static func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
