/// The difference of two texts, as `diff -u` and `git apply` write it.
public enum UnifiedDiff {
    private static let context = 3

    /// Empty where the texts are equal.
    public static func text(path: String, before: String, after: String) -> String {
        let old = lines(of: before), new = lines(of: after)
        let difference = new.difference(from: old)
        guard !difference.isEmpty else { return "" }
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        let steps = steps(old, new, removed, inserted)
        let hunks = hunks(of: steps).map { hunk(steps[$0], before: steps[..<$0.lowerBound]) }
        return "--- a/\(path)\n+++ b/\(path)\n" + hunks.joined()
    }

    /// A line of either text: ` `, `-` or `+` before it.
    private struct Step {
        let mark: Character
        let line: Substring
    }

    /// Lines with their ends, split at LF: a CR before it is part of the line.
    private static func lines(of text: String) -> [Substring] {
        var lines: [Substring] = []
        var start = text.startIndex
        while start < text.endIndex {
            let end = text.utf8[start...].firstIndex(of: 0x0A).map { text.utf8.index(after: $0) } ?? text.endIndex
            lines.append(text[start..<end])
            start = end
        }
        return lines
    }

    private static func steps(
        _ old: [Substring], _ new: [Substring], _ removed: Set<Int>, _ inserted: Set<Int>
    ) -> [Step] {
        var steps: [Step] = []
        var from = 0, to = 0
        while from < old.count || to < new.count {
            if removed.contains(from) {
                steps.append(Step(mark: "-", line: old[from]))
                from += 1
            } else if inserted.contains(to) {
                steps.append(Step(mark: "+", line: new[to]))
                to += 1
            } else {
                steps.append(Step(mark: " ", line: old[from]))
                (from, to) = (from + 1, to + 1)
            }
        }
        return steps
    }

    /// Stretches of steps around changes; those whose context meets are one.
    private static func hunks(of steps: [Step]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for (index, step) in steps.enumerated() where step.mark != " " {
            let range = max(0, index - context)..<min(steps.count, index + context + 1)
            if let last = hunks.last, range.lowerBound <= last.upperBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks
    }

    private static func hunk(_ steps: ArraySlice<Step>, before: ArraySlice<Step>) -> String {
        let oldStart = before.count { $0.mark != "+" }, newStart = before.count { $0.mark != "-" }
        let oldCount = steps.count { $0.mark != "+" }, newCount = steps.count { $0.mark != "-" }
        let head =
            "@@ -\(oldCount == 0 ? oldStart : oldStart + 1),\(oldCount) "
            + "+\(newCount == 0 ? newStart : newStart + 1),\(newCount) @@\n"
        return head
            + steps.map { step in
                let isEnded = step.line.utf8.last == 0x0A
                return "\(step.mark)\(step.line)" + (isEnded ? "" : "\n\\ No newline at end of file\n")
            }.joined()
    }
}
