import Findings
import SourceText

extension LintReport {
    /// The report of a reading: its counts, its findings, and what was not judged, by path.
    public init(
        findings: [Finding], absent: [AbsentFinding] = [], reading: Linter.Reading, unfound: [NotEvaluated] = [],
        language: Language
    ) {
        let undated = NotEvaluated.undated(reading, language)
        let entries = unfound + reading.notEvaluated + undated
        self.init(
            tool: ToolVersion.tool,
            summary: Summary(
                documents: reading.documents, articles: reading.articles.count,
                claims: reading.articles.reduce(0) { $0 + $1.claims.count }, findings: findings.count(where: \.stands),
                notEvaluated: entries.sorted { ($0.path, $0.reason, $0.message) < ($1.path, $1.reason, $1.message) }),
            findings: findings, absent: absent)
    }
}

extension NotEvaluated {
    /// One entry a file for its articles without a date: what compares over time could not judge them.
    static func undated(_ reading: Linter.Reading, _ language: Language) -> [NotEvaluated] {
        var counts: [String: Int] = [:]
        for facts in reading.articles where facts.article.date == nil { counts[facts.article.path, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { path, count in
            NotEvaluated(
                path: path, reason: "undated",
                message: language.choose(
                    "\(count) 篇文章没有日期，与时间有关的判断从略。",
                    "\(count) article(s) without a date; judgements over time are left out."), count: count)
        }
    }
}
