import Findings

/// The closing lines of a report: how much was read, what was found, what was not judged.
struct SummaryText {
    let options: ReportOptions
    /// Reasons that are told one by one; the rest are counted.
    private static let mostNotes = 20

    func lines(of report: LintReport) -> [String] {
        [counts(report)] + notEvaluated(report.summary.notEvaluated)
    }

    private func counts(_ report: LintReport) -> String {
        let summary = report.summary
        let read = options.say(
            "读了 \(summary.documents) 个文件、\(summary.articles) 篇文章、\(summary.claims) 条断言",
            "read \(count(summary.documents, "document")), \(count(summary.articles, "article")), \(count(summary.claims, "claim"))"
        )
        guard summary.findings > 0 else { return read + options.say("：没有发现问题", ": nothing found") }
        let severities = Severity.allCases.reversed().compactMap { severity in
            part(Wording.name(of: severity, options.language), report.standing.count { $0.severity == severity })
        }
        let categories = Category.allCases.compactMap { category in
            part(Wording.name(of: category, options.language), report.standing.count { $0.category == category })
        }
        let comma = options.say("、", ", ")
        let details = severities.joined(separator: comma) + options.say("；", "; ") + categories.joined(separator: comma)
        return options.say(
            "\(read)：\(summary.findings) 处发现（\(details)）", "\(read): \(count(summary.findings, "finding")) (\(details))"
        )
    }

    private func part(_ name: String, _ count: Int) -> String? { count == 0 ? nil : "\(name) \(count)" }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private func notEvaluated(_ entries: [NotEvaluated]) -> [String] {
        guard !entries.isEmpty else { return [] }
        let total = entries.reduce(0) { $0 + $1.count }
        let head = options.say("未能判断的 \(total) 处：", "not evaluated: \(total)")
        let lines = entries.prefix(Self.mostNotes).map { "  \($0.path)\(options.say("：", ": "))\($0.message)" }
        let rest = entries.count - lines.count
        return [head] + lines
            + (rest > 0 ? [options.say("  另有 \(rest) 条，见 --format json", "  and \(rest) more, see --format json")] : [])
    }
}
