import Findings
import Foundation
import RuleFiles

/// A baseline on disk: JSON, one line an entry, so that a change is one line of a comparison and people can delete lines.
public struct BaselineFile: Sendable {
    /// As shown in messages.
    public let path: String
    /// The name where the settings give none.
    public static let standardName = ".lint-baseline.json"
    private static let version = 1

    public init(path: String) { self.path = path }

    /// Writes it; the paths of entries are told from the file's own folder.
    public func write(_ baseline: Baseline) throws {
        let lines = baseline.entries.map { line($0) }
        let text =
            "{\"jmlint-baseline\": \(Self.version), \"findings\": [\n" + lines.joined(separator: ",\n")
            + (lines.isEmpty ? "]}\n" : "\n]}\n")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    private func line(_ entry: Baseline.Entry) -> String {
        let place = PathPlace(folder: folder)
        var members: [(String, JSONValue)] = [
            ("rule", .text(entry.rule)), ("path", .text(place.shortened(entry.path))),
            ("article", .text(entry.article)),
            ("text", .text(entry.text)), ("count", .number(entry.count)), ("fingerprint", .text(entry.fingerprint)),
        ]
        if !entry.others.isEmpty {
            members.insert(("others", .list(entry.others.map { .text(place.shortened($0)) })), at: 2)
        }
        return "{" + members.map { "\"\($0.0)\": \($0.1.line)" }.joined(separator: ", ") + "}"
    }

    private var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

    /// Reads it; everything that is wrong with it comes at once.
    public func baseline() throws(FileProblems) -> Baseline {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw FileProblems([
                FileProblem(path: path, "读不了基线文件", advice: "先运行 jmlint baseline write，或去掉设置里的 baseline:")
            ])
        }
        guard let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
            root["jmlint-baseline"] as? Int == Self.version, let items = root["findings"] as? [Any]
        else {
            throw FileProblems([FileProblem(path: path, "不是 jmlint 的基线文件", advice: "请重新运行 jmlint baseline write")])
        }
        var problems: [FileProblem] = []
        var entries: [Baseline.Entry] = []
        for (number, item) in items.enumerated() {
            if let entry = entry(item) {
                entries.append(entry)
            } else {
                problems.append(
                    FileProblem(
                        path: path, line: number + 2, "第 \(number + 1) 条不完整",
                        advice: "每条要有 rule、path、fingerprint 和大于 0 的 count"))
            }
        }
        guard problems.isEmpty else { throw FileProblems(problems) }
        return Baseline(entries: entries)
    }

    private func entry(_ item: Any) -> Baseline.Entry? {
        guard let members = item as? [String: Any], let rule = members["rule"] as? String,
            let fingerprint = members["fingerprint"] as? String, let path = members["path"] as? String,
            let count = members["count"] as? Int, count > 0
        else { return nil }
        let place = PathPlace(folder: folder)
        return Baseline.Entry(
            rule: rule, fingerprint: fingerprint, count: count, path: place.joined(path),
            others: (members["others"] as? [String] ?? []).map(place.joined),
            article: members["article"] as? String ?? "",
            text: members["text"] as? String ?? "")
    }

    /// The lines, from 1, on which entries stand, by fingerprint; for messages about them.
    func lines(of fingerprints: Set<String>) -> [String: Int] {
        guard let data = FileManager.default.contents(atPath: path) else { return [:] }
        var numbers: [String: Int] = [:]
        for (number, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            for word in line.split(separator: 0x22) where word.count == 16 {
                let word = String(decoding: word, as: UTF8.self)
                if fingerprints.contains(word) { numbers[word] = number + 1 }
            }
        }
        return numbers
    }
}
