/// The comparisons of scopes made so far: of many claims few differ in their limits.
final class ScopeTable {
    /// All that ``ScopeComparison`` looks at.
    private struct Limits: Hashable {
        let kind: Claim.Kind
        let isPlanned: Bool
        let scope: Scope
    }

    private var numbers: [Limits: Int] = [:]
    /// A claim with the limits of each number.
    private var examples: [Claim] = []
    /// By the first number, then by the second; as far as they were asked for.
    private var outcomes: [[ScopeComparison.Outcome?]] = []

    func number(of claim: Claim) -> Int {
        let limits = Limits(kind: claim.kind, isPlanned: claim.isPlanned, scope: claim.scope)
        if let known = numbers[limits] { return known }
        numbers[limits] = examples.count
        examples.append(claim)
        return examples.count - 1
    }

    func compare(_ a: Int, _ b: Int) -> ScopeComparison.Outcome {
        if a < outcomes.count, b < outcomes[a].count, let known = outcomes[a][b] { return known }
        let outcome = ScopeComparison.compare(examples[a], examples[b])
        while outcomes.count <= a { outcomes.append([]) }
        while outcomes[a].count <= b { outcomes[a].append(nil) }
        outcomes[a][b] = outcome
        return outcome
    }
}
