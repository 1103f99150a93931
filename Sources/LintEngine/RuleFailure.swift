import Findings
import TextSearch

/// A rule that gave up on an article: its pattern backtracked past its limit.
public struct RuleFailure: Error, Sendable {
    public let rule: String
    public let path: String
    public let article: String
    public let error: any Error

    /// What happened and what to do.
    public func message(in language: Language) -> String {
        if let error = error as? PatternError, error.isBacktracking {
            return language.choose(
                "规则 \(rule) 的正则表达式在《\(article)》中回溯超过 \(Pattern.matchLimit) 步，未作判断；请改写，去掉套叠的 + 和 *",
                "the pattern of rule \(rule) backtracked more than \(Pattern.matchLimit) steps in “\(article)”, "
                    + "nothing was judged; rewrite it without nested + and *")
        }
        return language.choose(
            "规则 \(rule) 在《\(article)》中未能判断：\(error)", "rule \(rule) gave up in “\(article)”: \(error)")
    }
}
