import Findings

/// Search and filters, and the words that the script needs.
struct PageControls {
    let options: ReportOptions
    let census: ReportCensus

    var html: String {
        let severities = [Severity.error, .warning, .info].compactMap { severity in
            chip(
                "severity", severity.rawValue, Wording.name(of: severity, options.language), census.severities[severity]
            )
        }
        let categories = Category.allCases.compactMap { category in
            chip(
                "category", category.rawValue, Wording.name(of: category, options.language), census.categories[category]
            )
        }
        let search = options.say("搜索：字句、标题、规则、文件", "Search words, headlines, rules, files")
        return "<form class=\"controls\" role=\"search\"><input type=\"search\" id=\"search\" placeholder=\"\(search)\""
            + " aria-label=\"\(search)\" autocomplete=\"off\"><div class=\"chips\">\(severities.joined())"
            + "<span class=\"gap\"></span>\(categories.joined())\(quiet)</div>"
            + "<p class=\"status\"><output id=\"shown\" data-words=\"\(options.say("显示 {n} 处，共 {m} 处", "{n} of {m} shown"))\"></output>"
            + button("clear", options.say("清除", "Clear")) + button("theme", options.say("明暗", "Light or dark"))
            + button("print", options.say("打印", "Print")) + "</p></form>\n"
    }

    private func chip(_ key: String, _ value: String, _ name: String, _ count: Int?) -> String? {
        guard let count else { return nil }
        return "<button type=\"button\" class=\"chip \(value)\" data-key=\"\(key)\" data-value=\"\(value)\""
            + " aria-pressed=\"false\">\(name) <b>\(count)</b></button>"
    }

    private var quiet: String {
        guard census.quiet > 0 else { return "" }
        return "<button type=\"button\" class=\"chip\" id=\"quiet\" aria-pressed=\"false\">"
            + "\(options.say("也看已知和已接受的", "Known and accepted, too")) <b>\(census.quiet)</b></button>"
    }

    private func button(_ id: String, _ name: String) -> String {
        "<button type=\"button\" class=\"plain\" id=\"\(id)\">\(name)</button>"
    }
}
