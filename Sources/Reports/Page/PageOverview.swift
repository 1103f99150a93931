import Findings

/// The head of the page: how much was read and found, the plots, and what was not evaluated.
struct PageOverview {
    let options: ReportOptions
    let report: LintReport
    let census: ReportCensus

    /// Entries that are told one by one.
    private static let mostEntries = 500
    private static let mostArticles = 8

    var html: String {
        let plots = [categories, articles, notEvaluated].joined()
        return masthead + "<section class=\"overview\">\(plots)</section>\n"
    }

    private var masthead: String {
        let summary = report.summary
        let figures = [Severity.error, .warning, .info].map { severity in
            "<li class=\"\(severity.rawValue)\"><b>\(census.severities[severity] ?? 0)</b>"
                + " \(Wording.name(of: severity, options.language))</li>"
        }
        let read = options.say(
            "读了 \(summary.documents) 个文件、\(summary.articles) 篇文章、\(summary.claims) 条断言",
            "\(summary.documents) files, \(summary.articles) articles, \(summary.claims) claims read")
        return "<header class=\"masthead\"><p class=\"name\">jmlint</p><h1>\(options.say("核对报告", "Fact check"))</h1>"
            + "<p class=\"dateline\"><span>\(span)</span><span>\(read)</span></p>"
            + "<ul class=\"figures\">\(figures.joined())</ul></header>\n"
    }

    /// The days of the articles that have findings.
    private var span: String {
        let dates = census.articles.keys.compactMap(\.date)
        guard let first = dates.min(), let last = dates.max() else { return options.say("日期不详", "undated") }
        return first == last ? first : "\(first) — \(last)"
    }

    private var categories: String {
        let rows = Category.allCases.compactMap { category -> String? in
            guard let count = census.categories[category] else { return nil }
            let name = Wording.name(of: category, options.language)
            let plot = BarPlot.columns(
                census.plot[category] ?? [:], over: census.periods, highest: census.highest, label: name)
            return row(name, plot, count)
        }
        guard !rows.isEmpty else {
            return figure(options.say("类别与日期", "By category and day"), none(options.say("没有发现问题", "Nothing found")))
        }
        let ends = [census.periods.names.first, census.periods.names.last].compactMap { $0 }
        let axis =
            "<div class=\"row axis\"><span></span><span class=\"ends\">"
            + "\(Set(ends).count < 2 ? ends.prefix(1).joined() : "<i>\(ends[0])</i><i>\(ends[1])</i>")</span><span></span></div>"
        let keys = [Severity.error, .warning, .info].map {
            "<span class=\"key \($0.rawValue)\">\(Wording.name(of: $0, options.language))</span>"
        }
        let undated =
            census.undated == 0
            ? "" : options.say("；未注日期的 \(census.undated) 处不在图上", "; \(census.undated) undated not drawn")
        let note = options.say("最高一柱 \(census.highest) 处", "highest column: \(census.highest)") + undated
        return figure(
            options.say("类别与日期", "By category and day"),
            rows.joined() + axis + "<p class=\"note\">\(keys.joined())<span>\(note)</span></p>")
    }

    private var articles: String {
        let title = options.say("每篇几处", "Findings per article")
        let clean = max(0, report.summary.articles - census.articles.count)
        let told = options.say("\(clean) 篇没有发现", "\(clean) articles without findings")
        guard !census.articles.isEmpty else { return figure(title, none(told)) }
        let highest = census.spread.map(\.count).max() ?? 0
        let rows = census.spread.filter { $0.count > 0 }.map { bin in
            let label = options.say("\(bin.label) 处", bin.label)
            return row(label, BarPlot.bar(bin.count, of: highest, label: label), bin.count)
        }
        let busiest = census.busiest.prefix(Self.mostArticles).map { article, count in
            let name = article.title.isEmpty ? article.path : article.title
            let date = "<time>\(article.date ?? "")</time>"
            return
                "<li><button type=\"button\" data-find=\"\(attribute(name))\">\(XMLText.content(name))</button>\(date)"
                + " <b>\(count)</b></li>"
        }
        return figure(
            title,
            rows.joined() + "<p class=\"note\"><span>\(told)</span></p><ol class=\"busiest\">\(busiest.joined())</ol>")
    }

    private var notEvaluated: String {
        let title = options.say("未能判断", "Not evaluated")
        let entries = report.summary.notEvaluated
        guard !entries.isEmpty else { return figure(title, none(options.say("全部判断过", "All was evaluated"))) }
        let totals = Dictionary(grouping: entries, by: \.reason).mapValues { $0.reduce(0) { $0 + $1.count } }
        let highest = totals.values.max() ?? 0
        let rows = totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { reason, count in
            let label = Wording.name(ofReason: reason, options.language)
            return row(label, BarPlot.bar(count, of: highest, label: label), count)
        }
        let list = entries.prefix(Self.mostEntries).map { entry in
            "<li><code>\(XMLText.content(entry.path))</code> \(XMLText.content(entry.message))</li>"
        }
        let rest = entries.count - list.count
        let more =
            rest > 0 ? "<li>\(options.say("另有 \(rest) 条，见 JSON 报告", "\(rest) more in the JSON report"))</li>" : ""
        return figure(
            title,
            rows.joined() + "<details><summary>\(options.say("逐条", "One by one"))</summary>"
                + "<ul class=\"entries\">\(list.joined())\(more)</ul></details>")
    }

    private func figure(_ title: String, _ content: String) -> String {
        "<figure class=\"plot\"><figcaption>\(title)</figcaption>\(content)</figure>\n"
    }

    private func row(_ label: String, _ plot: String, _ count: Int) -> String {
        "<div class=\"row\"><span>\(XMLText.content(label))</span><span>\(plot)</span><b>\(count)</b></div>"
    }

    private func none(_ text: String) -> String { "<p class=\"none\">\(text)</p>" }

    private func attribute(_ text: String) -> String { XMLText.attributeValue(text) }
}
