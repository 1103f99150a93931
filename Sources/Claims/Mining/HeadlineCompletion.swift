import Extraction

/// Fills in what a headline leaves out of a figure that the text tells with its time and limits.
enum HeadlineCompletion {
    /// Gives figures of headlines the time and the limits of the figures of the text that tell them again, where these agree.
    static func complete(_ claims: inout [Claim]) {
        let body = claims.filter { $0.kind == .quantity && $0.telling != .headline }
        for place in claims.indices where claims[place].telling == .headline && claims[place].kind == .quantity {
            let told = body.filter { isSameFigure($0, claims[place]) }
            guard let first = told.first else { continue }
            if claims[place].time == nil, claims[place].yearOffset == nil, told.allSatisfy({ $0.time == first.time }) {
                (claims[place].time, claims[place].yearOffset) = (first.time, first.yearOffset)
            }
            for group in limits where claims[place].scope[group] == nil {
                guard told.allSatisfy({ $0.scope[group] == first.scope[group] }) else { continue }
                claims[place].scope[group] = first.scope[group]
            }
        }
    }

    private static func isSameFigure(_ a: Claim, _ b: Claim) -> Bool {
        a.value == b.value && a.unit == b.unit && a.dimension == b.dimension
    }

    /// What a headline has no room for.
    private static let limits: [ScopeGroup] = [.quarter, .phase, .edition, .firmness]
}
