/// Something written wrongly in a file that a person writes, with its place and what to do about it.
public struct OptionProblem: Sendable, Hashable {
    /// From 1.
    public let line: Int
    /// From 1.
    public let column: Int
    /// One sentence.
    public let sentence: String
    /// What would settle it; empty where the sentence says it all.
    public let advice: String

    public init(line: Int, column: Int, sentence: String, advice: String = "") {
        self.line = line
        self.column = column
        self.sentence = sentence
        self.advice = advice
    }

    /// A problem at a value.
    public init(at node: OptionNode, _ sentence: String, advice: String = "") {
        self.init(line: node.line, column: node.column, sentence: sentence, advice: advice)
    }
}
