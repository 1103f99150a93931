import Findings
import RuleFiles

/// What `jmlint init` asks before it writes; an empty answer takes what is proposed, the end of input all that is left.
struct InitQuestions {
    /// The next line of the answers; nil at their end.
    let answer: () -> String?
    let tell: (String) -> Void

    /// What the settings will say.
    struct Answers: Equatable {
        var folders = ["."]
        var rules: [String] = []
        var failOn = Severity.warning
        var language = Language.zh
    }

    func answers(proposing proposed: Answers) -> Answers {
        var answers = proposed
        answers.folders = words("稿件在哪些文件夹或文件里？", proposed.folders)
        answers.rules = words("自家规则在哪个文件夹？没有就直接回车", proposed.rules)
        answers.failOn = choice("从哪一级起算不通过？warning、error、info，或 off", proposed.failOn)
        answers.language = choice("报告用哪种语言？zh、en", proposed.language)
        return answers
    }

    private func words(_ question: String, _ proposed: [String]) -> [String] {
        let line = ask(question, proposed.joined(separator: " "))
        let words = line.split(whereSeparator: { $0.isWhitespace || $0 == "、" || $0 == "，" }).map(String.init)
        return words.isEmpty ? proposed : words
    }

    /// Asks again until the answer is one of the choices.
    private func choice<Value: RawRepresentable<String>>(_ question: String, _ proposed: Value) -> Value {
        while true {
            let line = ask(question, proposed.rawValue)
            if line.isEmpty { return proposed }
            if let value = Value(rawValue: line) { return value }
            tell("没有“\(line)”这一项。\n")
        }
    }

    private func ask(_ question: String, _ proposed: String) -> String {
        tell(question + (proposed.isEmpty ? "：" : " [\(proposed)]："))
        let line = answer() ?? ""
        return String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
