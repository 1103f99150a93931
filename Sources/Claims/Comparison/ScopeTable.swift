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
    private var outcomes: [Int: ScopeComparison.Outcome] = [:]

    func number(of claim: Claim) -> Int {
        let limits = Limits(kind: claim.kind, isPlanned: claim.isPlanned, scope: claim.scope)
        if let known = numbers[limits] { return known }
        numbers[limits] = examples.count
        examples.append(claim)
        return examples.count - 1
    }

    func compare(_ a: Int, _ b: Int) -> ScopeComparison.Outcome {
        let pair = a << 32 | b
        if let known = outcomes[pair] { return known }
        let outcome = ScopeComparison.compare(examples[a], examples[b])
        outcomes[pair] = outcome
        return outcome
    }
}
