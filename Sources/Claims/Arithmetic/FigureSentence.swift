import SourceText

/// A sentence with its figures in order; sentences that only a semicolon parts are one.
public struct FigureSentence: Sendable {
    /// Scalar indices in the article's text.
    public let range: Range<Int>
    public let block: Int
    public let role: Article.Role
    public let clauses: [Clause]
    public let figures: [Figure]

    /// A stretch between commas, colons, semicolons or brackets; `、` parts no clause.
    public struct Clause: Sendable {
        public let range: Range<Int>
        /// The mark before it; 0 at the beginning of the sentence.
        public let mark: UInt32
    }

    /// The places of the figures of one measure, in order; those told by the head, the day or the like left out.
    func members(of measure: String) -> [Int] {
        figures.indices.filter { figures[$0].measure == measure && figures[$0].per == nil }
    }

    /// The text of a figure's clause before it, back to the figure before.
    func lead(_ index: Int) -> Range<Int> {
        let figure = figures[index]
        let clauseStart = clauses[figure.clause].range.lowerBound
        let previousEnd = index > 0 ? figures[index - 1].range.upperBound : clauseStart
        let start = max(clauseStart, previousEnd)
        return min(start, figure.range.lowerBound)..<figure.range.lowerBound
    }

    /// The text of a figure's clause after it, up to the figure after.
    func tail(_ index: Int) -> Range<Int> {
        let figure = figures[index]
        let clauseEnd = clauses[figure.clause].range.upperBound
        let next = index + 1 < figures.count ? figures[index + 1].range.lowerBound : clauseEnd
        let end = min(clauseEnd, next)
        return figure.range.upperBound..<max(end, figure.range.upperBound)
    }

    /// The text between two figures.
    func gap(_ first: Int, _ second: Int) -> Range<Int> {
        let start = figures[first].range.upperBound
        return start..<max(start, figures[second].range.lowerBound)
    }

    /// The text of a clause up to one of its figures.
    func opening(_ index: Int) -> Range<Int> {
        let figure = figures[index]
        return clauses[figure.clause].range.lowerBound..<figure.range.lowerBound
    }

    /// Whether a figure is told as what was reached, with nothing else before it in its clause: 达到368万标箱, 增至60万元.
    func isReached(_ index: Int, in scalars: [UInt32]) -> Bool {
        let lead = lead(index)
        guard !lead.isEmpty else { return scalars[figures[index].range.lowerBound] == "达" }
        return Self.reaching.start(endingAt: lead.upperBound, from: lead.lowerBound, in: scalars) == lead.lowerBound
    }

    private static let reaching = CueWords("达 达到 至 到 为 增至 升至 降至 减至 涨到 降到 增加到 减少到")

    /// The whole clause of a figure.
    func clause(_ index: Int) -> Range<Int> { clauses[figures[index].clause].range }

    /// The clauses from the first to the last, as one range.
    static func clauses(of range: Range<Int>, in scalars: [UInt32]) -> [Clause] {
        var clauses: [Clause] = []
        var start = range.lowerBound
        var mark: UInt32 = 0
        for index in range where clauseMarks.contains(scalars[index]) && !isOfUnit(index, scalars) {
            clauses.append(Clause(range: start..<index, mark: mark))
            mark = scalars[index]
            start = index + 1
        }
        clauses.append(Clause(range: start..<range.upperBound, mark: mark))
        return clauses
    }

    /// 件（套）: a bracket of one character parts nothing.
    private static func isOfUnit(_ index: Int, _ scalars: [UInt32]) -> Bool {
        switch scalars[index] {
        case "（": index + 2 < scalars.count && scalars[index + 1].isHan && scalars[index + 2] == "）"
        case "）": index >= 2 && scalars[index - 1].isHan && scalars[index - 2] == "（"
        default: false
        }
    }

    private static let clauseMarks = ScalarSet("，；：。！？（）—…\n")
}
