import RuleFiles

/// The settings that hold, as they would be written in `.lint.yml`.
enum SettingsText {
    static func of(_ settings: Settings) -> String {
        var lines = ["# " + (settings.path.isEmpty ? "没有 .lint.yml，用默认设置" : settings.path)]
        lines += list("rules", settings.ruleFolders) + list("lexicons", settings.lexiconFolders)
        lines += list("include", settings.include)
        lines += list("exclude", settings.exclude) + list("select", settings.select)
        lines += list("extend-select", settings.extendSelect) + list("ignore", settings.ignore)
        if !settings.severities.isEmpty {
            lines += ["severity:"] + settings.severities.map { "  \($0.selector): \($0.severity.rawValue)" }
        }
        lines.append("fail-on: \(settings.failOn.rawValue)")
        lines.append("min-confidence: \(settings.minConfidence)")
        lines.append("lang: \(settings.language.rawValue)")
        if let encoding = settings.encoding { lines.append("encoding: \(encoding)") }
        if let baseline = settings.baseline { lines.append("baseline: \(baseline)") }
        if !settings.accept.isEmpty { lines.append("accept:") }
        for acceptance in settings.accept {
            lines.append("  - fingerprint: \"\(acceptance.fingerprint)\"")
            if !acceptance.reason.isEmpty { lines.append("    reason: \(acceptance.reason)") }
            if !acceptance.author.isEmpty { lines.append("    author: \(acceptance.author)") }
            if let until = acceptance.until { lines.append("    until: \(until)") }
        }
        if !settings.overrides.isEmpty { lines.append("overrides:") }
        for override in settings.overrides {
            lines += ["  - paths: [\(override.paths.joined(separator: ", "))]"]
            if !override.ignore.isEmpty { lines.append("    ignore: [\(override.ignore.joined(separator: ", "))]") }
            if !override.severities.isEmpty { lines.append("    severity:") }
            lines += override.severities.map { "      \($0.selector): \($0.severity.rawValue)" }
        }
        return lines.joined(separator: "\n")
    }

    private static func list(_ key: String, _ items: [String]) -> [String] {
        items.isEmpty ? [] : [key + ":"] + items.map { "  - " + $0 }
    }
}
