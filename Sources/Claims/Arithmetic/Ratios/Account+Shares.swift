import Extraction

/// What a share is of: a figure, or a part and its rest together.
struct ShareWhole {
    let value: ExactNumber
    let allowed: ValueInterval
    /// As it stands in the equation: `4.2万`, `(1.8万+6000)`.
    let shown: String
    /// The figure that tells it; scalar indices in the article's text.
    let range: Range<Int>

    init(_ figure: Figure) {
        (value, allowed, shown, range) = (figure.value, figure.allowed, figure.plain, figure.range)
    }

    /// - Parameter rest: what is left beside the part.
    init?(_ part: Figure, and rest: Figure) {
        guard let sum = FigureSum([part, rest]) else { return nil }
        (value, allowed, shown, range) = (sum.value, sum.allowed, "(\(sum.formula))", rest.range)
    }
}

extension Account {
    /// A stated share beside what comes out of a part and a whole.
    ///
    /// - Parameter isNegated: whether the part counts what the share leaves out: 不合格25批次 beside 合格率.
    func share(
        _ stated: Figure, of part: Figure, in whole: ShareWhole, isNegated: Bool = false, confidence: Double
    ) -> ArithmeticRelation {
        let hundred = ExactNumber(100)
        let share = part.allowed.divided(by: whole.allowed).multiplied(by: 100)
        let plain = part.value.divided(by: whole.value)?.multiplied(by: hundred) ?? .zero
        let allowed = isNegated ? ValueInterval(exactly: hundred).subtracting(share) : share
        let value = isNegated ? hundred.subtracting(plain) ?? plain : plain
        let holds = allowed.intersects(stated.tolerated)
        let shown = Figure.rounded(value) + "%"
        return ArithmeticRelation(
            stated: stated.range, terms: [part.range, whole.range], computed: shown,
            equation:
                "\(isNegated ? "1-" : "")\(part.plain)÷\(whole.shown)=\(shown)\(holds ? "≈" : "≠")\(text(stated.range))",
            holds: holds, confidence: confidence)
    }
}
