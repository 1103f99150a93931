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
    struct Obstacle: Error { let sentence: String }

    /// Says on standard error why the run ends, and ends it.
    static func end(with error: any Error) -> Never {
        switch error {
        case let status as ExitStatus: exit(status.rawValue)
        case let problems as FileProblems:
            for problem in problems.problems { tell(problem.description) }
            tell("共 \(problems.problems.count) 处写错的地方，没有检查任何文章")
            exit(couldNotRun.rawValue)
        case let obstacle as Obstacle:
            tell("jmlint: " + obstacle.sentence)
            exit(couldNotRun.rawValue)
        default:
            // Help and version are no errors; all else the parser says is about the arguments.
            if JMLint.exitCode(for: error) == .success { JMLint.exit(withError: error) }
            tell(JMLint.fullMessage(for: error))
            exit(couldNotRun.rawValue)
        }
    }

    /// One line on standard error.
    static func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
