import Findings
import RuleFiles

/// Which rules run, and how grave they are, by the settings.
struct RuleChoice {
    let settings: Settings

    init(_ settings: Settings) { self.settings = settings }

    /// The rules that run, told in the language of the run at the severity that holds.
    func chosen(of rules: [Rule]) -> [Rule] {
        rules.compactMap { rule in
            let severity = severity(of: rule)
            guard runs(rule, at: severity) else { return nil }
            return rule.with(language: settings.language, severity: severity == .off ? .warning : severity)
        }
    }

    private func severity(of rule: Rule) -> Severity {
        settings.severities.last { Settings.selector($0.selector, means: rule.header) }?.severity
            ?? rule.header.severity
    }

    private func runs(_ rule: Rule, at severity: Severity) -> Bool {
        func isMeant(by selectors: [String]) -> Bool {
            selectors.contains { Settings.selector($0, means: rule.header) }
        }
        if isMeant(by: settings.ignore) { return false }
        if isMeant(by: settings.extendSelect) { return true }
        // A rule that is off runs only where it is asked for by name.
        if severity == .off { return settings.select.contains(rule.id) }
        return settings.select.isEmpty || isMeant(by: settings.select)
    }
}
