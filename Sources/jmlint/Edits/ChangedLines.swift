import Findings
import Foundation

/// The lines that differ from a git revision, in the files as they lie in the working tree.
struct ChangedLines {
    /// By absolute path; nil for a file that git does not know, all of whose lines are new.
    private var lines: [String: [ClosedRange<Int>]?] = [:]

    /// - Parameter revision: anything that names a commit: `HEAD`, `main`, `v1.2~3`.
    init(since revision: String) throws {
        let repository = try GitRepository(holding: nil, for: "--since")
        let root = repository.root
        guard try repository.hasCommit(revision) else {
            throw ExitStatus.Obstacle(sentence: "--since：git 里还没有任何版本")
        }
        let difference = try repository.text(
            "-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff", revision, "--")
        for (path, ranges) in Self.ranges(in: difference) { lines[root + "/" + path] = ranges }
        for path in try repository.paths("ls-files", "--others", "--exclude-standard") { lines[path] = .some(nil) }
    }

    /// Whether the place, or a place that the finding holds it against, lies on changed lines.
    func touch(_ finding: Finding) -> Bool {
        ([finding.location] + finding.related.map(\.location)).contains { place in
            let path = URL(fileURLWithPath: place.path).resolvingSymlinksInPath().path
            guard let known = lines[path] else { return false }
            guard let known else { return true }
            return known.contains { $0.overlaps(place.startLine...max(place.startLine, place.endLine)) }
        }
    }

    /// The ranges of new lines by path, from `diff --unified=0`.
    static func ranges(in difference: String) -> [(path: String, ranges: [ClosedRange<Int>])] {
        var all: [(path: String, ranges: [ClosedRange<Int>])] = []
        var isHead = false
        for line in difference.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("diff --git ") { isHead = true }
            if isHead, line.hasPrefix("+++ ") {
                var path = line.dropFirst(4)
                if path.hasPrefix("b/") { path = path.dropFirst(2) }
                if path.last == "\t" { path = path.dropLast() }
                all.append((String(path), []))
            } else if line.hasPrefix("@@ "), !all.isEmpty {
                isHead = false
                if let range = range(ofHunk: line) { all[all.count - 1].ranges.append(range) }
            }
        }
        return all
    }

    /// The new lines of `@@ -1,2 +3,4 @@`; nil where lines went and none came.
    private static func range(ofHunk line: Substring) -> ClosedRange<Int>? {
        guard let plus = line.split(separator: " ").first(where: { $0.hasPrefix("+") }) else { return nil }
        let numbers = plus.dropFirst().split(separator: ",").compactMap { Int($0) }
        guard let start = numbers.first else { return nil }
        let count = numbers.count > 1 ? numbers[1] : 1
        return count > 0 ? start...start + count - 1 : nil
    }
}
