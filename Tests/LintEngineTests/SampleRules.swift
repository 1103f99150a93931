import Findings
import LintEngine
import RuleFiles
import SourceText

/// Small rules and runs that the tests of the engine share.
enum SampleRules {
    /// A rule that reports a word.
    static func pattern(_ id: String, _ pattern: String, severity: String = "warning") throws -> Rule {
        try RuleFile.rule(
            from: """
                kind: pattern
                title: t
                severity: \(severity)
                category: wording
                message: “{here}”
                why: w
                options: {pattern: '\(pattern)'}
                examples:
                  - {documents: ["甲"], finds: 1}
                  - {documents: ["乙"], finds: 0}
                """, id: id, path: id + ".yml")
    }

    static func documents(_ texts: KeyValuePairs<String, String>) -> [Document] {
        texts.map { Document(path: $0.key, text: $0.value) }
    }

    static func findings(_ rules: [Rule], _ texts: KeyValuePairs<String, String>) -> [Finding] {
        let linter = Linter(rules: rules, settings: Settings(), threads: 1)
        return linter.findings(in: linter.read(documents(texts)))
    }
}
