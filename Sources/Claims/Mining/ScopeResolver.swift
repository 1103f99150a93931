/// Decides which limits named in a sentence hold for a figure in it.
enum ScopeResolver {
    /// Limits hold from where they are named to the end of their clause; 其中, region and edition hold to the sentence's end;
    /// rate, change, bound and state only for the next figure. Which side a length measures stands beside it and goes first.
    static func scope(of figure: SentenceFrame.Figure, in frame: SentenceFrame, scalars: [UInt32]) -> Scope {
        let clause = frame.clause(at: figure.range.lowerBound)
        let previousEnd = frame.figures.last { $0.range.upperBound <= figure.range.lowerBound }?.range.upperBound ?? 0
        let nextStart = frame.figures.first { $0.range.lowerBound >= figure.range.upperBound }?.range.lowerBound ?? .max
        var scope = Scope()
        let end = max(figure.range.upperBound, figure.quantity.noun?.upperBound ?? 0)
        for mark in frame.marks {
            // 由8班增至12班: what the change starts from is no longer so.
            if mark.group == .growth, mark.range.contains(figure.range.upperBound) || mark.range.lowerBound == end {
                scope[.state] = "before"
            }
            let isBefore = mark.range.upperBound <= figure.range.lowerBound
            switch mark.group {
            case .part, .region, .edition:
                if isBefore { scope[mark.group] = mark.value }
            case .modality:
                let holds = mark.value == "planned" || mark.range.lowerBound >= clause.lowerBound
                if isBefore, holds { scope[.modality] = "planned" }
            case .aggregation, .phase, .quarter, .span:
                if isBefore, mark.range.lowerBound >= clause.lowerBound { scope[mark.group] = mark.value }
            case .stage:
                let isBehind =
                    mark.range.lowerBound >= figure.range.upperBound && mark.range.upperBound <= nextStart
                    && mark.range.upperBound <= clause.upperBound
                if isBefore ? mark.range.lowerBound >= max(previousEnd, clause.lowerBound) : isBehind {
                    scope[mark.group] = mark.value
                } else if isBefore, frame.opensRow(mark.range, before: figure.range) {
                    scope[mark.group] = mark.value
                }
            case .rate, .change, .bound, .state, .growth, .standing:
                // 一天能产8吨: the span of time is a figure of its own, within the mark.
                if isBefore, mark.range.lowerBound >= clause.lowerBound, mark.range.upperBound >= previousEnd {
                    scope[mark.group] = mark.value
                }
            }
        }
        if let edition = frame.edition(in: clause) { scope[.phase] = "edition-\(edition)" }
        if let side = MeasuredSide.side(of: figure, in: scalars) { scope[.standing] = side }
        return scope
    }
}
