import Checks
import Findings

/// Leaves out what open comparison says of a pair of places that a rule written for the fact speaks of too, and what is told of
/// two characters where another rule knows whose name they stand in.
struct TwiceTold {
    /// The kinds that compare whatever the articles say.
    private static let open: Set<String> = ["claims", "name-variant", "person-post", "rank", "status", "members"]
    /// The kinds by which a newsroom declares what must hold.
    private static let declared: Set<String> = ["fact", "settled-name", "settled-post", "conditional"]

    let kinds: [String: String]

    init(headers: [RuleHeader]) {
        kinds = Dictionary(headers.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    }

    /// The kind that compares characters, whatever they stand for.
    private static let plain = "confusable"

    /// The findings without those that a rule which knows more tells too; the order stays.
    func left(of findings: [Finding]) -> [Finding] {
        withoutPlain(withoutOpen(findings))
    }

    private func withoutPlain(_ findings: [Finding]) -> [Finding] {
        guard findings.contains(where: { kinds[$0.rule] == Self.plain }) else { return findings }
        let others = FindingPlaces(findings.filter { kinds[$0.rule] != Self.plain && !$0.related.isEmpty })
        return findings.filter { finding in
            kinds[finding.rule] != Self.plain || !others.near(finding).contains { tells($0, finding) }
        }
    }

    private func withoutOpen(_ findings: [Finding]) -> [Finding] {
        let declared = FindingPlaces(findings.filter { Self.declared.contains(kinds[$0.rule] ?? "") })
        guard !declared.findings.isEmpty else { return findings }
        return findings.filter { finding in
            !Self.open.contains(kinds[finding.rule] ?? "")
                || !declared.near(finding).contains { tells($0, finding) }
        }
    }

    /// Whether a declared finding holds two of the places against each other of which another speaks; of a slip that stands
    /// several times each may tell a different one. A declared finding of one place speaks of that.
    private func tells(_ declared: Finding, _ other: Finding) -> Bool {
        let places = declared.places
        func isTold(_ location: Location) -> Bool { places.contains { overlap($0, location) } }
        guard !declared.related.isEmpty else { return isTold(other.location) }
        return other.places.count(where: isTold) >= 2
    }

    private func overlap(_ a: Location, _ b: Location) -> Bool {
        a.path == b.path && a.startOffset < b.endOffset && b.startOffset < a.endOffset
    }
}
