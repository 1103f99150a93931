import Findings

/// Plots as SVG that stretch with the page: bars only, the words stand beside them in HTML, so that they stay readable
/// on a telephone.
enum BarPlot {
    /// Columns over the bins of time, each stacked by severity, the gravest below.
    /// - Parameter highest: the count that fills the height.
    static func columns(
        _ bins: [String: [Severity: Int]], over periods: Periods, highest: Int, label: String
    ) -> String {
        let columns = periods.names.enumerated().map { number, name in
            column(bins[name] ?? [:], x: number * 10, name: name, highest: max(1, highest))
        }
        let width = periods.names.count * 10
        return
            "<svg class=\"columns\" style=\"max-width:\(max(1, periods.names.count) * 30)px\" viewBox=\"0 0 \(width) 40\""
            + " preserveAspectRatio=\"none\" role=\"img\" aria-label=\"\(XMLText.content(label))\">"
            + "<line x1=\"0\" y1=\"40\" x2=\"\(width)\" y2=\"40\"/>\(columns.joined())</svg>"
    }

    private static func column(_ counts: [Severity: Int], x: Int, name: String, highest: Int) -> String {
        let total = counts.values.reduce(0, +)
        guard total > 0 else { return "" }
        var below = 0
        let bars = Severity.allCases.reversed().compactMap { severity -> String? in
            guard let count = counts[severity] else { return nil }
            let (top, bottom) = (40 * (below + count) / highest, 40 * below / highest)
            below += count
            return "<rect class=\"\(severity.rawValue)\" x=\"\(x + 1)\" y=\"\(40 - max(top, bottom + 1))\" width=\"8\""
                + " height=\"\(max(1, top - bottom))\"/>"
        }
        return "<g><title>\(name): \(total)</title>\(bars.joined())</g>"
    }

    /// One bar from the left.
    static func bar(_ count: Int, of highest: Int, label: String) -> String {
        let width = highest == 0 ? 0 : max(1, count * 1000 / highest)
        return "<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" role=\"img\""
            + " aria-label=\"\(XMLText.content(label)): \(count)\"><rect width=\"\(count == 0 ? 0 : width)\" height=\"10\"/></svg>"
    }
}
