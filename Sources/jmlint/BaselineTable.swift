import Findings
import LintEngine

/// How findings stand to a baseline, one line a rule: still there, gone, new.
struct BaselineTable {
    let findings: [Finding]
    let missing: [(entry: Baseline.Entry, count: Int)]

    var text: String {
        var rows: [String: (known: Int, gone: Int, new: Int)] = [:]
        let upkeep = Set(UpkeepRule.allCases.map(\.rawValue))
        for finding in findings where finding.suppression == nil && !upkeep.contains(finding.rule) {
            if finding.baselineState == .unchanged {
                rows[finding.rule, default: (0, 0, 0)].known += 1
            } else {
                rows[finding.rule, default: (0, 0, 0)].new += 1
            }
        }
        for (entry, count) in missing { rows[entry.rule, default: (0, 0, 0)].gone += count }
        let total = rows.values.reduce((0, 0, 0)) { ($0.0 + $1.known, $0.1 + $1.gone, $0.2 + $1.new) }
        let lines = rows.sorted { $0.key < $1.key }.map { Self.line($1.known, $1.gone, $1.new, $0) }
        return (["  仍在  已无  新增  规则"] + lines + [Self.line(total.0, total.1, total.2, "合计")]).joined(separator: "\n")
    }

    private static func line(_ known: Int, _ gone: Int, _ new: Int, _ rule: String) -> String {
        [known, gone, new].map { number in
            String(repeating: " ", count: max(0, 6 - String(number).count)) + String(number)
        }.joined() + "  " + rule
    }
}
