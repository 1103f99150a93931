import Checks

/// Something a person wrote wrongly, with the file: `rules/a.yml:3:5: 不认识的键“alias”。是否想写“aliases”？`
public struct FileProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public let path: String
    public let problem: OptionProblem

    public init(path: String, problem: OptionProblem) {
        self.path = path
        self.problem = problem
    }

    public init(path: String, line: Int = 1, column: Int = 1, _ sentence: String, advice: String = "") {
        self.init(
            path: path, problem: OptionProblem(line: line, column: column, sentence: sentence, advice: advice))
    }

    public var description: String {
        let advice = problem.advice.isEmpty ? "" : "。" + problem.advice
        return "\(path):\(problem.line):\(problem.column): \(problem.sentence)\(advice)"
    }

    /// By path, then place.
    public static func precedes(_ a: FileProblem, _ b: FileProblem) -> Bool {
        (a.path, a.problem.line, a.problem.column, a.problem.sentence)
            < (b.path, b.problem.line, b.problem.column, b.problem.sentence)
    }
}

/// All that is wrong with the files of a run, told at once.
public struct FileProblems: Error, Sendable {
    /// By path, then place.
    public let problems: [FileProblem]

    public init(_ problems: [FileProblem]) { self.problems = problems.sorted(by: FileProblem.precedes) }
}
