import Checks
import Findings
import RuleFiles
import SourceText

/// What is done with findings before anyone sees them: settings of their paths, one finding a slip, a fixed order.
struct FindingPasses {
    let settings: Settings
    /// Of the rules that findings may come from.
    let headers: [RuleHeader]

    func applied(to findings: [Finding]) -> [Finding] {
        let kept = overridden(findings).filter { $0.confidence >= settings.minConfidence && $0.severity > .off }
        return Self.onceEach(TwiceTold(headers: headers).left(of: kept.sorted(by: Self.precedes)))
    }

    /// The findings as the settings of their paths have them, in order, however many speak of one place.
    func ordered(_ findings: [Finding]) -> [Finding] {
        overridden(findings).filter { $0.severity > .off }.sorted(by: Self.precedes)
    }

    /// Applies what the settings say of single paths.
    private func overridden(_ findings: [Finding]) -> [Finding] {
        guard !settings.overrides.isEmpty else { return findings }
        let headers = Dictionary(uniqueKeysWithValues: headers.map { ($0.id, $0) })
        let overrides = settings.overrides.map { (patterns: $0.paths.map { GlobPattern($0) }, setting: $0) }
        return findings.compactMap { finding in
            var finding = finding
            guard let header = headers[finding.rule] else { return finding }
            for override in overrides where override.patterns.contains(where: { $0.matches(finding.location.path) }) {
                if override.setting.ignore.contains(where: { Settings.selector($0, means: header) }) { return nil }
                let severity = override.setting.severities.last { Settings.selector($0.selector, means: header) }
                if let severity { finding.severity = severity.severity }
            }
            return finding
        }
    }

    /// Keeps the first of findings that say the same of the same places, whichever rules they come from.
    ///
    /// Two findings are the same where all their places are; of two rules the graver one speaks.
    private static func onceEach(_ findings: [Finding]) -> [Finding] {
        struct Places: Hashable {
            let category: Category
            let places: Set<String>
        }
        var kept: [Finding] = []
        var numbers: [Places: Int] = [:]
        for finding in findings {
            let all = [finding.location] + finding.related.map(\.location)
            let places = Places(
                category: finding.category, places: Set(all.map { "\($0.path):\($0.startOffset)-\($0.endOffset)" }))
            if let number = numbers[places] {
                if finding.severity > kept[number].severity { kept[number] = finding }
            } else {
                numbers[places] = kept.count
                kept.append(finding)
            }
        }
        return kept
    }

    /// By path in byte order, place, rule, then fingerprint and message.
    private static func precedes(_ a: Finding, _ b: Finding) -> Bool {
        if a.location.path != b.location.path {
            return a.location.path.utf8.lexicographicallyPrecedes(b.location.path.utf8)
        }
        return (a.location.startOffset, a.location.endOffset, a.rule, a.fingerprint, a.message)
            < (b.location.startOffset, b.location.endOffset, b.rule, b.fingerprint, b.message)
    }
}
