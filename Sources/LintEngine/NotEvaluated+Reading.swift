import Findings
import SourceText

extension NotEvaluated {
    /// A problem of reading, in the language of the run.
    public init(_ problem: ReadingProblem, in language: Language) {
        self.init(
            path: problem.path, reason: Self.word(for: problem.kind),
            message: language.choose(problem.message, problem.englishMessage))
    }

    /// The reason as the published format names it.
    private static func word(for kind: ReadingProblem.Kind) -> String {
        switch kind {
        case .missing: "missing"
        case .unreadable: "unreadable"
        case .notAFile: "not-a-file"
        case .noFilesFound: "no-files"
        case .empty: "empty"
        case .tooLarge: "too-large"
        case .changedWhileRead: "changed-while-read"
        case .notText: "not-text"
        case .undecodableBytes: "undecodable-bytes"
        case .controlCharacters: "control-characters"
        case .encodingUnavailable: "encoding-unavailable"
        case .damagedContainer: "damaged"
        case .toolMissing: "tool-missing"
        case .toolFailed: "tool-failed"
        case .badRecord: "bad-record"
        }
    }
}
