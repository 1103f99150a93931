import Checks
import Findings
import RuleFiles

/// Which rules run, and how grave they are, by the settings.
struct RuleChoice {
    let settings: Settings

    init(_ settings: Settings) { self.settings = settings }

    /// The rules that run, told in the language of the run at the severity that holds.
    func chosen(of rules: [Rule]) -> [Rule] {
        rules.compactMap { rule in
            let severity = severity(of: rule.header)
            guard runs(rule.header) else { return nil }
            return rule.with(language: settings.language, severity: severity == .off ? .warning : severity)
        }
    }

    func severity(of header: RuleHeader) -> Severity {
        settings.severities.last { Settings.selector($0.selector, means: header) }?.severity ?? header.severity
    }

    func runs(_ header: RuleHeader) -> Bool {
        func isMeant(by selectors: [String]) -> Bool {
            selectors.contains { Settings.selector($0, means: header) }
        }
        if isMeant(by: settings.ignore) { return false }
        if isMeant(by: settings.extendSelect) { return true }
        // A rule that is off runs only where it is asked for by name.
        if severity(of: header) == .off { return settings.select.contains(header.id) }
        return settings.select.isEmpty || isMeant(by: settings.select)
    }
}
