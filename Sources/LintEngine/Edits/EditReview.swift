import Findings
import SourceText

/// Tells which findings an edit has to do with: those that speak of a sentence it touched, and those that were not there
/// before it, wherever they stand.
public struct EditReview: Sendable {
    private let sentences: EditedSentences

    /// - Parameters:
    ///   - edited: the files that changed, as they are.
    ///   - former: as they were, under the same paths; of a new file nothing.
    public init(edited: [Document], former: [Document]) {
        sentences = EditedSentences(in: edited, since: former)
    }

    /// The findings that the edit has to do with, in the order given.
    /// - Parameter former: what was found of the former versions.
    public func told(_ findings: [Finding], former: [Finding]) -> [Finding] {
        let untouched = findings.indices.filter { !touches(findings[$0]) }
        var left = former
        // What says the same of the same words first; then what is the same but for its places.
        let equal = Self.matched(untouched.map { ($0, findings[$0]) }, with: &left, by: Statement.init)
        let rest = untouched.filter { !equal.contains($0) }
        let alike = Self.matched(rest.map { ($0, findings[$0]) }, with: &left, by: \.fingerprint)
        return findings.indices.filter { !equal.contains($0) && !alike.contains($0) }.map { findings[$0] }
    }

    private func touches(_ finding: Finding) -> Bool {
        ([finding.location] + finding.related.map(\.location)).contains { place in
            sentences.touch(place.path, place.startOffset..<max(place.startOffset, place.endOffset))
        }
    }

    /// What a finding says, its places told by their words: places move with every edit before them.
    private struct Statement: Hashable {
        let rule: String
        let places: [String]

        init(_ finding: Finding) {
            rule = finding.rule
            places = ([finding.location] + finding.related.map(\.location)).map { $0.path + "\n" + $0.text }.sorted()
        }
    }

    /// The numbers of the findings that have a counterpart, each its own, which is taken out.
    private static func matched<Key: Hashable>(
        _ findings: [(number: Int, finding: Finding)], with former: inout [Finding], by key: (Finding) -> Key
    ) -> Set<Int> {
        var counts = Dictionary(former.map { (key($0), 1) }, uniquingKeysWith: +)
        var taken: [Key: Int] = [:]
        var matched: Set<Int> = []
        for (number, finding) in findings {
            let key = key(finding)
            guard let count = counts[key], count > 0 else { continue }
            counts[key] = count - 1
            taken[key, default: 0] += 1
            matched.insert(number)
        }
        former.removeAll { finding in
            let key = key(finding)
            guard let count = taken[key], count > 0 else { return false }
            taken[key] = count - 1
            return true
        }
        return matched
    }
}
