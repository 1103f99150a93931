import Findings
import LintEngine
import RuleFiles
import SourceText

/// What findings are to be held against, before anything is read.
struct ReviewPlan {
    /// Whether arguments narrow what is reported.
    var isNarrowed: Bool
    /// Whether the run takes what the settings name, and no path of its own.
    var isWhole: Bool
    var isStrict = false
    var today: CalendarDate?
    var baseline: (file: BaselineFile, content: Baseline)?

    /// What keeps a file from having been read in full; other entries tell of articles that were read.
    private static let harmless: Set<String> = ["undated", "empty", "undecodable-bytes", "control-characters"]

    /// The review of what was read.
    /// - Parameter isComplete: every path that was asked for is there.
    func review(_ linter: Linter, _ reading: Linter.Reading, files: [String], isComplete: Bool) -> FindingReview {
        let unread = Set(reading.notEvaluated.filter { !Self.harmless.contains($0.reason) }.map(\.path))
        var review = FindingReview(settings: linter.settings, rules: linter.rules)
        review.inline = reading.acceptances
        review.baseline = baseline
        review.isStrict = isStrict
        review.today = today ?? reading.articles.compactMap { $0.article.date?.date }.max()
        review.scope = ReviewScope(
            files: files.filter { !unread.contains($0) }, isNarrowed: isNarrowed,
            isWhole: isWhole && isComplete && unread.isEmpty)
        return review
    }
}
