import Checks
import Findings

/// A rule ready to run: what its file says, compiled.
public struct Rule: Sendable {
    public let header: RuleHeader
    public let check: any Check
    /// Wordings in English where the file gives them.
    public let english: English
    /// The file as shown to people: `Rules/facts/talent.yml`, or the path of a newsroom's own.
    public let file: String
    /// The digest of the file's text: another one, another rule.
    public let digest: String
    /// The options as written, to build the check again for another language or severity.
    let options: OptionNode?
    /// Examples are read when someone asks for them: a check never does, and they are the greater part of a rule.
    let readExamples: @Sendable () -> [Example]

    public var examples: [Example] { readExamples() }
    public var id: String { header.id }

    /// The rule's wordings in English; empty ones fall back to the Chinese.
    public struct English: Sendable, Hashable {
        public let title: String
        public let message: String
        public let why: String
    }

    /// The same rule told in a language and, where given, at another severity.
    public func with(language: Language, severity: Severity? = nil) -> Rule {
        if language == header.language, severity ?? header.severity == header.severity { return self }
        var header = header
        header.language = language
        header.severity = severity ?? header.severity
        if language == .en {
            if !english.title.isEmpty { header.title = english.title }
            if !english.message.isEmpty { header.message = MessageTemplate(english.message) }
            if !english.why.isEmpty { header.why = english.why }
        }
        let kind = type(of: check)
        let reader = OptionReader(options, specs: kind.options)
        return Rule(
            header: header, check: kind.init(header: header, options: reader), english: english, file: file,
            digest: digest, options: options, readExamples: readExamples)
    }
}
