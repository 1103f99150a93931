import Findings

/// How often each rule spoke, most often first.
enum StatisticsText {
    static func of(_ report: LintReport) -> String {
        let counts = Dictionary(grouping: report.standing, by: \.rule).mapValues(\.count)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { rule, count in
            let number = String(count)
            return String(repeating: " ", count: max(0, 6 - number.count)) + number + "  " + rule
        }.joined(separator: "\n")
    }
}
