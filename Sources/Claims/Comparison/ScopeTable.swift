/// The comparisons of scopes made so far: of many claims few differ in their limits.
final class ScopeTable {
    /// All that ``ScopeComparison`` looks at.
    private struct Limits: Hashable {
        let kind: Claim.Kind
        let isPlanned: Bool
        let isTime: Bool
        let isOfYear: Bool
        let scope: Scope
    }

    private var numbers: [Limits: Int] = [:]
    /// A claim with the limits of each number.
    private var examples: [Claim] = []
    /// By the first number, then by the second; as far as they were asked for. A byte each, since there are as many as the square
    /// of the limits: ``unknown``, ``excluded``, or what a compatible pair differs in and, times sixteen, what it shares.
    private var outcomes: [[UInt8]] = []
    private static let unknown = UInt8.max, excluded = UInt8.max - 1

    func number(of claim: Claim) -> Int {
        let limits = Limits(
            kind: claim.kind, isPlanned: claim.isPlanned, isTime: ScopeComparison.isTime(claim),
            isOfYear: ScopeComparison.isOfWholeYear(claim), scope: claim.scope)
        if let known = numbers[limits] { return known }
        numbers[limits] = examples.count
        examples.append(claim)
        return examples.count - 1
    }

    /// How many limits stand on one side only, and how many telling ones on both; nil where the limits exclude each other.
    func outcome(_ a: Int, _ b: Int) -> (differences: Int, shared: Int)? {
        var known = a < outcomes.count && b < outcomes[a].count ? outcomes[a][b] : Self.unknown
        if known == Self.unknown {
            known = byte(ScopeComparison.compare(examples[a], examples[b]))
            while outcomes.count <= a { outcomes.append([]) }
            if outcomes[a].count <= b {
                outcomes[a] += repeatElement(Self.unknown, count: b + 1 - outcomes[a].count)
            }
            outcomes[a][b] = known
        }
        return known == Self.excluded ? nil : (Int(known & 15), Int(known >> 4))
    }

    private func byte(_ outcome: ScopeComparison.Outcome) -> UInt8 {
        switch outcome {
        case .compatible(let differences, let shared): UInt8(differences | shared << 4)
        case .excluded: Self.excluded
        }
    }
}
