import Checks
import Foundation
import RuleFiles

/// What a run looked at, so that nothing is called gone that the run could not have found.
public struct ReviewScope: Sendable {
    /// Files that were read in full, as named in findings.
    private let files: Set<String>
    /// Whether arguments narrowed what is reported: rules, confidence, changed lines.
    private let isNarrowed: Bool
    /// Whether the run took what the settings name, and no path of its own.
    private let isWhole: Bool

    public init(files: [String] = [], isNarrowed: Bool = true, isWhole: Bool = false) {
        self.files = Set(files.map(Self.standardized))
        self.isNarrowed = isNarrowed
        self.isWhole = isWhole
    }

    private static func standardized(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

    /// Whether the run would have found an entry of a baseline if it were still there: its rule ran, and all files that
    /// it speaks of were read. A file that is gone counts as read where the run was whole.
    func couldFind(_ entry: Baseline.Entry, rules: [Rule]) -> Bool {
        guard !isNarrowed else { return false }
        // An entry of a rule that is no more, or turned off in the settings, is stale where the run was whole.
        guard isWhole || rules.contains(where: { $0.id == entry.rule }) else { return false }
        return ([entry.path] + entry.others).allSatisfy { path in
            let path = Self.standardized(path)
            return files.contains(path) || isWhole && !FileManager.default.fileExists(atPath: path)
        }
    }

    /// Whether the run would have found what an acceptance in the settings lets pass.
    var couldFindAccepted: Bool { isWhole && !isNarrowed }

    /// Whether the run would have found what a comment lets pass: its rules ran, and need no other article, unless the
    /// run was whole.
    func couldFind(_ selectors: [String], rules: [Rule]) -> Bool {
        guard !isNarrowed else { return false }
        let meant = rules.filter { rule in selectors.contains { Settings.selector($0, means: rule.header) } }
        return isWhole || meant.allSatisfy { $0.check.articleCheck != nil }
    }
}
