import Findings
import Foundation
import RuleFiles
import SourceText

/// Holds findings against what a newsroom has said of them before: accepted in the text or the settings, or known to the
/// baseline; and tells of what was said and no longer holds.
public struct FindingReview: Sendable {
    public var settings: Settings
    /// The rules that ran.
    public var rules: [Rule]
    public var inline: [InlineAcceptance] = []
    /// The file and what it holds; nil for none.
    public var baseline: (file: BaselineFile, content: Baseline)?
    /// A baseline entry that is found no more is an error rather than a note.
    public var isStrict = false
    /// The day that `until` is held against; nil where no article tells one.
    public var today: CalendarDate?
    /// What the run looked at: what it did not look at cannot be called gone.
    public var scope = ReviewScope()

    public init(settings: Settings, rules: [Rule]) {
        self.settings = settings
        self.rules = rules
    }

    /// What a review gives.
    public struct Outcome: Sendable {
        /// All findings with their standing, and those about acceptances and the baseline, in the order of reports.
        public var findings: [Finding]
        /// Baseline entries that the run could have found and did not, with the number that is missing.
        public var missing: [(entry: Baseline.Entry, count: Int)]
        /// The missing ones one by one, for reports.
        public var absent: [AbsentFinding]
    }

    /// - Parameter findings: in the order of reports.
    public func outcome(of findings: [Finding]) -> Outcome {
        let acceptance = AcceptanceReview(
            settings: settings, rules: rules, inline: inline, today: today, scope: scope)
        var accepted = acceptance.outcome(of: findings)
        let open = accepted.findings.indices.filter {
            accepted.findings[$0].suppression == nil && isCovered(accepted.findings[$0].location.path)
        }
        guard let baseline else {
            return Outcome(findings: passed(accepted.findings, accepted.upkeep), missing: [], absent: [])
        }
        let match = baseline.content.match(open.map { accepted.findings[$0] })
        for (position, index) in open.enumerated() {
            accepted.findings[index].baselineState = match.isKnown[position] ? .unchanged : .new
        }
        let missing = match.missing.filter { scope.couldFind($0.entry, rules: rules) }
        return Outcome(
            findings: passed(accepted.findings, accepted.upkeep + stale(missing, in: baseline.file)), missing: missing,
            absent: absent(missing))
    }

    /// An entry of a rule that is no more counts as a warning.
    private func absent(_ missing: [(entry: Baseline.Entry, count: Int)]) -> [AbsentFinding] {
        let choice = RuleChoice(settings)
        let headers = Dictionary(rules.map { ($0.id, $0.header) }) { first, _ in first }
        return missing.flatMap { entry, count in
            let finding = AbsentFinding(
                rule: entry.rule, severity: headers[entry.rule].map { choice.severity(of: $0) } ?? .warning,
                fingerprint: entry.fingerprint, path: entry.path, article: entry.article, text: entry.text)
            return repeatElement(finding, count: count)
        }
    }

    /// Whether a file is one that the baseline of the settings speaks of: it lies in their folder or below. A retelling elsewhere
    /// that has the same finding is no known one.
    private func isCovered(_ path: String) -> Bool {
        guard !settings.path.isEmpty else { return true }
        let folder = URL(fileURLWithPath: settings.path).deletingLastPathComponent().standardizedFileURL.path
        let file = URL(fileURLWithPath: path).standardizedFileURL.path
        return file.hasPrefix(folder == "/" ? folder : folder + "/")
    }

    /// The findings with those about upkeep, which settings may have turned off or made graver like any rule.
    private func passed(_ findings: [Finding], _ upkeep: [Finding]) -> [Finding] {
        let headers = UpkeepRule.allCases.map { $0.header(in: settings.language) }
        let choice = RuleChoice(settings)
        let running = headers.filter { choice.runs($0) }
        let kept = upkeep.compactMap { finding -> Finding? in
            guard let header = running.first(where: { $0.id == finding.rule }) else { return nil }
            var finding = finding
            let severity = choice.severity(of: header)
            if severity > .off, !(isStrict && header.id == UpkeepRule.staleBaseline.rawValue) {
                finding.severity = severity
            }
            return finding
        }
        guard !kept.isEmpty else { return findings }
        return FindingPasses(settings: settings, headers: running).ordered(findings + kept)
    }

    private func stale(_ missing: [(entry: Baseline.Entry, count: Int)], in file: BaselineFile) -> [Finding] {
        guard !missing.isEmpty else { return [] }
        let lines = file.lines(of: Set(missing.map(\.entry.fingerprint)))
        let document = Document.file(at: file.path)
        let header = UpkeepRule.staleBaseline.header(in: settings.language)
        return missing.map { entry, count in
            let text = settings.language.choose(
                "基线里的 \(entry.rule)“\(entry.text)”（\(entry.path)）少了 \(count) 处；运行 jmlint baseline prune 去掉",
                "\(entry.rule) “\(entry.text)” (\(entry.path)) of the baseline: \(count) found no more; "
                    + "run jmlint baseline prune")
            return header.finding(
                at: document.location(line: lines[entry.fingerprint] ?? 1, of: entry.fingerprint),
                values: ["text": text], identity: [entry.fingerprint], article: "",
                severity: isStrict ? .error : header.severity)
        }
    }
}
