import Claims
import SourceText
import TextSearch

/// Words in the clause of a claim that make it another claim: a plan, a part, an addition.
struct ClauseExceptions: Sendable {
    private let matcher: TermMatcher
    private static let planWords = ["计划", "拟", "力争", "目标", "预计", "有望", "争取", "规划", "将达", "将引进", "将建"]
    private static let clauseEnds = ScalarSet("，。；！？\n")

    init(words: [String], withPlans: Bool) {
        matcher = TermMatcher(words + (withPlans ? [] : Self.planWords))
    }

    /// Whether such a word stands in the clauses that a range touches.
    func hold(at range: Range<Int>, in reading: ArticleReading) -> Bool {
        let scalars = reading.scalars
        var start = range.lowerBound
        while start > 0, !Self.clauseEnds.contains(scalars[start - 1]) { start -= 1 }
        var end = range.upperBound
        while end < scalars.count, !Self.clauseEnds.contains(scalars[end]) { end += 1 }
        return !matcher.occurrences(in: scalars, within: start..<end).isEmpty
    }
}
