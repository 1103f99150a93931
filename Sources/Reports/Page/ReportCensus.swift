import Findings

/// The counts that the head of the page shows. Only findings that stand are counted, but for ``quiet``.
struct ReportCensus {
    /// An article that findings speak of.
    struct Article: Hashable {
        let path: String
        let title: String
        let date: String?
    }

    private(set) var severities: [Severity: Int] = [:]
    private(set) var categories: [Category: Int] = [:]
    private(set) var articles: [Article: Int] = [:]
    /// By category, bin and severity.
    private(set) var plot: [Category: [String: [Severity: Int]]] = [:]
    let periods: Periods
    private(set) var undated = 0
    /// Known or accepted.
    private(set) var quiet = 0

    init(of report: LintReport) {
        periods = Periods(of: report.findings.lazy.filter(\.stands).compactMap(\.location.date))
        for finding in report.findings {
            if finding.stands { count(finding) } else { quiet += 1 }
        }
    }

    private mutating func count(_ finding: Finding) {
        let location = finding.location
        severities[finding.severity, default: 0] += 1
        categories[finding.category, default: 0] += 1
        articles[Article(path: location.path, title: location.article, date: location.date), default: 0] += 1
        if let date = location.date {
            plot[finding.category, default: [:]][periods.name(of: date), default: [:]][finding.severity, default: 0] +=
                1
        } else {
            undated += 1
        }
    }

    /// The most findings of one category in one bin.
    var highest: Int {
        plot.values.flatMap(\.values).map { $0.values.reduce(0, +) }.max() ?? 0
    }

    /// The articles with most findings, then by path and title.
    var busiest: [(article: Article, count: Int)] {
        articles.sorted { a, b in
            a.value == b.value ? (a.key.path, a.key.title) < (b.key.path, b.key.title) : a.value > b.value
        }.map { (article: $0.key, count: $0.value) }
    }

    /// How many articles have one finding, two, …: the last bins are wider.
    var spread: [(label: String, count: Int)] {
        let bins: [(label: String, range: ClosedRange<Int>)] = [
            ("1", 1...1), ("2", 2...2), ("3", 3...3), ("4", 4...4), ("5–9", 5...9), ("10–19", 10...19),
            ("20+", 20...Int.max),
        ]
        return bins.map { bin in (label: bin.label, count: articles.values.count { bin.range.contains($0) }) }
    }
}
